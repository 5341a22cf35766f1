using DoctorForU.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.ApiGateway.Emergency;

public sealed class ReplicaTests
{
    /// <summary>Hints get lost, doubled and reordered, answers overtake hints, the region restarts: in the end the replica shows what the region shows.</summary>
    [Fact]
    public void A_replica_ends_equal_to_its_region_whatever_happens_on_the_way() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var chance = new Random(seed);
            var region = new WildRegion(chance);
            var board = new NationalBoard(new ManualClock(Rooms.Noon));
            var replica = board.Find("11")!;
            for (var step = 0; step < 150; step++)
            {
                region.Changes();
                region.Deliver(replica);
            }

            replica.Take(region.Now.Since(replica.Board?.Epoch, replica.Board?.Sequence));
            return Shows(replica.Board!, region.Now)
                && board.Rooms(Rooms.Noon).Select(card => card.Room).ToHashSet().SetEquals(region.Now.Rooms.Values);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_room_that_moved_stands_on_its_new_board_whichever_region_tells_first()
    {
        foreach (var newRegionFirst in new[] { true, false })
        {
            var board = new NationalBoard(new ManualClock(Rooms.Noon));
            var (old, moved) = (Rooms.Room("A1"), Rooms.Room("A1", revision: 2, region: "26"));
            var (seoul, first) = RegionBoard.Start("11", "s").Publish([old], []);
            var (_, left) = seoul.Publish([], ["A1"]);
            var (_, arrived) = RegionBoard.Start("26", "b").Publish([moved], []);
            board.Find("11")!.Take(new RegionSnapshot("11", "s", 0, []));
            board.Find("26")!.Take(new RegionSnapshot("26", "b", 0, []));
            board.Find("11")!.Take(first!);

            RegionDelta[] order = newRegionFirst ? [arrived!, left!] : [left!, arrived!];
            foreach (var delta in order)
            {
                Assert.True(board.Find(delta.Region)!.Take(delta));
            }

            Assert.Same(moved, board.Room("A1")!.Room);
        }
    }

    [Fact]
    public void A_card_ages_with_the_clock_though_nobody_says_anything()
    {
        var clock = new ManualClock(Rooms.Noon);
        var board = new NationalBoard(clock);
        board.Find("11")!.Take(new RegionSnapshot("11", "e", 1, [Rooms.Room("A1")]));
        var fresh = board.Room("A1")!;

        Assert.Same(fresh, board.Room("A1"));
        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal((Freshness.Fresh, Freshness.Expired), (fresh.Freshness, board.Room("A1")!.Freshness));
        Assert.NotEqual(fresh.EntityTag, board.Room("A1")!.EntityTag);
    }

    private static bool Shows(RegionBoard one, RegionBoard other) =>
        (one.Epoch, one.Sequence) == (other.Epoch, other.Sequence)
        && one.Rooms.Count == other.Rooms.Count
        && one.Rooms.All(room => ReferenceEquals(other.Rooms.GetValueOrDefault(room.Key), room.Value));

    /// <summary>A region that changes at random, and a way from it that does to messages whatever a network may do.</summary>
    private sealed class WildRegion(Random chance)
    {
        private readonly List<RegionUpdate> underWay = [];
        private int step;

        public RegionBoard Now { get; private set; } = RegionBoard.Start("11", "e0", ringCapacity: 4);

        public void Changes()
        {
            step++;
            if (chance.Next(40) == 0)
            {
                (Now, _) = RegionBoard.Start("11", $"e{step}", ringCapacity: 4).Publish(Now.Rooms.Values, []);
            }

            var changed = Enumerable.Range(0, chance.Next(3)).Select(_ => AnyHpid()).Distinct().Select(hpid => Rooms.Room(hpid, chance.Next(-3, 9), step));
            (Now, var delta) = Now.Publish(changed, chance.Next(8) == 0 ? [AnyHpid()] : []);
            if (delta is not null && chance.Next(4) != 0)
            {
                underWay.AddRange(Enumerable.Repeat<RegionUpdate>(delta, chance.Next(5) == 0 ? 2 : 1));
            }
        }

        public void Deliver(RegionReplica replica)
        {
            while (underWay.Count > 0 && chance.Next(3) != 0)
            {
                var at = chance.Next(underWay.Count);
                if (underWay[at] is not RegionDelta delta)
                {
                    replica.Take(underWay[at]);
                }
                else if (!replica.Take(delta) && chance.Next(2) == 0)
                {
                    Ask(replica);
                }

                underWay.RemoveAt(at);
            }
        }

        // One question at a time, as the gateway asks: only hints overtake the answer.
        private void Ask(RegionReplica replica)
        {
            if (!underWay.Exists(message => message is not RegionDelta))
            {
                underWay.Add(Now.Since(replica.Board?.Epoch, replica.Board?.Sequence));
            }
        }

        private string AnyHpid() => $"A{chance.Next(5)}";
    }
}
