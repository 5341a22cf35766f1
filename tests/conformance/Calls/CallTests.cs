using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Calls;

public sealed class CallTests(Cluster cluster) : IClassFixture<Cluster>
{
    // Orleans.Runtime/Catalog/ActivationData.cs, MayInvokeRequest: while a request runs, the next one waits.
    [Fact]
    public async Task Calls_of_one_grain_take_turns_under_load()
    {
        var counter = cluster.Grain<ICounterGrain>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 250; i++)
                await counter.IncrementSlowly();
        }))).Soon();

        Assert.Equal(2000, await counter.Count());
    }

    // ActivationData.ReceiveRequest appends, RunMessageLoop takes from the front.
    [Fact]
    public async Task Calls_of_one_caller_arrive_in_order()
    {
        var counter = cluster.Grain<ICounterGrain>();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(counter.Remember)).Soon();

        Assert.Equal(Enumerable.Range(0, 1000), await counter.Remembered());
    }

    // InsideRuntimeClient.Invoke: the exception becomes the response; nothing else about the activation changes.
    [Fact]
    public async Task An_exception_reaches_the_caller_with_type_message_and_stack()
    {
        var counter = cluster.Grain<ICounterGrain>();

        var late = await Assert.ThrowsAsync<InvalidOperationException>(() => counter.Fail("late"));
        var atOnce = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => counter.FailAtOnce("at once"));

        Assert.Equal("late", late.Message);
        Assert.Contains(nameof(CounterGrain.Fail), late.StackTrace, StringComparison.Ordinal);
        Assert.Equal("at once", atOnce.ParamName);
        Assert.Equal(1, await counter.IncrementSlowly());
    }

    // Orleans.Runtime/Scheduler/ActivationTaskScheduler.cs: grain code runs on its activation's own scheduler and comes back to it.
    [Fact]
    public async Task A_grain_stays_on_its_own_scheduler()
    {
        Assert.True(await cluster.Grain<ICounterGrain>().SchedulerIsKept());
    }

    [Fact]
    public async Task Value_tasks_are_awaited_like_tasks()
    {
        var counter = cluster.Grain<ICounterGrain>();

        await counter.Nothing();

        Assert.Equal(0, await counter.Count());
    }
}
