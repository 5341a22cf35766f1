using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Emergency;

public sealed class RegionBoardTests
{
    [Fact]
    public void An_unchanged_room_costs_no_delta()
    {
        var (board, first) = RegionBoard.Start("11", "e1").Publish([Readings.View("A1100001", 3, 1)], []);
        var (same, second) = board.Publish([Readings.View("A1100001", 3, 2)], []);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Same(board, same);
    }

    [Fact]
    public void An_older_view_never_replaces_a_newer_one()
    {
        var (board, _) = RegionBoard.Start("11", "e1").Publish([Readings.View("A1100001", 3, 7)], []);

        Assert.Null(board.Publish([Readings.View("A1100001", 9, 6)], []).Delta);
    }

    [Fact]
    public void A_reader_within_the_ring_gets_what_it_missed_and_one_beyond_it_everything()
    {
        var board = RegionBoard.Start("11", "e1", ringCapacity: 4);
        for (var free = 1; free <= 10; free++)
        {
            (board, _) = board.Publish([Readings.View("A1100001", free, free)], []);
        }

        Assert.Equal([7L, 8L, 9L], Assert.IsType<RegionDeltas>(board.Since("e1", 7)).Deltas.Select(delta => delta.From));
        Assert.Empty(Assert.IsType<RegionDeltas>(board.Since("e1", 10)).Deltas);
        Assert.IsType<RegionSnapshot>(board.Since("e1", 5));
        Assert.IsType<RegionSnapshot>(board.Since("e0", 9));
        Assert.IsType<RegionSnapshot>(board.Since("e1", 11));
        Assert.IsType<RegionSnapshot>(board.Since(null, null));
    }

    [Fact]
    public void A_room_that_moved_leaves_the_board()
    {
        var (board, _) = RegionBoard.Start("11", "e1").Publish([Readings.View("A1100001", 3, 1)], []);
        var (after, delta) = board.Publish([], ["A1100001", "A9999999"]);

        Assert.Equal(["A1100001"], delta!.Removed);
        Assert.Empty(after.Rooms);
    }

    /// <summary>Hints get lost, doubled and reordered, the source restarts; a replica that asks again at a gap ends equal to the source.</summary>
    [Fact]
    public void A_replica_ends_equal_to_its_source_whatever_the_channel_does() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var chance = new Random(seed);
            var source = RegionBoard.Start("11", "e0", ringCapacity: 5);
            var replica = RegionBoard.From((RegionSnapshot)source.Since(null, null), 5);
            var underWay = new List<RegionDelta>();
            for (var step = 1; step <= 120; step++)
            {
                if (chance.Next(40) == 0)
                {
                    (source, _) = RegionBoard.Start("11", $"e{step}", 5).Publish(source.Rooms.Values, []);
                }

                var changes = Enumerable.Range(0, chance.Next(3)).Select(_ => Readings.View($"A110000{chance.Next(4)}", chance.Next(-3, 9), step));
                var (next, delta) = source.Publish(changes.DistinctBy(view => view.Hpid), chance.Next(10) == 0 ? [$"A110000{chance.Next(4)}"] : []);
                source = next;
                if (delta is not null && chance.Next(4) != 0)
                {
                    underWay.AddRange(Enumerable.Repeat(delta, chance.Next(5) == 0 ? 2 : 1));
                }

                while (underWay.Count > 0 && chance.Next(3) != 0)
                {
                    var at = chance.Next(underWay.Count);
                    replica = Take(replica, underWay[at], source);
                    underWay.RemoveAt(at);
                }
            }

            replica = Repair(replica, source);
            return replica.Epoch == source.Epoch && replica.Sequence == source.Sequence && replica.Snapshot() == source.Snapshot();
        }).QuickCheckThrowOnFailure();

    private static RegionBoard Take(RegionBoard replica, RegionDelta delta, RegionBoard source)
    {
        var (next, outcome) = replica.Apply(delta);
        return outcome == DeltaOutcome.Gap ? Repair(replica, source) : next;
    }

    private static RegionBoard Repair(RegionBoard replica, RegionBoard source) => source.Since(replica.Epoch, replica.Sequence) switch
    {
        RegionSnapshot snapshot => RegionBoard.From(snapshot, 5),
        RegionDeltas deltas => deltas.Deltas.Aggregate(replica, (board, delta) => board.Apply(delta).Board),
        var other => throw new InvalidOperationException(other.GetType().Name),
    };
}
