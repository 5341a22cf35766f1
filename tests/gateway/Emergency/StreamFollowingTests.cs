using DoctorForU.ApiGateway.Running;
using DoctorForU.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class StreamFollowingTests
{
    private static readonly FollowingOptions EveryFiveSeconds = new();

    [Fact]
    public async Task What_a_silent_stream_lost_is_found_at_the_next_comparison()
    {
        await using var region = await FollowedRegion.Start();
        region.Publish(lost: true);

        await region.Compares();

        Assert.Equal(region.Source.Sequence, region.Replica.Board!.Sequence);
    }

    [Fact]
    public async Task A_gap_is_repaired_at_once()
    {
        await using var region = await FollowedRegion.Start();
        region.Publish(lost: true);

        region.Publish();

        await Patience.Until(() => region.Replica.Board!.Sequence == region.Source.Sequence);
    }

    [Fact]
    public async Task A_stream_that_stays_silent_while_the_region_moves_is_subscribed_to_again()
    {
        await using var region = await FollowedRegion.Start();
        region.Stream.Dies();
        region.Publish();

        await region.Compares();
        await region.Compares();
        region.Publish();

        Assert.Equal(region.Source.Sequence, region.Replica.Board!.Sequence);
        Assert.Equal(1, region.Stream.Subscribers);
    }

    [Fact]
    public async Task While_the_cluster_is_away_the_last_board_stays_and_afterwards_it_catches_up()
    {
        await using var region = await FollowedRegion.Start();
        var before = region.Replica.Board;
        region.ClusterIsAway = true;
        region.Stream.Dies();
        region.Publish();

        await region.Compares();
        Assert.Same(before, region.Replica.Board);

        region.ClusterIsAway = false;
        await region.Compares();
        Assert.Equal(region.Source.Sequence, region.Replica.Board!.Sequence);
        region.Publish();
        Assert.Equal(region.Source.Sequence, region.Replica.Board!.Sequence);
    }

    [Fact]
    public async Task A_region_that_began_anew_is_taken_as_a_whole()
    {
        await using var region = await FollowedRegion.Start();

        region.Restart();
        region.Publish();

        await Patience.Until(() => region.Replica.Board!.Epoch == region.Source.Epoch);
        Assert.Equal(region.Source.Sequence, region.Replica.Board!.Sequence);
    }

    /// <summary>A region, its stream and a replica that follows it, on a clock that the test moves.</summary>
    private sealed class FollowedRegion : IAsyncDisposable
    {
        private readonly ManualClock clock = new(Rooms.Noon);
        private readonly CancellationTokenSource stopping = new();
        private Task running = Task.CompletedTask;
        private int comparisons;
        private int changes;

        public TestStream Stream { get; } = new();

        public RegionReplica Replica { get; } = new(KoreanRegion.ByCode("11")!);

        public RegionBoard Source { get; private set; } = RegionBoard.Start("11", "e0");

        public bool ClusterIsAway { get; set; }

        public static async Task<FollowedRegion> Start()
        {
            var region = new FollowedRegion();
            var following = new StreamFollowing<RegionDelta>(region.Stream, region.Replica.Take, region.Compare, EveryFiveSeconds, region.clock, NullLogger.Instance);
            region.running = following.Run(region.stopping.Token);
            await region.Sleeps();
            return region;
        }

        public void Publish(bool lost = false)
        {
            (Source, var delta) = Source.Publish([Rooms.Room("A1", ++changes, changes)], []);
            if (!lost)
            {
                Stream.Push(delta!);
            }
        }

        public void Restart() => Source = RegionBoard.Start("11", "e1");

        /// <summary>Moves time until the replica has compared itself once more.</summary>
        public async Task Compares()
        {
            var before = Volatile.Read(ref comparisons);
            clock.Advance(EveryFiveSeconds.CompareEvery * 1.2);
            await Patience.Until(() => Volatile.Read(ref comparisons) > before);
            await Sleeps();
        }

        public async ValueTask DisposeAsync()
        {
            await stopping.CancelAsync();
            await running.OrFail();
            stopping.Dispose();
            Assert.Equal(0, Stream.Subscribers);
        }

        private Task Sleeps() => Patience.Until(() => clock.NextTimer() is not null);

        private Task<bool> Compare()
        {
            Interlocked.Increment(ref comparisons);
            return ClusterIsAway
                ? Task.FromException<bool>(new TimeoutException("The cluster is away."))
                : Task.FromResult(Replica.Take(Source.Since(Replica.Board?.Epoch, Replica.Board?.Sequence)));
        }
    }

    private sealed class TestStream : IHintStream<RegionDelta>
    {
        private readonly List<Subscription> subscriptions = [];

        public string Name => "test";

        public int Subscribers => subscriptions.Count;

        public Task<IAsyncDisposable> Subscribe(Action<RegionDelta> onNext)
        {
            var subscription = new Subscription(this, onNext);
            subscriptions.Add(subscription);
            return Task.FromResult<IAsyncDisposable>(subscription);
        }

        public void Push(RegionDelta delta)
        {
            foreach (var subscription in subscriptions.Where(one => !one.IsDead).ToArray())
            {
                subscription.OnNext(delta);
            }
        }

        public void Dies() => subscriptions.ForEach(subscription => subscription.IsDead = true);

        private sealed class Subscription(TestStream stream, Action<RegionDelta> onNext) : IAsyncDisposable
        {
            public Action<RegionDelta> OnNext => onNext;

            public bool IsDead { get; set; }

            public ValueTask DisposeAsync()
            {
                stream.subscriptions.Remove(this);
                return ValueTask.CompletedTask;
            }
        }
    }
}
