using Orleans;

namespace DoctorForU.Reservations;

/// <summary>Where a place in a slot stands.</summary>
[GenerateSerializer, Alias("reservations.stage")]
public enum ReservationStage
{
    Held,
    Booked,
    CheckedIn,
    Completed,
    Missed,
    Cancelled,

    /// <summary>A hold that was given back.</summary>
    Released,

    /// <summary>A hold whose time ran out.</summary>
    Expired,
}

/// <summary>What became of a command about reservations. Everything but <see cref="Done"/> changed nothing.</summary>
[GenerateSerializer, Alias("reservations.outcome")]
public enum ReservationOutcome
{
    Done,

    /// <summary>The caller may not, or has no such thing: they are told the same.</summary>
    Unknown,
    HospitalUnknown,
    CalendarUnknown,

    /// <summary>The calendar has no slot that begins then.</summary>
    OffGrid,

    /// <summary>Closed that day, or not booked through this calendar any more.</summary>
    Closed,
    Past,

    /// <summary>Nearer than the lead time.</summary>
    TooSoon,

    /// <summary>Beyond the horizon.</summary>
    TooFar,
    Taken,
    Blocked,

    /// <summary>The person has a hold or a reservation then.</summary>
    TimeClaimed,
    HoldExpired,

    /// <summary>Not from the stage that it is in.</summary>
    WrongStage,
    SameSlot,
    TooManyHolds,
    TooManyReservations,

    /// <summary>Bookings do not fit the new schedule, and nobody decided about them.</summary>
    Conflicts,

    /// <summary>What the rules of the hospital come from cannot be read now.</summary>
    Away,

    /// <summary>The slot has to be opened by its day first. Never leaves the grains.</summary>
    NotOpened,

    /// <summary>The directory of hospitals is pulled for the first time and has not come so far.</summary>
    HospitalsNotReady,
}

/// <summary>Where a reservation takes place.</summary>
/// <param name="Department">Number of the national code; null for a calendar without one.</param>
[GenerateSerializer, Immutable, Alias("reservations.place")]
public sealed record Place(string Hospital, string? Address, string? Phone, string Calendar, int? Department);

/// <summary>A person's hold or reservation.</summary>
/// <param name="Id">Constant over all moves; the UID of its calendar entry is made of it.</param>
/// <param name="HeldUntil">Of a hold.</param>
/// <param name="Sequence">Rises with every change that a calendar has to learn of.</param>
/// <param name="ByHospital">Cancelled by the hospital.</param>
[GenerateSerializer, Immutable, Alias("reservations.reservation")]
public sealed record Reservation(
    string Id,
    SlotId Slot,
    DateTimeOffset End,
    ReservationStage Stage,
    DateTimeOffset? HeldUntil,
    Place Place,
    string? Note,
    int Sequence,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    string? Reason,
    bool ByHospital)
{
    /// <summary>Whether it takes the person's time.</summary>
    public bool IsLive(DateTimeOffset now) => Stage is ReservationStage.Booked or ReservationStage.CheckedIn || (Stage == ReservationStage.Held && now < HeldUntil);

    public bool Overlaps(DateTimeOffset start, DateTimeOffset end) => Slot.Start < end && start < End;
}

/// <param name="Reservation">As it is now; null when there is none.</param>
/// <param name="NextFree">When the slot could not be had: free ones that come next.</param>
/// <param name="InTheWay">With <see cref="ReservationOutcome.TimeClaimed"/>.</param>
[GenerateSerializer, Immutable, Alias("reservations.answer")]
public sealed record ReservationAnswer(ReservationOutcome Outcome, Reservation? Reservation, ValueList<SlotOffer> NextFree, Reservation? InTheWay)
{
    public static ReservationAnswer Of(ReservationOutcome outcome, Reservation? reservation = null) => new(outcome, reservation, [], null);
}

[GenerateSerializer, Alias("reservations.notice-kind")]
public enum NoticeKind
{
    Booked,
    Changed,
    Cancelled,
    CancelledByHospital,
    DayBefore,
    TwoHoursBefore,
}

/// <summary>Something that a person is told about a reservation.</summary>
/// <param name="IsMailed">Its mail is in the outbox, or not wanted.</param>
[GenerateSerializer, Immutable, Alias("reservations.notice")]
public sealed record Notice(string Id, NoticeKind Kind, DateTimeOffset At, Reservation Reservation, bool IsRead, bool IsMailed);

public static class NoticeKinds
{
    /// <summary>Part of the id of a notice and its mail.</summary>
    public static string NameOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Booked => "booked",
        NoticeKind.Changed => "changed",
        NoticeKind.Cancelled => "cancelled",
        NoticeKind.CancelledByHospital => "hospital-cancelled",
        NoticeKind.DayBefore => "day-before",
        NoticeKind.TwoHoursBefore => "two-hours-before",
        _ => throw new InvalidOperationException("Unknown kind of notice."),
    };
}
