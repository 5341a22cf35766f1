using DoctorForU.Conformance.Tests.Shared;
using Orleans.Configuration;

namespace DoctorForU.Conformance.Tests.Calls;

public sealed class CancellationAndTimeoutTests(CancellationAndTimeoutTests.ImpatientCluster cluster) : IClassFixture<CancellationAndTimeoutTests.ImpatientCluster>
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    // Orleans.Core/Runtime/CallbackData.cs, OnCancellation: the caller's task ends at once, the callee's own token is signalled.
    [Fact]
    public async Task Cancelling_ends_the_callers_wait_and_reaches_the_callees_token_on_its_scheduler()
    {
        using var cancel = new CancellationTokenSource();
        var grain = cluster.Grain<IPatientGrain>();

        var call = grain.WaitForCancellation(_id, cancel.Token);
        await Signals.Wait($"{_id}-started");
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        await Signals.Wait($"{_id}-cancelled");
        Assert.Equal(1, await grain.Runs());
    }

    // MessagingOptions.WaitForCancellationAcknowledgement: the caller hears what the callee makes of it.
    [Fact]
    public async Task A_caller_that_waits_for_acknowledgement_gets_the_callees_answer()
    {
        await using var polite = new PoliteCluster();
        await polite.InitializeAsync();
        using var cancel = new CancellationTokenSource();

        var call = polite.Grain<IPatientGrain>().AnswerWhenCancelled(_id, cancel.Token);
        await Signals.Wait($"{_id}-started");
        await cancel.CancelAsync();

        Assert.Equal("as you wish", await call.Soon());
    }

    // InsideRuntimeClient.SendRequest: ThrowIfCancellationRequested before anything is sent.
    [Fact]
    public async Task A_call_with_a_cancelled_token_is_not_made()
    {
        var grain = cluster.Grain<IPatientGrain>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => grain.WaitForCancellation(_id, new CancellationToken(canceled: true)).Soon());

        Assert.Equal(0, await grain.Runs());
    }

    [Fact]
    public async Task A_token_that_cannot_be_cancelled_passes_as_it_is()
    {
        Assert.False(await cluster.Grain<IPatientGrain>().SeesCancellable(CancellationToken.None));
    }

    // Orleans.Core/Runtime/CallbackData.cs, OnTimeout; MessagingOptions.ResponseTimeout of the side that calls.
    [Fact]
    public async Task A_call_without_an_answer_in_time_fails_and_harms_no_later_call()
    {
        var grain = cluster.Grain<IPatientGrain>();

        await Assert.ThrowsAsync<TimeoutException>(() => grain.Hold(_id).Soon());

        Signals.Set($"{_id}-go");
        Assert.Equal(1, await grain.Runs().Soon());
    }

    // Orleans.Serialization.Abstractions: ResponseTimeoutAttribute comes before the options.
    [Fact]
    public async Task A_method_can_have_a_timeout_of_its_own()
    {
        var grain = cluster.Grain<IPatientGrain>();

        await Assert.ThrowsAsync<TimeoutException>(() => grain.HoldWithLittlePatience(_id).Soon());

        Signals.Set($"{_id}-go");
    }

    // InsideRuntimeClient.Invoke: "Don't process messages that have already timed out".
    [Fact]
    public async Task A_call_that_timed_out_while_it_waited_never_runs()
    {
        var grain = cluster.Grain<IPatientGrain>();
        var holding = grain.Hold(_id);
        await Signals.Wait($"{_id}-started");

        await Assert.ThrowsAsync<TimeoutException>(() => grain.HoldWithLittlePatience(_id + "other").Soon());
        Signals.Set($"{_id}-go");
        await Task.WhenAny(holding).Soon();

        Assert.Equal(1, await grain.Runs().Soon());
    }

    private sealed class PoliteCluster : Cluster
    {
        protected override void Configure(IClientBuilder client) =>
            client.Configure<ClientMessagingOptions>(options => options.WaitForCancellationAcknowledgement = true);
    }

    public sealed class ImpatientCluster : Cluster
    {
        protected override void Configure(IClientBuilder client) =>
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2));
    }
}
