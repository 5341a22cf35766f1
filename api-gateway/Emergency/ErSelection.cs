using System.Collections.Immutable;
using DoctorForU.ApiGateway.Emergency.Recommending;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>A room that a query found.</summary>
/// <param name="DistanceKm">Null without a place in the query, or without a place of the room.</param>
internal readonly record struct FoundRoom(RoomCard Card, double? DistanceKm);

/// <summary>Rooms that a query found, in its order.</summary>
/// <param name="Rooms">At most as many as the query's limit.</param>
/// <param name="Total">How many match without the limit.</param>
/// <param name="RadiusKm">The radius that the recommended order took; null for other orders.</param>
internal readonly record struct FoundRooms(ImmutableArray<FoundRoom> Rooms, int Total, double? RadiusKm = null);

/// <summary>Picks and sorts rooms. Expired rooms are found like others, but never rank by their numbers.</summary>
internal static class ErSelection
{
    public static FoundRooms Select(this ErQuery query, IEnumerable<RoomCard> cards)
    {
        var found = cards
            .Where(card => query.Wants(card))
            .Select(card => new FoundRoom(card, DistanceFrom(query.Place, card.Room.Institution.Location)))
            .Where(room => query.RadiusKm is not { } radius || room.DistanceKm <= radius)
            .ToArray();
        if (query.Sort == ErSort.Recommended)
        {
            var recommended = Recommender.Rank(found, query.Patient, query.RadiusKm, RecommendationRules.Current);
            return new FoundRooms(Shown(recommended.Rooms, query), recommended.Total, recommended.RadiusKm);
        }

        Array.Sort(found, Order(query));
        return new FoundRooms(Shown([.. found], query), found.Length);
    }

    private static ImmutableArray<FoundRoom> Shown(ImmutableArray<FoundRoom> found, ErQuery query) =>
        query.Limit is { } limit && limit < found.Length ? found[..limit] : found;

    private static bool Wants(this ErQuery query, RoomCard card) =>
        (query.Region is null || string.Equals(card.Room.Region, query.Region, StringComparison.Ordinal))
        && (query.District is null || string.Equals(card.Room.Institution.District, query.District, StringComparison.Ordinal))
        && (query.Grades.IsEmpty || query.Grades.Contains(card.Room.Institution.Grade))
        && (query.Freshness.IsEmpty || query.Freshness.Contains(card.Freshness))
        && query.Beds.All(kind => card.Room.Reading.Of(kind).Available.OrNull > 0)
        && query.Equipment.All(kind => card.CanUse(kind))
        && query.Severe.All(kind => card.SaysOf(kind).IsAccepted);

    private static bool CanUse(this RoomCard card, EquipmentKind kind)
    {
        foreach (var equipment in card.Room.Reading.Equipment)
        {
            if (equipment.Kind == kind)
            {
                return equipment.State == EquipmentState.Yes;
            }
        }

        return false;
    }

    private static Comparison<FoundRoom> Order(ErQuery query) => query.Sort switch
    {
        ErSort.Name => ByName,
        ErSort.Distance => (one, other) => ThenByName(ByDistance(one, other), one, other),
        ErSort.Available => ByAvailable(query.Beds.IsEmpty ? BedKind.General : query.Beds[0]),
        _ => throw new InvalidOperationException("Unknown order."),
    };

    private static int ByName(FoundRoom one, FoundRoom other)
    {
        var order = string.CompareOrdinal(one.Card.Room.Institution.Name, other.Card.Room.Institution.Name);
        return order != 0 ? order : string.CompareOrdinal(one.Card.Room.Hpid, other.Card.Room.Hpid);
    }

    private static int ThenByName(int order, FoundRoom one, FoundRoom other) => order != 0 ? order : ByName(one, other);

    private static int ByDistance(FoundRoom one, FoundRoom other) =>
        (one.DistanceKm ?? double.PositiveInfinity).CompareTo(other.DistanceKm ?? double.PositiveInfinity);

    private static Comparison<FoundRoom> ByAvailable(BedKind kind) => (one, other) =>
    {
        var order = Rank(other).CompareTo(Rank(one));
        order = order != 0 ? order : ByDistance(one, other);
        return ThenByName(order, one, other);

        (int Tier, int Free) Rank(FoundRoom room) =>
            room.Card.Freshness == Freshness.Expired ? (0, 0)
            : room.Card.Room.Reading.Of(kind).Available.OrNull is { } free ? (2, free)
            : (1, 0);
    };

    private static double? DistanceFrom(GeoPoint? place, GeoPoint? location) =>
        place is { } from && location is { } to ? GreatCircle.Kilometres(from, to) : null;
}
