using System.Diagnostics.CodeAnalysis;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>A row of the directory's tables, with their names.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "Columns are named as in the tables.")]
[SuppressMessage("Naming", "CA1707", Justification = "Columns are named as in the tables.")]
internal sealed class DirectoryRow
{
    public string hpid { get; init; } = "";

    public string name { get; init; } = "";

    public int kind { get; init; }

    public string? region { get; init; }

    public string? district { get; init; }

    public string? address { get; init; }

    public double? latitude { get; init; }

    public double? longitude { get; init; }

    public int placement { get; init; }

    public string? phone { get; init; }

    public string? er_phone { get; init; }

    public int grade { get; init; }

    public int emergency { get; init; }

    public string hours { get; init; } = "";

    public string? note { get; init; }

    public long departments { get; init; }

    public int moonlight { get; init; }

    public static DirectoryRow From(DirectoryEntry entry) => new()
    {
        hpid = entry.Hpid,
        name = entry.Name,
        kind = (int)entry.Kind,
        region = entry.Region,
        district = entry.District,
        address = entry.Address,
        latitude = entry.Location?.Latitude,
        longitude = entry.Location?.Longitude,
        placement = (int)entry.Placement,
        phone = entry.Phone,
        er_phone = entry.ErPhone,
        grade = (int)entry.Grade,
        emergency = entry.RunsEmergencyRoom ? 1 : 0,
        hours = entry.Hours.ToText(),
        note = entry.Note,
        departments = entry.Departments,
        moonlight = entry.Moonlight ? 1 : 0,
    };

    /// <param name="known">Hours that were read already: a few thousand schedules serve the whole country.</param>
    public DirectoryEntry ToEntry(Dictionary<string, WeeklyHours> known)
    {
        if (!known.TryGetValue(hours, out var weekly))
        {
            known[hours] = weekly = WeeklyHours.Parse(hours);
        }

        var location = latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : (GeoPoint?)null;
        return new DirectoryEntry(
            hpid, name, (HospitalKind)kind, region, district, address, location, (Placement)placement, phone, er_phone, (ErGrade)grade, emergency != 0, weekly, note, departments, moonlight != 0);
    }
}
