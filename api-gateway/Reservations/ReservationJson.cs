using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;

namespace DoctorForU.ApiGateway.Reservations;

/// <param name="Slot">Its id, <c>hpid/calendar/yyyyMMddTHHmm</c> in Korean time.</param>
internal sealed record HoldRequest(string? Slot);

/// <param name="Note">Symptoms, at most 500 characters; null for none.</param>
internal sealed record BookRequest(string? HoldId, string? Note);

internal sealed record RescheduleRequest(string? Slot);

/// <summary>A slot of a calendar.</summary>
/// <param name="Slot">Its id.</param>
/// <param name="Free">Places that can be held; 0 unless the state is free.</param>
internal sealed record SlotJson(string Slot, DateTimeOffset Start, DateTimeOffset End, OfferState State, int Free, int Capacity);

/// <summary>A day of a calendar.</summary>
/// <param name="Reason">Of a closure, or the holiday's name.</param>
/// <param name="Epoch">With <paramref name="Sequence"/> it tells whether anything changed.</param>
internal sealed record DayJson(DateOnly Date, ClinicDayState State, string? Reason, string Epoch, long Sequence, IReadOnlyList<SlotJson> Slots);

/// <param name="Now">The server's time.</param>
internal sealed record AvailabilityList(CalendarPlaceJson Place, IReadOnlyList<DayJson> Items, int Total, DateTimeOffset Now);

/// <summary>Where a reservation takes place.</summary>
/// <param name="Department">Null for a calendar without one.</param>
internal sealed record CalendarPlaceJson(string Hpid, string Hospital, string? Address, string? Phone, string CalendarId, string Calendar, Department? Department);

/// <param name="Version">0 while the rules are made of the public hours.</param>
internal sealed record CalendarJson(CalendarPlaceJson Place, string? Doctor, int Version, RulesJson Rules);

internal sealed record CalendarList(IReadOnlyList<CalendarJson> Items, int Total);

/// <summary>A hold or reservation.</summary>
/// <param name="HeldUntil">Of a hold.</param>
/// <param name="Sequence">Rises with every move and with the cancellation.</param>
/// <param name="ByHospital">Cancelled by the hospital, for the reason that is told.</param>
internal sealed record ReservationJson(
    string Id,
    string Slot,
    DateTimeOffset Start,
    DateTimeOffset End,
    ReservationStage Stage,
    DateTimeOffset? HeldUntil,
    CalendarPlaceJson Place,
    string? Note,
    int Sequence,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    string? Reason,
    bool ByHospital);

/// <param name="Now">The server's time, for countdowns.</param>
internal sealed record ReservationList(IReadOnlyList<ReservationJson> Items, int Total, DateTimeOffset Now);

/// <summary>The earliest free slot of a calendar.</summary>
/// <param name="DistanceKm">Null without a place, or when the hospital has none.</param>
internal sealed record QuickOfferJson(SlotJson Slot, CalendarPlaceJson Place, double? DistanceKm);

internal sealed record QuickOfferList(IReadOnlyList<QuickOfferJson> Items, int Total);

internal sealed record NoticeJson(string Id, NoticeKind Kind, DateTimeOffset At, bool Read, ReservationJson Reservation);

internal sealed record NoticeList(IReadOnlyList<NoticeJson> Items, int Total, int Unread);

/// <param name="Url">For a calendar program; whoever has it can read the reservations.</param>
internal sealed record CalendarFeedJson(Uri Url);

/// <summary>How slots are made and booked.</summary>
/// <param name="Hours">With the lunch break as its break.</param>
internal sealed record RulesJson(
    bool IsBooked, int SlotMinutes, HoursJson Hours, int Capacity, int LeadMinutes, int HorizonDays, IReadOnlyList<ClosureJson> Closures);

internal sealed record ClosureJson(DateOnly From, DateOnly Through, string Reason);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(CamelCaseConverter<Department>),
        typeof(CamelCaseConverter<HoursDay>),
        typeof(CamelCaseConverter<DayState>),
        typeof(CamelCaseConverter<OfferState>),
        typeof(CamelCaseConverter<ClinicDayState>),
        typeof(CamelCaseConverter<ReservationStage>),
        typeof(CamelCaseConverter<NoticeKind>),
        typeof(CamelCaseConverter<ConflictDecision>),
    ])]
[JsonSerializable(typeof(HoldRequest))]
[JsonSerializable(typeof(BookRequest))]
[JsonSerializable(typeof(RescheduleRequest))]
[JsonSerializable(typeof(AvailabilityList))]
[JsonSerializable(typeof(CalendarList))]
[JsonSerializable(typeof(ReservationList))]
[JsonSerializable(typeof(SlotJson[]))]
[JsonSerializable(typeof(QuickOfferList))]
[JsonSerializable(typeof(NoticeList))]
[JsonSerializable(typeof(CalendarFeedJson))]
[JsonSerializable(typeof(CalendarChangeRequest))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(ConflictJson[]))]
[JsonSerializable(typeof(BoardList))]
[JsonSerializable(typeof(StageRequest))]
[JsonSerializable(typeof(WalkInRequest))]
[JsonSerializable(typeof(BlockRequest))]
[JsonSerializable(typeof(EntryJson))]
[JsonSerializable(typeof(BreakerList))]
[JsonSerializable(typeof(DayHintJson))]
internal sealed partial class ReservationJsonContext : JsonSerializerContext;

/// <summary>How reservations are written as JSON.</summary>
internal static class ReservationJsonOptions
{
    public static JsonSerializerOptions Plain { get; } = new(ReservationJsonContext.Default.Options) { Encoder = JsonText.Encoder };
}
