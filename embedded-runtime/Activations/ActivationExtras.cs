using DoctorForU.EmbeddedRuntime.Streams;
using DoctorForU.EmbeddedRuntime.Timers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>The parts of an activation that most activations never need, each made when it is asked for.</summary>
internal sealed class ActivationExtras : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _deactivated;
    private GrainTimers? _timers;
    private StreamObservers? _observers;
    private AsyncServiceScope? _scope;

    /// <summary>The call chains that may come back while their call waits, each with how often it was let in; touched under the activation's lock.</summary>
    public Dictionary<Guid, int>? Returning { get; set; }

    public DateTimeOffset KeepAliveUntil { get; set; }

    public DeactivationReason Reason { get; set; }

    public CancellationToken DeactivationToken { get; set; }

    public TaskCompletionSource Deactivated
    {
        get
        {
            lock (_gate)
                return _deactivated ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public GrainTimers Timers
    {
        get
        {
            lock (_gate)
                return _timers ??= new();
        }
    }

    public StreamObservers Observers
    {
        get
        {
            lock (_gate)
                return _observers ??= new();
        }
    }

    public IServiceProvider Services(IServiceProvider silo)
    {
        lock (_gate)
            return (_scope ??= silo.CreateAsyncScope()).ServiceProvider;
    }

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
