using System.Collections.Immutable;
using DoctorForU.Hospitals;
using Orleans;

namespace DoctorForU.Reservations;

/// <param name="End">With the slot's beginning, the time that no other live slot may take.</param>
[GenerateSerializer, Immutable, Alias("reservations.live-slot")]
public sealed record LiveSlot(SlotId Id, DateTimeOffset End)
{
    public bool Overlaps(SlotId slot, DateTimeOffset end) => Id.Start < end && slot.Start < End;
}

/// <summary>Somebody who waits for a place of a day.</summary>
/// <param name="Id">Made of the person and their command, as that of a reservation.</param>
/// <param name="Since">Who waited longest is asked first.</param>
[GenerateSerializer, Immutable, Alias("reservations.waiter")]
public sealed record Waiter(string Id, string UserId, DateTimeOffset Since);

/// <summary>The live slots of a day; no two overlap. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("reservations.day-slots")]
public sealed record LiveSlots
{
    private const int FormerKept = 200;

    [Id(0)]
    public ValueList<LiveSlot> Slots { get; init; } = [];

    /// <summary>Slots that made way, the last one at the end: staff still see who had a place there.</summary>
    [Id(1)]
    public ValueList<LiveSlot> Former { get; init; } = [];

    /// <summary>Room for a wait-list, in the order of coming. Whoever is here is kept through every change; no command adds or asks anybody yet.</summary>
    [Id(2)]
    public ValueList<Waiter> Waiting { get; init; } = [];

    internal LiveSlot? Find(SlotId id) => Slots.FirstOrDefault(slot => slot.Id == id);

    /// <summary>Those that stand in the way of a slot.</summary>
    internal IEnumerable<LiveSlot> InTheWayOf(SlotId id, DateTimeOffset end) => Slots.Where(slot => slot.Id != id && slot.Overlaps(id, end));

    /// <exception cref="InvalidOperationException">One that is live overlaps it.</exception>
    internal LiveSlots With(SlotId id, DateTimeOffset end) => InTheWayOf(id, end).Any()
        ? throw new InvalidOperationException("A live slot overlaps another.")
        : this with { Slots = [.. Slots.Where(slot => slot.Id != id), new(id, end)] };

    internal LiveSlots Retired(LiveSlot retired) => this with
    {
        Slots = [.. Slots.Where(slot => slot.Id != retired.Id)],
        Former = [.. Former.Where(slot => slot.Id != retired.Id).TakeLast(FormerKept - 1), retired],
    };
}

/// <summary>What a day offers: the plan's slots, but for those that a live slot of an earlier plan overlaps, and those live slots.</summary>
internal static class DayOffers
{
    /// <summary>Slots of the plan with their ends.</summary>
    public static ImmutableArray<LiveSlot> InPlan(ClinicDayId day, DayPlan plan, KoreanHolidays holidays) =>
        [.. SlotGrid.Of(plan.Rules, day.Date, holidays).Select(slot => new LiveSlot(new(day.Hpid, day.Calendar, SlotGrid.TimeOf(day.Date, slot.From)), SlotGrid.TimeOf(day.Date, slot.Until)))];

    public static SlotTerms TermsOf(DayPlan plan, DateTimeOffset end, bool takesMore = true) =>
        new(plan.Version, end, plan.Rules.Capacity, plan.Rules.LeadMinutes, plan.Rules.HorizonDays, takesMore);

    /// <param name="views">What live slots told; one that is not there has nobody.</param>
    public static ImmutableArray<SlotOffer> Of(ClinicDayId day, DayPlan plan, LiveSlots live, IReadOnlyDictionary<SlotId, SlotView> views, KoreanHolidays holidays, DateTimeOffset now)
    {
        var planned = InPlan(day, plan, holidays);
        var kept = live.Slots.Where(slot => !planned.Contains(slot) && views.GetValueOrDefault(slot.Id) is { } view && view.TakenAt(now) > 0).ToList();
        return
        [
            .. planned.Where(slot => !kept.Exists(other => other.Overlaps(slot.Id, slot.End)))
                .Concat(kept)
                .OrderBy(slot => slot.Id.Start)
                .Select(slot => Offer(slot, plan.Rules, views.GetValueOrDefault(slot.Id), isInPlan: planned.Contains(slot), now)),
        ];
    }

    /// <summary>Slots of earlier plans that nobody is offered any more: only staff look at who had them.</summary>
    public static ImmutableArray<SlotOffer> Gone(LiveSlots live, IReadOnlyList<SlotOffer> offers) =>
    [
        .. live.Slots.Concat(live.Former).DistinctBy(slot => slot.Id)
            .Where(slot => offers.All(offer => offer.Slot != slot.Id))
            .Select(slot => new SlotOffer(slot.Id, slot.End, OfferState.Full, Free: 0, Capacity: 0)),
    ];

    private static SlotOffer Offer(LiveSlot slot, BookingRules rules, SlotView? view, bool isInPlan, DateTimeOffset now)
    {
        var taken = view?.TakenAt(now) ?? 0;
        var capacity = isInPlan ? rules.Capacity : taken;
        var state = StateOf(slot.Id.Start, rules, view, capacity - taken, now);
        return new(slot.Id, slot.End, state, state == OfferState.Free ? capacity - taken : 0, capacity);
    }

    private static OfferState StateOf(DateTimeOffset start, BookingRules rules, SlotView? view, int free, DateTimeOffset now) =>
        BookingTimes.Refusal(start, rules.LeadMinutes, rules.HorizonDays, now) switch
        {
            ReservationOutcome.TooFar => OfferState.TooFar,
            not null => OfferState.Past,
            null when view?.BlockReason is not null => OfferState.Blocked,
            null => free > 0 ? OfferState.Free : OfferState.Full,
        };
}
