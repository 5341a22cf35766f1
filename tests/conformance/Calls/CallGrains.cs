
using DoctorForU.Conformance.Tests.Shared;
using Orleans.Concurrency;

namespace DoctorForU.Conformance.Tests.Calls;

public interface ICounterGrain : IGrainWithStringKey
{
    /// <summary>Reads, lets others run, writes: loses counts unless calls take turns.</summary>
    Task<int> IncrementSlowly();

    ValueTask<int> Count();

    Task Remember(int number);

    Task<IReadOnlyList<int>> Remembered();

    ValueTask Nothing();

    Task<string> Fail(string message);

    Task FailAtOnce(string message);

    Task<bool> SchedulerIsKept();

    /// <summary>Leaves something behind in the execution context and answers what was there before.</summary>
    Task<string?> LeaveInContext(string? text);

    [OneWay]
    Task FailUnheard(string name);
}

internal sealed class CounterGrain : Grain, ICounterGrain
{
    public static readonly AsyncLocal<string?> Context = new();

    private readonly List<int> _remembered = [];
    private int _count;

    public async Task<int> IncrementSlowly()
    {
        var count = _count;
        await Task.Yield();
        await Task.Yield();
        return _count = count + 1;
    }

    public ValueTask<int> Count() => ValueTask.FromResult(_count);

    public Task Remember(int number)
    {
        _remembered.Add(number);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<int>> Remembered() => Task.FromResult<IReadOnlyList<int>>(_remembered);

    public ValueTask Nothing() => ValueTask.CompletedTask;

    public async Task<string> Fail(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task FailAtOnce(string message) => throw new ArgumentOutOfRangeException(message);

    public Task<string?> LeaveInContext(string? text)
    {
        var before = Context.Value;
        Context.Value = text;
        return Task.FromResult(before);
    }

    public async Task FailUnheard(string name)
    {
        await Signals.Wait($"{name}-go");
        Signals.Set($"{name}-failed");
        throw new InvalidOperationException(name);
    }

    public async Task<bool> SchedulerIsKept()
    {
        var scheduler = TaskScheduler.Current;
        await Task.Yield();
        var inner = await Task.Factory.StartNew(() => TaskScheduler.Current, CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Current);
        return scheduler != TaskScheduler.Default && ReferenceEquals(scheduler, TaskScheduler.Current) && ReferenceEquals(scheduler, inner);
    }
}
