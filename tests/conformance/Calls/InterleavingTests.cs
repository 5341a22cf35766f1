using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Calls;

/// <summary>The rules are those of Orleans.Runtime/Catalog/ActivationData.cs, MayInvokeRequest and RecordRunning.</summary>
public sealed class InterleavingTests(Cluster cluster) : IClassFixture<Cluster>
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private string First => _id + "first";

    private string Second => _id + "second";

    private string Third => _id + "third";

    private static Task Started(string call) => Signals.Wait($"{call}-started");

    private static bool HasStarted(string call) => Signals.IsSet($"{call}-started");

    private static void Go(string call) => Signals.Set($"{call}-go");

    [Fact]
    public async Task A_plain_call_waits_until_the_one_before_has_ended()
    {
        var grain = cluster.Grain<IWaitingGrain>();

        var first = grain.Plain(First);
        var second = grain.Plain(Second);
        await Started(First);

        // An interleaving call comes after the second one and yet runs: had the second been let in, it would have started by now.
        Go(Third);
        await grain.Interleaved(Third).Soon();
        Assert.False(HasStarted(Second));

        Go(First);
        await first.Soon();
        await Started(Second);
        Go(Second);
        await second.Soon();
    }

    [Fact]
    public async Task An_always_interleaving_call_starts_while_another_waits()
    {
        var grain = cluster.Grain<IWaitingGrain>();

        var first = grain.Plain(First);
        await Started(First);
        var second = grain.Interleaved(Second);

        await Started(Second);
        Go(Second);
        await second.Soon();
        Go(First);
        await first.Soon();
    }

    [Fact]
    public async Task A_plain_call_starts_while_only_interleaving_calls_wait()
    {
        var grain = cluster.Grain<IWaitingGrain>();

        var interleaved = grain.Interleaved(First);
        await Started(First);
        var plain = grain.Plain(Second);

        await Started(Second);
        Go(First);
        Go(Second);
        await Task.WhenAll(interleaved, plain).Soon();
    }

    [Fact]
    public async Task Read_only_calls_interleave_with_each_other_but_not_with_writes()
    {
        var grain = cluster.Grain<IWaitingGrain>();

        var read = grain.Read(First);
        await Started(First);
        var write = grain.Plain(Second);
        var otherRead = grain.Read(Third);
        await Started(Third);
        Assert.False(HasStarted(Second));

        Go(Third);
        await otherRead.Soon();
        Assert.False(HasStarted(Second));

        Go(First);
        await read.Soon();
        await Started(Second);
        Go(Second);
        await write.Soon();
    }

    [Fact]
    public async Task A_read_waits_for_a_write_to_end()
    {
        var grain = cluster.Grain<IWaitingGrain>();

        var write = grain.Plain(First);
        await Started(First);
        var read = grain.Read(Second);
        Go(Third);
        await grain.Interleaved(Third).Soon();
        Assert.False(HasStarted(Second));

        Go(First);
        await write.Soon();
        Go(Second);
        await read.Soon();
    }

    // Orleans.Core.Abstractions/Concurrency: ReentrantAttribute; GrainCanInterleave answers yes to everything.
    [Fact]
    public async Task All_calls_of_a_reentrant_grain_interleave()
    {
        var grain = cluster.Grain<IReentrantGrain>();

        var first = grain.Plain(First);
        var second = grain.Plain(Second);

        await Started(First);
        await Started(Second);
        Go(First);
        Go(Second);
        await Task.WhenAll(first, second).Soon();
    }

    // Orleans.Runtime/Catalog/StatelessWorkerGrainContext.cs, ReceiveMessageInternal: an idle worker, else a new one, else a queue.
    [Fact]
    public async Task A_stateless_worker_serves_as_many_calls_at_once_as_it_may_have_workers()
    {
        var grain = cluster.Grain<IWorkerGrain>();

        var first = grain.Plain(First);
        var second = grain.Plain(Second);
        await Started(First);
        await Started(Second);
        var third = grain.Plain(Third);
        Assert.False(HasStarted(Third));

        Go(First);
        Go(Second);
        await Started(Third);
        Go(Third);
        await Task.WhenAll(first, second, third).Soon();
    }

    // No call-chain reentrancy unless asked for: the inner call waits for the outer one, which waits for it, until the caller's patience ends.
    [Fact]
    public async Task A_grain_that_calls_itself_times_out()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => cluster.Grain<ICycleGrain>().CallMyself()).Soon();
    }
}
