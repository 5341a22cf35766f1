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

    // InsideRuntimeClient.Invoke: the exception becomes the response; nothing else about the activation changes.
    [Fact]
    public async Task An_exception_reaches_the_caller_with_type_message_and_stack()
    {
        var counter = cluster.Grain<ICounterGrain>();

        var late = await Assert.ThrowsAsync<InvalidOperationException>(() => counter.Fail("late"));
        var atOnce = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => counter.FailAtOnce("at once"));

        Assert.Equal("late", late.Message);
        Assert.Contains(nameof(CounterGrain.Fail), late.StackTrace, StringComparison.Ordinal);
        Assert.Contains("at once", atOnce.Message, StringComparison.Ordinal);
        Assert.Equal(1, await counter.IncrementSlowly());
    }

    // Orleans.Runtime/Scheduler/ActivationTaskScheduler.cs: grain code runs on its activation's own scheduler and comes back to it.
    [Fact]
    public async Task A_grain_stays_on_its_own_scheduler()
    {
        Assert.True(await cluster.Grain<ICounterGrain>().SchedulerIsKept());
    }

    // Orleans.Runtime/Catalog/Catalog.cs creates activations with the flow suppressed; InsideRuntimeClient.Invoke is an async method and puts back what it found.
    [Fact]
    public async Task The_execution_context_flows_neither_into_a_grain_nor_from_call_to_call()
    {
        var counter = cluster.Grain<ICounterGrain>();
        CounterGrain.Context.Value = "of the test";

        var found = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => counter.LeaveInContext($"of call {i}"))).Soon();

        Assert.All(found, Assert.Null);
        Assert.Equal("of the test", CounterGrain.Context.Value);
    }

    // InsideRuntimeClient.SendRequest: a one-way request is complete when it is sent.
    [Fact]
    public async Task A_one_way_call_waits_for_nothing_and_hears_of_no_failure()
    {
        var counter = cluster.Grain<ICounterGrain>();
        var name = Guid.NewGuid().ToString("N");

        await counter.FailUnheard(name).Soon();

        Signals.Set($"{name}-go");
        await Signals.Wait($"{name}-failed");
        Assert.Equal(0, await counter.Count());
    }

    [Fact]
    public async Task Value_tasks_are_awaited_like_tasks()
    {
        var counter = cluster.Grain<ICounterGrain>();

        await counter.Nothing();

        Assert.Equal(0, await counter.Count());
    }
}
