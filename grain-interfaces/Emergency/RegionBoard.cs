using System.Collections.Immutable;

namespace DoctorForU.Emergency;

/// <summary>What became of a delta that a board was given.</summary>
public enum DeltaOutcome
{
    Applied,

    /// <summary>The board has it already.</summary>
    Duplicate,

    /// <summary>Something between is missing, or the epoch is another: ask again.</summary>
    Gap,
}

/// <summary>
/// The board of one region: its rooms, its epoch and sequence, and a ring of the latest deltas. The region grain publishes
/// on one; every gateway keeps another as a replica. Immutable: each step gives a new board, so that readers need no lock.
/// </summary>
public sealed class RegionBoard
{
    private readonly ImmutableQueue<RegionDelta> ring;
    private readonly int ringCount;
    private readonly int ringCapacity;

    private RegionBoard(
        string region, string epoch, long sequence, ImmutableDictionary<string, ErRoomView> rooms, ImmutableQueue<RegionDelta> ring, int ringCount, int ringCapacity)
    {
        Region = region;
        Epoch = epoch;
        Sequence = sequence;
        Rooms = rooms;
        this.ring = ring;
        this.ringCount = ringCount;
        this.ringCapacity = ringCapacity;
    }

    public string Region { get; }

    public string Epoch { get; }

    public long Sequence { get; }

    public ImmutableDictionary<string, ErRoomView> Rooms { get; }

    /// <param name="ringCapacity">How many deltas are kept for readers that missed some.</param>
    public static RegionBoard Start(string region, string epoch, int ringCapacity = 64) =>
        new(region, epoch, 0, ImmutableDictionary<string, ErRoomView>.Empty.WithComparers(StringComparer.Ordinal), [], 0, ringCapacity);

    public static RegionBoard From(RegionSnapshot snapshot, int ringCapacity = 64)
    {
        var rooms = snapshot.Rooms.ToImmutableDictionary(room => room.Hpid, StringComparer.Ordinal);
        return new(snapshot.Region, snapshot.Epoch, snapshot.Sequence, rooms, [], 0, ringCapacity);
    }

    /// <summary>Numbers the changes that show something new and are newer than what the board has.</summary>
    /// <returns>The next board, and the delta to publish; the same board and null when nothing is new.</returns>
    public (RegionBoard Board, RegionDelta? Delta) Publish(IEnumerable<ErRoomView> changed, IEnumerable<string> removed)
    {
        var changes = changed.Where(IsNews).ToValueList();
        var gone = removed.Where(Rooms.ContainsKey).ToValueList();
        if (changes.Count == 0 && gone.Count == 0)
        {
            return (this, null);
        }

        var delta = new RegionDelta(Region, Epoch, Sequence, Sequence + 1, changes, gone);
        return (Append(delta), delta);
    }

    /// <summary>Takes a delta as a replica does.</summary>
    public (RegionBoard Board, DeltaOutcome Outcome) Apply(RegionDelta delta)
    {
        if (!string.Equals(delta.Epoch, Epoch, StringComparison.Ordinal) || delta.From > Sequence)
        {
            return (this, DeltaOutcome.Gap);
        }

        return delta.To <= Sequence ? (this, DeltaOutcome.Duplicate)
            : delta.From == Sequence ? (Append(delta), DeltaOutcome.Applied)
            : (this, DeltaOutcome.Gap);
    }

    /// <summary>What a reader that has <paramref name="sequence"/> of <paramref name="epoch"/> needs to be up to date.</summary>
    public RegionUpdate Since(string? epoch, long? sequence)
    {
        if (string.Equals(epoch, Epoch, StringComparison.Ordinal) && sequence is { } have && have <= Sequence)
        {
            var missed = ring.Where(delta => delta.From >= have).ToValueList();
            if (have == Sequence || (missed.Count > 0 && missed[0].From == have))
            {
                return new RegionDeltas(Region, Epoch, Sequence, missed);
            }
        }

        return Snapshot();
    }

    public RegionSnapshot Snapshot() =>
        new(Region, Epoch, Sequence, Rooms.Values.OrderBy(room => room.Hpid, StringComparer.Ordinal).ToValueList());

    private bool IsNews(ErRoomView room) =>
        !Rooms.TryGetValue(room.Hpid, out var had) || (room.Revision > had.Revision && !room.ShowsTheSameAs(had));

    private RegionBoard Append(RegionDelta delta)
    {
        var rooms = Rooms
            .RemoveRange(delta.Removed)
            .SetItems(delta.Changes.Select(room => KeyValuePair.Create(room.Hpid, room)));
        var (kept, count) = ringCount < ringCapacity ? (ring, ringCount + 1) : (ring.Dequeue(), ringCount);
        return new(Region, Epoch, delta.To, rooms, kept.Enqueue(delta), count, ringCapacity);
    }
}
