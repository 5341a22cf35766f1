using System.Collections.Concurrent;
using System.Diagnostics;
using DoctorForU.Conformance.Tests.Shared;
using Orleans.Diagnostics;

namespace DoctorForU.Conformance.Tests.Context;

/// <summary>Orleans.Core/Diagnostics/ActivityPropagationGrainCallFilter.cs: a client activity at the caller, a server activity at the callee, which follows it.</summary>
public sealed class ActivityTests(ActivityTests.TracedCluster cluster) : IClassFixture<ActivityTests.TracedCluster>
{
    [Fact]
    public async Task A_listener_hears_of_a_call_at_both_of_its_ends()
    {
        var heard = new ConcurrentQueue<Activity>();
        using var root = new Activity("test");
        root.Start();
        using var listener = Listen(root.TraceId, heard);

        await cluster.Grain<IContextGrain>().Find("nothing", hops: 1);

        await Until(() => heard.Count >= 3);
        var servers = heard.Where(a => a.Kind == ActivityKind.Server).ToArray();
        var between = Assert.Single(heard, a => a.Kind == ActivityKind.Client && servers.Any(s => s.SpanId == a.ParentSpanId));
        Assert.Contains(servers, s => s.ParentSpanId == between.SpanId);
        Assert.All(heard, a => Assert.Equal("IContextGrain/Find", a.DisplayName));
        Assert.All(heard, a => Assert.Equal("orleans", a.GetTagItem("rpc.system.name")));
        Assert.All(heard, a => Assert.Equal($"{typeof(IContextGrain).FullName}/Find", a.GetTagItem("rpc.method")));
    }

    [Fact]
    public async Task A_failed_call_is_told_as_an_error()
    {
        var heard = new ConcurrentQueue<Activity>();
        using var root = new Activity("test");
        root.Start();
        using var listener = Listen(root.TraceId, heard);

        await Assert.ThrowsAsync<InvalidOperationException>(() => cluster.Grain<Calls.ICounterGrain>().Fail("traced"));

        await Until(() => heard.Any(a => a.Kind == ActivityKind.Server));
        var server = Assert.Single(heard, a => a.Kind == ActivityKind.Server);
        Assert.Equal(ActivityStatusCode.Error, server.Status);
        Assert.Equal("traced", server.GetTagItem("exception.message"));
    }

    private static ActivityListener Listen(ActivityTraceId trace, ConcurrentQueue<Activity> heard)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ActivitySources.ApplicationGrainActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                    heard.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static async Task Until(Func<bool> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!so())
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, patience.Token);
    }

    public sealed class TracedCluster : Cluster
    {
        protected override void Configure(ISiloBuilder silo) => silo.AddActivityPropagation();

        protected override void Configure(IClientBuilder client) => client.AddActivityPropagation();
    }
}
