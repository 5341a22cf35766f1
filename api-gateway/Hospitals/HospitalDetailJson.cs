using DoctorForU.ApiGateway.Emergency;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>Hours of a day.</summary>
/// <param name="Opens">HH:mm; null unless the state is open.</param>
/// <param name="Closes">HH:mm; on the next day when not after <paramref name="Opens"/>. 24:00 is the midnight at the end of the day.</param>
internal sealed record DayHoursJson(HoursDay Day, DayState State, string? Opens, string? Closes);

/// <summary>Hours of a week.</summary>
/// <param name="Days">Monday to Sunday, and public holidays.</param>
/// <param name="BreakFrom">HH:mm, Monday to Friday; null without a break.</param>
internal sealed record HoursJson(IReadOnlyList<DayHoursJson> Days, string? BreakFrom, string? BreakUntil);

/// <summary>One hospital, clinic or pharmacy with all that is known of it.</summary>
/// <param name="Note">What the institution says of itself.</param>
/// <param name="ErPhone">Direct line of its emergency room.</param>
/// <param name="ListedOn">Korean day of the directory that it stands in; null while there has been no whole pull.</param>
/// <param name="At">The time that the opening is about.</param>
/// <param name="Holiday">When that day is a public holiday.</param>
/// <param name="Live">Its emergency room as the live board tells it; null when it has none there.</param>
internal sealed record HospitalDetailJson(
    string Hpid,
    string Name,
    HospitalKind Kind,
    string? Region,
    string? District,
    string? Address,
    GeoPointJson? Location,
    string? Phone,
    IReadOnlyList<Department> Departments,
    bool Moonlight,
    bool Emergency,
    OpeningJson Opening,
    ErGrade Grade,
    string? ErPhone,
    string? Note,
    HoursJson Hours,
    DateOnly? ListedOn,
    DateTimeOffset At,
    HolidayJson? Holiday,
    bool Simulated,
    ErRoomJson? Live)
    : HospitalJson(Hpid, Name, Kind, Region, District, Address, Location, Phone, Departments, Moonlight, Emergency, Opening);
