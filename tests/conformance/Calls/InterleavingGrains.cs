using DoctorForU.Conformance.Tests.Shared;
using Orleans.Concurrency;

namespace DoctorForU.Conformance.Tests.Calls;

/// <summary>Each call says when it has started ("name-started") and waits until it may go on ("name-go").</summary>
public interface IWaitingGrain : IGrainWithStringKey
{
    Task Plain(string name);

    [AlwaysInterleave]
    Task Interleaved(string name);

    [ReadOnly]
    Task Read(string name);
}

public interface IReentrantGrain : IWaitingGrain;

public interface IWorkerGrain : IWaitingGrain;

internal abstract class WaitingGrainBase : Grain
{
    public virtual Task Plain(string name) => Pass(name);

    public virtual Task Interleaved(string name) => Pass(name);

    public virtual Task Read(string name) => Pass(name);

    private static async Task Pass(string name)
    {
        Signals.Set($"{name}-started");
        await Signals.Wait($"{name}-go");
    }
}

internal sealed class WaitingGrain : WaitingGrainBase, IWaitingGrain;

[Reentrant]
internal sealed class ReentrantGrain : WaitingGrainBase, IReentrantGrain;

[StatelessWorker(2)]
internal sealed class WorkerGrain : WaitingGrainBase, IWorkerGrain;

/// <summary>A grain that calls itself through a reference, or another that calls back.</summary>
public interface ICycleGrain : IGrainWithStringKey
{
    [ResponseTimeout("00:00:01")]
    Task<bool> CallMyself();

    // The inner call ends too, or the grain would stay stuck behind it.
    [ResponseTimeout("00:00:00.5")]
    Task<bool> Answer();
}

internal sealed class CycleGrain : Grain, ICycleGrain
{
    public Task<bool> CallMyself() => this.AsReference<ICycleGrain>().Answer();

    public Task<bool> Answer() => Task.FromResult(true);
}
