using System.Collections.Immutable;
using DoctorForU.Hospitals;
using Orleans;

namespace DoctorForU.Reservations;

/// <summary>A calendar that staff have set.</summary>
/// <param name="Operation">The command that made the last version.</param>
[GenerateSerializer, Immutable, Alias("reservations.calendar")]
public sealed record BookingCalendar(string Id, string Name, Department? Department, string? Doctor, ValueList<CalendarVersion> Versions, string Operation)
{
    /// <summary>The version that counts on a day; null before the first.</summary>
    internal CalendarVersion? On(DateOnly day) => Versions.Where(version => version.From <= day).MaxBy(version => version.Number);
}

/// <summary>Days that have still to learn of a version.</summary>
/// <param name="CancelFor">Why bookings that do not fit are cancelled; null keeps them.</param>
[GenerateSerializer, Immutable, Alias("reservations.adoption")]
public sealed record Adoption(string Calendar, DateOnly From, DateOnly Last, string? CancelFor);

/// <summary>Calendars of a hospital as its staff set them. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("reservations.schedule-state")]
public sealed record Schedule
{
    private const int VersionsKept = 50;

    [Id(0)]
    public ValueList<BookingCalendar> Calendars { get; init; } = [];

    [Id(1)]
    public ValueList<Adoption> Adoptions { get; init; } = [];

    internal BookingCalendar? Find(string calendar) => Calendars.FirstOrDefault(known => known.Id == calendar);

    internal Schedule Changed(ChangeCalendar command, CalendarVersion version, DateOnly last) => this with
    {
        Calendars =
        [
            .. Calendars.Where(calendar => calendar.Id != command.Calendar),
            new(
                command.Calendar,
                command.Name,
                command.Department,
                command.Doctor,
                [.. (Find(command.Calendar)?.Versions ?? []).TakeLast(VersionsKept - 1), version],
                command.Operation),
        ],
        Adoptions = [.. Adoptions, new(command.Calendar, version.From, last, command.Decision == ConflictDecision.Cancel ? command.Reason ?? "" : null)],
    };
}

/// <summary>The rules that a calendar has while staff have set none.</summary>
internal static class PublicSchedule
{
    public static BookingRules Rules(WeeklyHours hours, ReservationOptions options) => new(
        IsBooked: hours.IsKnown,
        options.SlotMinutes,
        hours.Break is null && options.LunchFrom < options.LunchUntil ? hours with { Break = new(options.LunchFrom, options.LunchUntil) } : hours,
        options.Capacity,
        options.LeadMinutes,
        options.HorizonDays,
        []);

    /// <summary>A calendar for each department, by its number.</summary>
    public static ImmutableArray<Department> Calendars(DirectoryEntry entry) => [.. Enum.GetValues<Department>().Where(entry.Has)];

    public static Department? DepartmentOf(string calendar, DirectoryEntry entry) => Calendars(entry)
        .Where(department => CalendarKeys.OfDepartment((int)department) == calendar)
        .Select(department => (Department?)department)
        .FirstOrDefault();
}

/// <summary>Departments in Korean: calendars are called so while staff have given no name.</summary>
internal static class DepartmentNames
{
    private static readonly ImmutableArray<string> Korean =
    [
        "내과", "신경과", "정신건강의학과", "외과", "정형외과", "신경외과", "심장혈관흉부외과", "성형외과", "마취통증의학과", "산부인과", "소아청소년과", "안과", "이비인후과",
        "피부과", "비뇨의학과", "영상의학과", "방사선종양학과", "병리과", "진단검사의학과", "결핵과", "재활의학과", "핵의학과", "가정의학과", "응급의학과", "직업환경의학과", "예방의학과",
    ];

    public static string Of(Department department) => Korean[(int)department - 1];
}
