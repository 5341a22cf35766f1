using DoctorForU.Accounts;
using Orleans;
using Orleans.Concurrency;

namespace DoctorForU.Reservations;

/// <summary>
/// A day of one calendar: which slots it has, and the authority on which of them are live, so that none overlap. What it says of places is a view told by
/// the slots, and read from them anew when the day is activated. Key: <see cref="ClinicDayId"/>.
/// </summary>
[Alias("reservations.day")]
public interface IClinicDayGrain : IGrainWithStringKey
{
    /// <summary>Makes a slot live, unless the schedule has no such slot or a live one overlaps it.</summary>
    /// <param name="anew">Also when it is live as far as the day knows: the slot may have forgotten while nobody had it.</param>
    [Alias("open")]
    Task<SlotOpening> Open(SlotId slot, bool anew);

    [AlwaysInterleave, Alias("view")]
    Task<DayView> View();

    /// <summary>A slot tells what it is like now.</summary>
    [AlwaysInterleave, Alias("told")]
    Task Told(SlotView view);

    /// <summary>Places that people have in slots that a plan does not have.</summary>
    [Alias("conflicts")]
    Task<ValueList<BookingConflict>> Conflicts(DayPlan plan);

    /// <summary>Goes by a new plan from now on. Slots that it does not have and somebody has stay theirs alone, or are cancelled.</summary>
    /// <param name="cancelFor">Why conflicts are cancelled; null keeps them.</param>
    [Alias("adopt")]
    Task Adopt(DayPlan plan, string? cancelFor);

    /// <summary>The day with everybody in it; null for who is not staff of the hospital.</summary>
    [Alias("board")]
    Task<DayBoard?> Board(Caller caller);
}

/// <param name="Outcome">Taken when nothing seems to be free.</param>
/// <param name="Terms">Null when the slot is not live.</param>
[GenerateSerializer, Immutable, Alias("reservations.slot-opening")]
public sealed record SlotOpening(ReservationOutcome Outcome, SlotTerms? Terms, Place? Place)
{
    public static SlotOpening Of(ReservationOutcome outcome) => new(outcome, null, null);
}

/// <summary>What a schedule says of a day.</summary>
/// <param name="Version">Of the schedule.</param>
[GenerateSerializer, Immutable, Alias("reservations.day-plan")]
public sealed record DayPlan(int Version, BookingRules Rules, Place Place);

[GenerateSerializer, Alias("reservations.offer-state")]
public enum OfferState
{
    Free,
    Full,
    Blocked,

    /// <summary>Over, or nearer than the lead time.</summary>
    Past,
    TooFar,
}

/// <summary>A slot as a patient may see it.</summary>
/// <param name="Free">Places that can be held; zero unless the state is free.</param>
[GenerateSerializer, Immutable, Alias("reservations.slot-offer")]
public sealed record SlotOffer(SlotId Slot, DateTimeOffset End, OfferState State, int Free, int Capacity);

[GenerateSerializer, Alias("reservations.day-state")]
public enum ClinicDayState
{
    Open,

    /// <summary>No hours that day.</summary>
    Closed,
    Holiday,

    /// <summary>Closed by the hospital for a reason of its own.</summary>
    Closure,

    /// <summary>The calendar takes no bookings.</summary>
    NotBooked,
}

/// <summary>Availability of a day.</summary>
/// <param name="Outcome">Done, or why nothing can be said.</param>
/// <param name="Epoch">Of this activation; with <paramref name="Sequence"/> it tells whether anything changed.</param>
/// <param name="Reason">Of a closure, or the holiday's name.</param>
[GenerateSerializer, Immutable, Alias("reservations.day-view")]
public sealed record DayView(
    ReservationOutcome Outcome, ClinicDayId Day, string Epoch, long Sequence, ClinicDayState State, string? Reason, Place? Place, ValueList<SlotOffer> Slots);

/// <summary>A hint that a day changed.</summary>
[GenerateSerializer, Immutable, Alias("reservations.day-changed")]
public sealed record DayChanged(string Epoch, long Sequence);

/// <summary>A place that somebody has in a slot that a new schedule would not have.</summary>
[GenerateSerializer, Immutable, Alias("reservations.booking-conflict")]
public sealed record BookingConflict(string ReservationId, SlotId Slot, DateTimeOffset End, string? Name, ReservationStage Stage);

/// <summary>A slot as staff see it.</summary>
[GenerateSerializer, Immutable, Alias("reservations.board-slot")]
public sealed record BoardSlot(SlotOffer Offer, string? BlockReason, bool IsInPlan, ValueList<SlotEntry> Entries);

[GenerateSerializer, Immutable, Alias("reservations.day-board")]
public sealed record DayBoard(DayView View, ValueList<BoardSlot> Slots);

public static class ReservationStreams
{
    /// <summary>Namespace of the streams of <see cref="DayChanged"/>, keyed by <see cref="ClinicDayId"/>.</summary>
    public const string Days = "clinic-day";

    /// <summary>Namespace of the streams of <see cref="TimeChanged"/>, keyed by user.</summary>
    public const string People = "patient-time";
}
