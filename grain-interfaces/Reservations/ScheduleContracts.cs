using DoctorForU.Accounts;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;
using Orleans;
using Orleans.Concurrency;

namespace DoctorForU.Reservations;

/// <summary>
/// Calendars of one hospital and their booking rules, in versions. Until staff say otherwise each department has one, with rules made of the public hours.
/// Key: <see cref="CalendarKeys.OfSchedule"/>.
/// </summary>
[Alias("reservations.schedule")]
public interface IHospitalScheduleGrain : IGrainWithStringKey
{
    /// <summary>What a calendar's schedule says of a day.</summary>
    [AlwaysInterleave, Alias("plan")]
    Task<PlanAnswer> Plan(string calendar, DateOnly date);

    [AlwaysInterleave, Alias("calendars")]
    Task<CalendarsAnswer> Calendars();

    /// <summary>All versions of a calendar; null for who is not staff, and of one that is not there.</summary>
    [AlwaysInterleave, Alias("versions")]
    Task<ValueList<CalendarVersion>?> Versions(Caller caller, string calendar);

    /// <summary>Sets a new version of a calendar from a day on, or makes the calendar. Bookings that do not fit are listed, and nothing is done, until it is decided about them.</summary>
    [Alias("change")]
    Task<ScheduleAnswer> Change(Caller caller, ChangeCalendar command);
}

/// <param name="Plan">Null unless done.</param>
[GenerateSerializer, Immutable, Alias("reservations.plan-answer")]
public sealed record PlanAnswer(ReservationOutcome Outcome, DayPlan? Plan);

[GenerateSerializer, Immutable, Alias("reservations.calendars-answer")]
public sealed record CalendarsAnswer(ReservationOutcome Outcome, ValueList<CalendarView> Calendars);

/// <param name="Version">That of today; 0 is made of the public hours.</param>
[GenerateSerializer, Immutable, Alias("reservations.calendar-view")]
public sealed record CalendarView(string Id, Place Place, string? Doctor, int Version, BookingRules Rules);

/// <summary>How slots of a calendar are made and booked.</summary>
/// <param name="IsBooked">False for a calendar that takes no bookings.</param>
/// <param name="Hours">With the lunch break as its break. A public holiday has the holiday's hours.</param>
/// <param name="Capacity">Places in a slot.</param>
/// <param name="LeadMinutes">How long before its beginning a slot can last be held.</param>
/// <param name="HorizonDays">How many days ahead slots can be held.</param>
[GenerateSerializer, Immutable, Alias("reservations.rules")]
public sealed record BookingRules(
    bool IsBooked, int SlotMinutes, WeeklyHours Hours, int Capacity, int LeadMinutes, int HorizonDays, ValueList<Closure> Closures);

/// <summary>Days on which a calendar is closed.</summary>
[GenerateSerializer, Immutable, Alias("reservations.closure")]
public sealed record Closure(DateOnly From, DateOnly Through, string Reason)
{
    public bool Holds(DateOnly day) => From <= day && day <= Through;
}

/// <param name="Number">From 1, rising. On a day counts the highest of those that begin by then.</param>
[GenerateSerializer, Immutable, Alias("reservations.calendar-version")]
public sealed record CalendarVersion(int Number, DateOnly From, BookingRules Rules, DateTimeOffset SetAt);

[GenerateSerializer, Alias("reservations.conflict-decision")]
public enum ConflictDecision
{
    /// <summary>List them and do nothing.</summary>
    Ask,

    /// <summary>They stay as they are.</summary>
    Keep,

    /// <summary>They are cancelled, and everybody is told.</summary>
    Cancel,
}

/// <param name="Name">As people see it.</param>
/// <param name="Reason">What those are told whose reservation is cancelled.</param>
[GenerateSerializer, Immutable, Alias("reservations.change-calendar")]
public sealed record ChangeCalendar(
    string Operation, string Calendar, string Name, Department? Department, string? Doctor, DateOnly From, BookingRules Rules, ConflictDecision Decision, string? Reason);

/// <param name="Version">The new one; null unless done.</param>
[GenerateSerializer, Immutable, Alias("reservations.schedule-answer")]
public sealed record ScheduleAnswer(ReservationOutcome Outcome, CalendarVersion? Version, ValueList<BookingConflict> Conflicts)
{
    public static ScheduleAnswer Of(ReservationOutcome outcome) => new(outcome, null, []);
}

/// <summary>How reading the public hours fares, for operators. Key: <see cref="PublicHoursKeys.Any"/>.</summary>
[Alias("reservations.public-hours")]
public interface IPublicHoursGrain : IGrainWithStringKey
{
    [Alias("breaker")]
    Task<BreakerState> Breaker();
}

public static class PublicHoursKeys
{
    public const string Any = "public-hours";
}
