using System.Collections.Immutable;

namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>An obstacle, and the kind of severe illness that it is about, if it is about one.</summary>
internal readonly record struct Against(Obstacle Obstacle, int? Severe = null);

/// <summary>A room judged for a patient: pure, by the rules alone.</summary>
internal static class RoomJudgement
{
    /// <summary>The beds that count for the patient: the kind asked for, a child's own where the room reports them, else the general ones.</summary>
    public static Beds BedsFor(this RoomCard card, Patient patient, RecommendationRules rules)
    {
        var reading = card.Room.Reading;
        if (patient.Bed is { } wanted)
        {
            return reading.Of(wanted);
        }

        var children = patient.IsChild(rules) ? reading.Of(BedKind.Pediatric) : default;
        return children.Available.State == BedCountState.Known ? children : reading.Of(BedKind.General);
    }

    public static Standing StandingFor(this RoomCard card, Patient patient, RecommendationRules rules)
    {
        var worst = new WorstStanding(rules);
        card.Judge(patient, rules, ref worst);
        return worst.Standing;
    }

    /// <summary>Points of a room within its ring. Those of an expired room are of no account.</summary>
    public static double PointsFor(this RoomCard card, Patient patient, double shareOfRing, RecommendationRules rules) =>
        rules.Of(card.Freshness)
        + rules.Of(CongestionRule.Of(card.BedsFor(patient, rules)))
        + rules.Of(card.Room.Institution.Grade, !patient.Severe.IsEmpty)
        + (rules.Notice * Math.Min(card.Profile.Notices, RecommendationRules.CountedNotices))
        + (rules.Nearness * (1 - shareOfRing));

    /// <summary>All that speaks against a room, the gravest first where one list of sources ends before another begins.</summary>
    public static ImmutableArray<Against> ObstaclesFor(this RoomCard card, Patient patient, RecommendationRules rules)
    {
        var listed = new ListOfObstacles(ImmutableArray.CreateBuilder<Against>());
        card.Judge(patient, rules, ref listed);
        return listed.Found.DrainToImmutable();
    }

    private static void Judge<T>(this RoomCard card, Patient patient, RecommendationRules rules, ref T found)
        where T : struct, IObstacles
    {
        OfNumbers(card, patient, rules, ref found);
        OfEmergencyRoom(card, ref found);
        foreach (var kind in patient.Severe)
        {
            OfIllness(card.SaysOf(kind), patient, ref found);
        }

        if (patient.IsChild(rules))
        {
            OfChildren(card, patient, ref found);
        }
    }

    private static void OfNumbers<T>(RoomCard card, Patient patient, RecommendationRules rules, ref T found)
        where T : struct, IObstacles
    {
        if (card.Freshness == Freshness.Expired)
        {
            found.Add(new(Obstacle.Expired));
            return;
        }

        var free = card.BedsFor(patient, rules).Available.OrNull;
        if (free is not > 0)
        {
            found.Add(new(free is null ? Obstacle.BedsUnknown : Obstacle.Full));
        }

        if (card.Freshness == Freshness.Stale)
        {
            found.Add(new(Obstacle.Stale));
        }
    }

    private static void OfEmergencyRoom<T>(RoomCard card, ref T found)
        where T : struct, IObstacles
    {
        var said = card.SaysOf(SevereAcceptance.EmergencyRoom);
        if (said.IsRefused)
        {
            found.Add(new(said.IsAccepted ? Obstacle.Contradicted : Obstacle.Refused, SevereAcceptance.EmergencyRoom));
        }
    }

    private static void OfIllness<T>(RoomIllness said, Patient patient, ref T found)
        where T : struct, IObstacles
    {
        if (said.IsRefused)
        {
            found.Add(new(said.IsAccepted ? Obstacle.Contradicted : Obstacle.Refused, said.Kind));
        }

        var admitted = said.Condition.Admits(patient.AgeMonths, patient.WeightGrams);
        if (said.Condition.Reading is ConditionReading.Limits or ConditionReading.Unread && admitted != true)
        {
            found.Add(new(admitted == false ? Obstacle.ConditionNotMet : Obstacle.ConditionOpen, said.Kind));
        }
    }

    private static void OfChildren<T>(RoomCard card, Patient patient, ref T found)
        where T : struct, IObstacles
    {
        if (card.Profile.NamesChildren)
        {
            found.Add(new(Obstacle.ChildrenNotice));
        }

        if (patient.Bed is null && card.Room.Reading.Of(BedKind.Pediatric).Available.State != BedCountState.Known)
        {
            found.Add(new(Obstacle.NoChildBeds));
        }
    }

    /// <summary>Takes what speaks against a room. Ordering a nation asks for the worst alone, and makes no list for it.</summary>
    private interface IObstacles
    {
        void Add(Against against);
    }

    private struct WorstStanding(RecommendationRules rules) : IObstacles
    {
        public Standing Standing { get; private set; }

        public void Add(Against against)
        {
            var severity = rules.Of(against.Obstacle);
            Standing = severity > Standing ? severity : Standing;
        }
    }

    private readonly struct ListOfObstacles(ImmutableArray<Against>.Builder found) : IObstacles
    {
        public ImmutableArray<Against>.Builder Found => found;

        public void Add(Against against) => found.Add(against);
    }
}
