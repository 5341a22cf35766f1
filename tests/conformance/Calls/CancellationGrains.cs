using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Calls;

public interface IPatientGrain : IGrainWithStringKey
{
    /// <summary>Waits for cancellation and says so ("name-cancelled").</summary>
    Task WaitForCancellation(string name, CancellationToken cancellation);

    /// <summary>Answers, and does not fail, when it is cancelled.</summary>
    Task<string> AnswerWhenCancelled(string name, CancellationToken cancellation);

    Task<bool> SeesCancellable(CancellationToken cancellation);

    /// <summary>Waits for "name-go" whatever the token says, then tells whether it was cancelled meanwhile.</summary>
    Task Hold(string name);

    [ResponseTimeout("00:00:00.3")]
    Task HoldWithLittlePatience(string name);

    Task<int> Runs();
}

internal sealed class PatientGrain : Grain, IPatientGrain
{
    private int _runs;

    public async Task WaitForCancellation(string name, CancellationToken cancellation)
    {
        _runs++;
        var scheduler = TaskScheduler.Current;
        var cancelled = new TaskCompletionSource();
        await using var registration = cancellation.Register(cancelled.SetResult);
        Signals.Set($"{name}-started");
        await cancelled.Task;
        if (ReferenceEquals(scheduler, TaskScheduler.Current))
            Signals.Set($"{name}-cancelled");
        cancellation.ThrowIfCancellationRequested();
    }

    public async Task<string> AnswerWhenCancelled(string name, CancellationToken cancellation)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = cancellation.Register(cancelled.SetResult);
        Signals.Set($"{name}-started");
        await cancelled.Task;
        return "as you wish";
    }

    public Task<bool> SeesCancellable(CancellationToken cancellation) => Task.FromResult(cancellation.IsCancellationRequested);

    public async Task Hold(string name)
    {
        _runs++;
        Signals.Set($"{name}-started");
        await Signals.Wait($"{name}-go");
    }

    public Task HoldWithLittlePatience(string name) => Hold(name);

    public Task<int> Runs() => Task.FromResult(_runs);
}
