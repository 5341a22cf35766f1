using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Metrics;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.State;

/// <summary>A state that the runtime loads before activation.</summary>
internal interface IGrainStateFacet
{
    Task Load(CancellationToken cancellation);
}

/// <summary>One state of one activation.</summary>
internal sealed class PersistentState<TState>(string name, Activation activation, IGrainStorage storage) : IPersistentState<TState>, IGrainStateFacet, IGrainState<TState>
{
    private Task? _last;

    public TState State { get; set; } = NewState<TState>.Create();

    public string? Etag { get; private set; }

    public bool RecordExists { get; private set; }

    string? IGrainState<TState>.ETag
    {
        get => Etag;
        set => Etag = value;
    }

    bool IGrainState<TState>.RecordExists
    {
        get => RecordExists;
        set => RecordExists = value;
    }

    TState? IGrainState<TState>.State
    {
        get => State;
        set => State = value!;
    }

    public Task Load(CancellationToken cancellation) => ReadStateAsync(cancellation);

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) =>
        InTurn(RuntimeInstruments.Read, () => storage.ReadStateAsync(name, activation.GrainId, this, cancellationToken), nameof(ReadStateAsync));

    public Task WriteStateAsync(CancellationToken cancellationToken) =>
        InTurn(RuntimeInstruments.Write, () => storage.WriteStateAsync(name, activation.GrainId, this, cancellationToken), nameof(WriteStateAsync));

    public Task ClearStateAsync(CancellationToken cancellationToken) =>
        InTurn(RuntimeInstruments.Clear, () => storage.ClearStateAsync(name, activation.GrainId, this, cancellationToken), nameof(ClearStateAsync));

    // Interleaving calls of one grain may write at the same time: each waits for the one before, whatever became of it.
    private Task InTurn(RuntimeInstruments.StorageOperation kind, Func<Task> operation, string what)
    {
        if (Activation.Running != activation)
            throw new InvalidOperationException($"State \"{name}\" of {activation.GrainId} is used outside its grain.");
        return _last = Run(kind, operation, what, _last);
    }

    private async Task Run(RuntimeInstruments.StorageOperation kind, Func<Task> operation, string what, Task? before)
    {
        if (before is { IsCompleted: false })
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            await kind.Measure(operation, storage.GetType().Name, name, typeof(TState).Name);
        }
        catch (Exception exception) when (exception is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"Error from storage during {what} of state \"{name}\" for grain {activation.GrainId}: {exception.Message}", exception);
        }
    }
}
