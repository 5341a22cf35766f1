using DoctorForU.Conformance.Tests.Shared;
using Orleans.Configuration;

namespace DoctorForU.Conformance.Tests.Calls;

public sealed class CancelledWhileWaitingTests(CancelledWhileWaitingTests.PatientCluster cluster) : IClassFixture<CancelledWhileWaitingTests.PatientCluster>
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    // ActivationData.CancelRequestAsyncCore: a waiting request is removed from the queue.
    [Fact]
    public async Task A_call_cancelled_while_it_waits_never_runs()
    {
        using var cancel = new CancellationTokenSource();
        var grain = cluster.Grain<IPatientGrain>();
        var holding = grain.Hold(_id);
        await Signals.Wait($"{_id}-started");

        var waiting = grain.WaitForCancellation(_id + "other", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Soon());
        Signals.Set($"{_id}-go");
        await holding.Soon();

        Assert.Equal(1, await grain.Runs());
    }

    /// <summary>The caller's wait ends when the callee has said that it will not run, so that there is an order to test.</summary>
    public sealed class PatientCluster : Cluster
    {
        protected override void Configure(IClientBuilder client) =>
            client.Configure<ClientMessagingOptions>(options => options.WaitForCancellationAcknowledgement = true);
    }
}
