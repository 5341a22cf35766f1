using DoctorForU.Hospitals;
using DoctorForU.Reservations;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>A new version of a calendar.</summary>
/// <param name="Name">As people see it, such as 내과 or a doctor's name.</param>
/// <param name="From">The first day that it counts on; null for today.</param>
/// <param name="Conflicts">What becomes of bookings that do not fit; when absent they are listed and nothing is done.</param>
/// <param name="Reason">What those are told whose reservation is cancelled.</param>
internal sealed record CalendarChangeRequest(
    string? Name, Department? Department, string? Doctor, DateOnly? From, RulesJson? Rules, ConflictDecision? Conflicts, string? Reason);

internal sealed record VersionJson(int Number, DateOnly From, DateTimeOffset SetAt, RulesJson Rules);

internal sealed record VersionList(IReadOnlyList<VersionJson> Items, int Total);

/// <summary>A place that somebody has in a slot that the new version would not have.</summary>
internal sealed record ConflictJson(string ReservationId, string Slot, DateTimeOffset Start, DateTimeOffset End, string? Name, ReservationStage Stage);

/// <summary>Somebody in a slot.</summary>
/// <param name="WalkIn">They stood at the desk, or their account is gone.</param>
internal sealed record EntryJson(
    string Id, string Slot, string? Name, string? Phone, string? Note, ReservationStage Stage, DateTimeOffset? HeldUntil, DateTimeOffset ChangedAt, string? Reason, bool WalkIn);

/// <param name="InPlan">False for a slot of an earlier schedule that stays for those who have it.</param>
internal sealed record BoardSlotJson(SlotJson Slot, string? BlockReason, bool InPlan, IReadOnlyList<EntryJson> People);

/// <summary>A day as staff see it.</summary>
/// <param name="Missed">People who did not come.</param>
internal sealed record BoardDayJson(
    DateOnly Date, ClinicDayState State, string? Reason, string Epoch, long Sequence, int Booked, int CheckedIn, int Completed, int Missed, int Cancelled, IReadOnlyList<BoardSlotJson> Slots);

/// <param name="Now">The server's time.</param>
internal sealed record BoardList(CalendarPlaceJson Place, IReadOnlyList<BoardDayJson> Items, int Total, DateTimeOffset Now);

/// <param name="Stage">checkedIn, completed, missed or cancelled.</param>
/// <param name="Reason">Needed to cancel; the person is told.</param>
internal sealed record StageRequest(string? Slot, ReservationStage? Stage, string? Reason);

internal sealed record WalkInRequest(string? Slot, string? Name, string? Phone, string? Note);

/// <param name="Reason">Null lets the slot be booked again.</param>
internal sealed record BlockRequest(string? Slot, string? Reason);

/// <summary>A hint that something changed, without what.</summary>
internal sealed record DayHintJson(DateOnly? Date, string? Epoch, long? Sequence);

/// <param name="State">closed when all is well.</param>
/// <param name="Fallback">What happens while it is open.</param>
internal sealed record BreakerJson(string Name, string State, string Fallback);

internal sealed record BreakerList(IReadOnlyList<BreakerJson> Items, int Total);
