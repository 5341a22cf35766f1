using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Context;

/// <summary>Orleans.Core/Runtime/RequestContextExtensions.cs: a request carries the caller's context (Export), and the callee runs in it (Import).</summary>
public sealed class RequestContextTests(Cluster cluster) : IClassFixture<Cluster>, IDisposable
{
    public void Dispose() => RequestContext.Clear();

    [Fact]
    public async Task The_context_goes_along_with_a_call_and_on_with_the_calls_that_it_makes()
    {
        RequestContext.Set("operator", "kim");

        Assert.Equal("kim", await cluster.Grain<IContextGrain>().Find("operator", hops: 0));
        Assert.Equal("kim", await cluster.Grain<IContextGrain>().Find("operator", hops: 3));
    }

    [Fact]
    public async Task Each_call_has_the_context_of_its_own_caller()
    {
        var grain = cluster.Grain<IContextGrain>();

        var found = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            RequestContext.Set("number", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return await grain.Find("number", hops: 0);
        })).Soon();

        Assert.Equal(Enumerable.Range(0, 100).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), found);
    }

    // InsideRuntimeClient.Invoke restores nothing at the caller: a response has no context.
    [Fact]
    public async Task What_a_callee_sets_does_not_come_back_nor_stay_for_the_next_call()
    {
        var grain = cluster.Grain<IContextGrain>();

        await grain.SetAndReturn("left", "behind");

        Assert.Null(RequestContext.Get("left"));
        Assert.Null(await grain.Find("left", hops: 0));
    }

    [Fact]
    public async Task What_was_removed_is_not_sent()
    {
        RequestContext.Set("one", "1");
        RequestContext.Set("two", "2");
        Assert.True(RequestContext.Remove("one"));
        Assert.False(RequestContext.Remove("one"));

        Assert.Null(await cluster.Grain<IContextGrain>().Find("one", hops: 0));
        Assert.Equal(["two"], RequestContext.Keys);
    }

    // ActivationData.ActivateAsync imports the context of the request that it is activated for.
    [Fact]
    public async Task A_grain_is_activated_in_the_context_of_its_first_call()
    {
        var grain = cluster.Grain<IContextGrain>();
        RequestContext.Set(ContextGrain.Name, "lee");

        await grain.Find("other", hops: 0);
        RequestContext.Clear();

        Assert.Equal("lee", await grain.FoundWhenActivated());
    }

    // GrainTimer is created with the flow suppressed.
    [Fact]
    public async Task A_timers_tick_has_no_context()
    {
        var grain = cluster.Grain<IContextGrain>();
        RequestContext.Set("of the call", "yes");

        await grain.StartTimer("of the call");

        await Signals.Wait($"{grain.GetPrimaryKeyString()}-ticked");
        Assert.False(await grain.TickFound());
    }
}
