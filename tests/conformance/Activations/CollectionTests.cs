using DoctorForU.Conformance.Tests.Shared;
using Orleans.Configuration;

namespace DoctorForU.Conformance.Tests.Activations;

/// <summary>Idleness is measured on the machine's clock on both runtimes (ActivationData.GetIdleness is a CoarseStopwatch), so these tests wait for real seconds, bounded.</summary>
public sealed class CollectionTests(CollectionTests.TidyCluster cluster) : IClassFixture<CollectionTests.TidyCluster>
{
    // Orleans.Runtime/Catalog/ActivationCollector.cs.
    [Fact]
    public async Task An_idle_activation_is_collected()
    {
        var grain = cluster.Grain<ILifeGrain>();
        var before = await grain.Incarnation();

        await Signals.Wait($"{grain.GetPrimaryKeyString()}-left-{DeactivationReasonCode.ActivationIdle}");

        Assert.NotEqual(before, await grain.Incarnation().Soon());
    }

    // KeepAliveAttribute and DelayDeactivation; the grain without either is collected after them and shows that collection went by.
    [Fact]
    public async Task Kept_alive_and_delayed_activations_outlive_the_others()
    {
        var kept = cluster.Grain<IStubbornGrain>();
        var delayed = cluster.Grain<ILifeGrain>();
        var keptBefore = await kept.Incarnation();
        var delayedBefore = await delayed.Incarnation();
        await delayed.StayFor(TimeSpan.FromHours(1));

        for (var i = 0; i < 2; i++)
        {
            var other = cluster.Grain<ILifeGrain>();
            await other.Incarnation();
            await Signals.Wait($"{other.GetPrimaryKeyString()}-left-{DeactivationReasonCode.ActivationIdle}");
        }

        Assert.Equal(keptBefore, await kept.Incarnation());
        Assert.Equal(delayedBefore, await delayed.Incarnation());
    }

    public sealed class TidyCluster : Cluster
    {
        protected override void Configure(ISiloBuilder silo) =>
            silo.Configure<GrainCollectionOptions>(options => (options.CollectionQuantum, options.CollectionAge) = (TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(1)));
    }
}
