using System.Collections.Immutable;

namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>Rooms in the recommended order, and the radius that it took.</summary>
internal readonly record struct Recommended(ImmutableArray<FoundRoom> Rooms, int Total, double RadiusKm);

/// <summary>
/// The recommended order: standing, then ring of distance, then points, then distance. A room's place follows from itself alone, and the radius
/// stops only where open rooms are: so a room that is added never worsens the first answer.
/// </summary>
internal static class Recommender
{
    /// <param name="found">Rooms that match the query, with their distance.</param>
    /// <param name="radiusKm">The radius that the reader set; null lets it widen by itself.</param>
    public static Recommended Rank(FoundRoom[] found, Patient patient, double? radiusKm, RecommendationRules rules)
    {
        var ranks = new RoomRank[found.Length];
        for (var at = 0; at < found.Length; at++)
        {
            ranks[at] = RankOf(found[at], patient, rules);
        }

        var radius = radiusKm ?? Widen(ranks, rules);
        var within = Within(radius, ranks, found);
        Array.Sort(ranks, found, 0, within, RoomRank.Order);
        return new Recommended([.. found.AsSpan(0, within)], within, radius);
    }

    /// <summary>Moves the rooms within the radius to the front: the others need no order. Returns how many they are.</summary>
    private static int Within(double radius, RoomRank[] ranks, FoundRoom[] found)
    {
        var within = 0;
        for (var at = 0; at < found.Length; at++)
        {
            if (ranks[at].Km <= radius)
            {
                (ranks[within], found[within]) = (ranks[at], found[at]);
                within++;
            }
        }

        return within;
    }

    /// <summary>The first ring within whose edge enough rooms are open; the last one where there never are.</summary>
    private static double Widen(RoomRank[] ranks, RecommendationRules rules)
    {
        foreach (var edge in rules.RingsKm)
        {
            var open = 0;
            foreach (var rank in ranks)
            {
                open += rank.Standing == Standing.Open && rank.Km <= edge ? 1 : 0;
            }

            if (open >= rules.Enough)
            {
                return edge;
            }
        }

        return rules.RingsKm[^1];
    }

    internal static RoomRank RankOf(FoundRoom room, Patient patient, RecommendationRules rules)
    {
        var km = room.DistanceKm ?? double.PositiveInfinity;
        var ring = 0;
        while (ring < rules.RingsKm.Length && km > rules.RingsKm[ring])
        {
            ring++;
        }

        var standing = room.Card.StandingFor(patient, rules);
        var share = ring < rules.RingsKm.Length ? km / rules.RingsKm[ring] : 1;
        var points = standing == Standing.Expired ? 0 : room.Card.PointsFor(patient, share, rules);
        return new RoomRank(standing, ring, points, km, room.Card.Room.Hpid);
    }
}

/// <summary>Where a room stands in the order; less is better.</summary>
internal readonly record struct RoomRank(Standing Standing, int Ring, double Points, double Km, string Hpid)
{
    public static IComparer<RoomRank> Order { get; } = Comparer<RoomRank>.Create(Compare);

    public static int Compare(RoomRank one, RoomRank other)
    {
        // As numbers: an enumeration's own comparison goes through a box.
        var order = ((int)one.Standing).CompareTo((int)other.Standing);
        order = order != 0 ? order : one.Ring.CompareTo(other.Ring);
        order = order != 0 ? order : other.Points.CompareTo(one.Points);
        order = order != 0 ? order : one.Km.CompareTo(other.Km);
        return order != 0 ? order : string.CompareOrdinal(one.Hpid, other.Hpid);
    }
}
