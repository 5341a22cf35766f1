using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Context;

/// <summary>ActivationData.MayInvokeRequest: a call that comes back to a grain which waits for it may run only in a section that let it in (RequestContext.ReentrancySection).</summary>
public sealed class CallChainTests(Cluster cluster) : IClassFixture<Cluster>
{
    [Fact]
    public async Task A_cycle_of_calls_times_out()
    {
        var (one, other) = (cluster.Grain<IChainGrain>(), cluster.Grain<IChainGrain>());

        await Assert.ThrowsAsync<TimeoutException>(() => one.GoAround(other.GetPrimaryKeyString(), letIn: false, suppressAgain: false)).Soon();
    }

    [Fact]
    public async Task A_cycle_that_was_let_in_comes_back()
    {
        var (one, other) = (cluster.Grain<IChainGrain>(), cluster.Grain<IChainGrain>());

        Assert.Equal("came back", await one.GoAround(other.GetPrimaryKeyString(), letIn: true, suppressAgain: false).Soon());
    }

    [Fact]
    public async Task A_cycle_that_was_let_in_and_suppressed_again_times_out()
    {
        var (one, other) = (cluster.Grain<IChainGrain>(), cluster.Grain<IChainGrain>());

        await Assert.ThrowsAsync<TimeoutException>(() => one.GoAround(other.GetPrimaryKeyString(), letIn: true, suppressAgain: true)).Soon();
    }
}
