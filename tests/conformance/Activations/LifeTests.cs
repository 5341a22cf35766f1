using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Activations;

public sealed class LifeTests(Cluster cluster) : IClassFixture<Cluster>
{
    // ActivationData.ActivateAsync: OnActivateAsync ends before the first request runs.
    [Fact]
    public async Task A_grain_is_activated_once_before_its_first_call()
    {
        var grain = cluster.Grain<ILifeGrain>();

        var incarnations = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => grain.Incarnation())).Soon();

        Assert.NotEqual(Guid.Empty, Assert.Single(incarnations.Distinct()));
    }

    // ActivationData.Deactivate and FinishDeactivating.
    [Fact]
    public async Task A_grain_that_leaves_is_told_and_the_next_call_meets_a_new_one()
    {
        var grain = cluster.Grain<ILifeGrain>();
        var before = await grain.Incarnation();

        await grain.Leave();
        await Signals.Wait($"{grain.GetPrimaryKeyString()}-left-{DeactivationReasonCode.ApplicationRequested}");

        Assert.NotEqual(before, await grain.Incarnation().Soon());
    }

    // ActivationData.ProcessRequestsToInvalidActivation, RerouteAllQueuedMessages.
    [Fact]
    public async Task Calls_that_arrive_while_a_grain_leaves_go_to_the_next_activation()
    {
        var grain = cluster.Grain<ILifeGrain>();
        var before = await grain.Incarnation();
        var leaving = grain.LeaveSlowly();
        await Signals.Wait($"{grain.GetPrimaryKeyString()}-leaving");

        var during = grain.Incarnation();
        Assert.False(during.IsCompleted);
        Signals.Set($"{grain.GetPrimaryKeyString()}-go");

        await leaving.Soon();
        Assert.NotEqual(before, await during.Soon());
    }

    // ActivationData.ActivateAsync: the waiting requests are rejected with the exception of OnActivateAsync; the next one finds no activation.
    [Fact]
    public async Task A_failed_activation_fails_the_waiting_call_and_the_next_call_tries_anew()
    {
        var grain = cluster.Grain<IShyGrain>();
        var waiting = grain.Attempts();
        Signals.Set($"{grain.GetPrimaryKeyString()}-go");

        Assert.Equal("too shy", (await Assert.ThrowsAsync<InvalidOperationException>(() => waiting.Soon())).Message);
        Assert.Equal(2, await grain.Attempts().Soon());
    }

    // Orleans.TestingHost/InProcessTestCluster.cs: stopping the silo deactivates every grain.
    [Fact]
    public async Task Grains_are_deactivated_when_the_silo_stops()
    {
        var own = new Cluster();
        await own.InitializeAsync();
        var grain = own.Grain<ILifeGrain>();
        await grain.Incarnation();
        var key = grain.GetPrimaryKeyString();

        await own.Host.StopAllSilosAsync();

        await Signals.Wait($"{key}-left-{DeactivationReasonCode.ShuttingDown}");
        await own.DisposeAsync();
    }
}
