using DoctorForU.Accounts;
using Orleans;
using Orleans.Concurrency;

namespace DoctorForU.Reservations;

/// <summary>
/// One slot, and the only authority on who has it. It is opened by its day, which sees to it that no two live slots overlap. Patients reach it
/// through <see cref="IPatientTimeGrain"/>, which claims their time first; staff directly. Key: <see cref="SlotId"/>.
/// </summary>
[Alias("reservations.slot")]
public interface IReservationSlotGrain : IGrainWithStringKey
{
    /// <summary>Opens the slot, or changes its terms; for its day alone.</summary>
    [Alias("open")]
    Task<SlotView> Open(SlotTerms terms);

    /// <summary>Closes the slot, so that another may take its time; false when somebody has it. For its day alone.</summary>
    [Alias("retire")]
    Task<bool> Retire();

    /// <summary>Cancels everybody's place; each is told.</summary>
    [Alias("cancel-all")]
    Task CancelAll(string reason);

    /// <summary>Holds a place; again with the same id answers the same place.</summary>
    [AlwaysInterleave, Alias("hold")]
    Task<SlotAnswer> Hold(HoldSlot command);

    /// <summary>Books a place that is held.</summary>
    [AlwaysInterleave, Alias("book")]
    Task<SlotAnswer> Book(BookSlot command);

    /// <summary>Gives a place back, held or booked. What is not there is given back already.</summary>
    [AlwaysInterleave, Alias("leave")]
    Task<SlotAnswer> Leave(LeaveSlot command);

    /// <summary>What staff do with a place.</summary>
    [Alias("act")]
    Task<SlotAnswer> Act(Caller caller, StaffAct act);

    /// <summary>Books a place for somebody who stands at the desk.</summary>
    [Alias("walk-in")]
    Task<SlotAnswer> TakeIn(Caller caller, WalkIn walkIn);

    /// <summary>Takes the slot out of booking, or back with a null reason. Whoever has it keeps it.</summary>
    [Alias("block")]
    Task<SlotAnswer> Block(Caller caller, string? reason);

    /// <summary>Removes what is known of a person here.</summary>
    [Alias("forget")]
    Task Forget(string id);

    [Alias("view")]
    Task<SlotView> View();

    /// <summary>Who counts on the slot; for its day alone.</summary>
    [Alias("occupants")]
    Task<ValueList<BookingConflict>> Occupants();

    /// <summary>Everybody who has or had a place; for staff of the hospital, else empty.</summary>
    [Alias("entries")]
    Task<ValueList<SlotEntry>> Entries(Caller caller);
}

/// <summary>The rules that a slot is booked by.</summary>
/// <param name="TakesMore">False for one that stays only for those who have it.</param>
[GenerateSerializer, Immutable, Alias("reservations.slot-terms")]
public sealed record SlotTerms(int Version, DateTimeOffset End, int Capacity, int LeadMinutes, int HorizonDays, bool TakesMore);

/// <summary>A place in a slot.</summary>
/// <param name="Id">The reservation's.</param>
/// <param name="UserId">Null for a walk-in, and when the account is gone.</param>
/// <param name="IsTold">Whether the person's own grain knows what staff did last.</param>
[GenerateSerializer, Immutable, Alias("reservations.slot-entry")]
public sealed record SlotEntry(
    string Id,
    string? UserId,
    string? Name,
    string? Phone,
    string? Note,
    ReservationStage Stage,
    DateTimeOffset? HeldUntil,
    DateTimeOffset ChangedAt,
    string? Reason,
    bool IsTold);

[GenerateSerializer, Immutable, Alias("reservations.hold-slot")]
public sealed record HoldSlot(string Id, string UserId, DateTimeOffset Until);

[GenerateSerializer, Immutable, Alias("reservations.book-slot")]
public sealed record BookSlot(string Id, string UserId, string Name, string Phone, string? Note);

/// <param name="Stage">What the place becomes: released, cancelled.</param>
[GenerateSerializer, Immutable, Alias("reservations.leave-slot")]
public sealed record LeaveSlot(string Id, string UserId, ReservationStage Stage, string? Reason);

/// <param name="Stage">What the place becomes: checked in, completed, missed, cancelled.</param>
[GenerateSerializer, Immutable, Alias("reservations.staff-act")]
public sealed record StaffAct(string Id, ReservationStage Stage, string? Reason);

/// <param name="Id">Made of the command's operation, so that a repetition is the same walk-in.</param>
[GenerateSerializer, Immutable, Alias("reservations.walk-in")]
public sealed record WalkIn(string Id, string Name, string? Phone, string? Note);

[GenerateSerializer, Immutable, Alias("reservations.slot-answer")]
public sealed record SlotAnswer(ReservationOutcome Outcome, SlotEntry? Entry)
{
    public static SlotAnswer Of(ReservationOutcome outcome) => new(outcome, null);
}

/// <summary>What its day knows of a slot.</summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="Taken">Places that are booked, or were used.</param>
/// <param name="Holds">Until when places are held; those whose time is over are free.</param>
/// <param name="Missed">Places of people who did not come.</param>
[GenerateSerializer, Immutable, Alias("reservations.slot-view")]
public sealed record SlotView(
    SlotId Id, long Version, SlotTerms? Terms, int Taken, ValueList<DateTimeOffset> Holds, string? BlockReason, int Missed)
{
    public int TakenAt(DateTimeOffset now) => Taken + Holds.Count(until => now < until);
}
