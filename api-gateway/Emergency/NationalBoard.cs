using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>The replicas of all regions, and a card for every room on them.</summary>
internal sealed class NationalBoard
{
    private readonly ConcurrentDictionary<string, RoomCard> cards = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, RegionReplica> byCode;
    private readonly TimeProvider time;

    public NationalBoard(TimeProvider time)
    {
        this.time = time;
        Regions = [.. KoreanRegion.All.Add(KoreanRegion.Unplaced).Select(region => new RegionReplica(region))];
        byCode = Regions.ToFrozenDictionary(replica => replica.Region.Code, StringComparer.Ordinal);
        foreach (var replica in Regions)
        {
            replica.Changed += PutCards;
        }
    }

    public ImmutableArray<RegionReplica> Regions { get; }

    /// <summary>Whether every region has been heard of; until then, a list would be short without saying so.</summary>
    public bool IsComplete => Regions.All(replica => replica.Board is not null);

    public RegionReplica? Find(string region) => byCode.GetValueOrDefault(region);

    public RoomCard? Room(string hpid) => cards.TryGetValue(hpid, out var card) ? UpToDate(card, time.GetUtcNow()) : null;

    public IEnumerable<RoomCard> Rooms(DateTimeOffset now)
    {
        foreach (var (_, card) in cards)
        {
            yield return UpToDate(card, now);
        }
    }

    /// <summary>The card of a view that stands, or stood, on a board.</summary>
    public RoomCard CardOf(ErRoomView room)
    {
        var now = time.GetUtcNow();
        return cards.TryGetValue(room.Hpid, out var card) && ReferenceEquals(card.Room, room)
            ? UpToDate(card, now)
            : RoomCard.Of(room, now);
    }

    private RoomCard UpToDate(RoomCard card, DateTimeOffset now)
    {
        if (card.IsRightAt(now))
        {
            return card;
        }

        var aged = RoomCard.Of(card.Room, now);
        cards.TryUpdate(card.Room.Hpid, aged, card);
        return aged;
    }

    private void PutCards(RegionBoard? had, RegionBoard board)
    {
        var now = time.GetUtcNow();
        foreach (var (hpid, room) in board.Rooms)
        {
            if (had is null || !had.Rooms.TryGetValue(hpid, out var before) || !ReferenceEquals(before, room))
            {
                cards[hpid] = RoomCard.Of(room, now);
            }
        }

        // A room that moved may stand on its new board already: only a card of this region goes.
        foreach (var hpid in had?.Rooms.Keys.Where(hpid => !board.Rooms.ContainsKey(hpid)) ?? [])
        {
            if (cards.TryGetValue(hpid, out var card) && string.Equals(card.Room.Region, board.Region, StringComparison.Ordinal))
            {
                cards.TryRemove(KeyValuePair.Create(hpid, card));
            }
        }
    }
}
