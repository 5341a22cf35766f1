using System.Text.Json.Serialization;

namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>Why a room stands where it stands; a reader's program words it.</summary>
/// <param name="Code">One of the obstacles of the rules, or distance, freeBeds, age, grade, accepts, notices.</param>
/// <param name="Value">Kilometres, free beds, minutes or a count, as the code says.</param>
/// <param name="Of">Total of beds, for freeBeds.</param>
/// <param name="Bed">Kind of beds, for freeBeds.</param>
/// <param name="Severe">Kind of severe illness, where the reason is about one.</param>
internal sealed record ReasonJson(
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Value = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Of = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Bed = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Severe = null);

/// <summary>How a room stands to the patient asked about. Never a promise that the patient is taken.</summary>
/// <param name="Reasons">What speaks against the room first, then what its place follows from.</param>
internal sealed record RecommendationJson(Standing Standing, IReadOnlyList<ReasonJson> Reasons);

/// <summary>The reasons of a room's place, for those rooms that are shown.</summary>
internal static class Reasons
{
    public static RecommendationJson Of(FoundRoom room, Patient patient, DateTimeOffset now, RecommendationRules rules)
    {
        var card = room.Card;
        var reasons = card.ObstaclesFor(patient, rules).Select(against => new ReasonJson(ErNames.Obstacles.Of(against.Obstacle), Severe: against.Severe)).ToList();
        reasons.AddRange(patient.Severe.Where(kind => card.SaysOf(kind) is { IsAccepted: true, IsRefused: false }).Select(kind => new ReasonJson("accepts", Severe: kind)));
        if (room.DistanceKm is { } km)
        {
            reasons.Add(new("distance", Math.Round(km, 2)));
        }

        var beds = card.BedsFor(patient, rules);
        if (card.Freshness != Freshness.Expired && beds.Available.OrNull is { } free)
        {
            reasons.Add(new("freeBeds", free, beds.Total.OrNull, ErNames.Beds.Of(beds.Kind)));
        }

        reasons.Add(new("age", Math.Max(0, Math.Floor((now - card.Room.Reading.ObservedAt).TotalMinutes))));
        if (rules.Of(card.Room.Institution.Grade, !patient.Severe.IsEmpty) > 0)
        {
            reasons.Add(new("grade"));
        }

        if (card.Profile.Notices > 0)
        {
            reasons.Add(new("notices", card.Profile.Notices));
        }

        return new(card.StandingFor(patient, rules), reasons);
    }
}
