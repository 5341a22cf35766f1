using System.Globalization;
using DoctorForU.ApiGateway.Emergency;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>From the directory to what readers get.</summary>
internal static class HospitalJsonMapping
{
    public static HospitalJson ToJson(this FoundHospital found, DateTimeOffset at) => new(
        found.Entry.Hpid,
        found.Entry.Name,
        found.Entry.Kind,
        found.Entry.Region,
        found.Entry.District,
        found.Entry.Address,
        found.Entry.Location.ToJson(),
        found.Entry.Phone,
        DepartmentsOf(found.Entry),
        found.Entry.Moonlight,
        found.Entry.RunsEmergencyRoom,
        OpeningOf(found.Entry, at),
        found.DistanceKm is { } distance ? Math.Round(distance, 2) : null);

    public static HospitalDetailJson ToDetail(this DirectoryEntry entry, DirectoryJson directory, DateTimeOffset at, ErRoomJson? live) => new(
        entry.Hpid,
        entry.Name,
        entry.Kind,
        entry.Region,
        entry.District,
        entry.Address,
        entry.Location.ToJson(),
        entry.Phone,
        DepartmentsOf(entry),
        entry.Moonlight,
        entry.RunsEmergencyRoom,
        OpeningOf(entry, at),
        entry.Grade,
        entry.ErPhone,
        entry.Note,
        entry.Hours.ToJson(),
        directory.Date,
        at,
        HolidayOn(at),
        directory.Simulated,
        live);

    public static FacetsJson FacetsOf(HospitalsFound found) => new(
        [.. found.Kinds.Select(facet => new FacetJson(HospitalNames.Kinds.Of(facet.Value), facet.Count))],
        [.. found.Departments.Select(facet => new FacetJson(HospitalNames.Departments.Of(facet.Value), facet.Count))],
        [.. found.Regions.Select(facet => new FacetJson(facet.Value, facet.Count))],
        [.. found.Districts.Select(facet => new FacetJson(facet.Value, facet.Count))],
        found.Moonlight,
        found.Emergency);

    public static DirectoryJson ToJson(this DirectorySnapshot snapshot)
    {
        var status = snapshot.Status;
        return new DirectoryJson(
            status?.State ?? DirectoryState.Empty,
            status?.Date,
            snapshot.Hospitals.Count + snapshot.Pharmacies.Count,
            status?.Unplaced ?? 0,
            status?.Repaired ?? 0,
            status?.Simulated ?? true,
            status?.Pulling is { } pulling ? new PullingJson(pulling.Step, pulling.Page, pulling.Pages) : null,
            status?.Failure is { } failure ? new ErFeedFailureJson(failure.Code, failure.Text, failure.Since.InKorea()) : null);
    }

    public static HolidayJson? HolidayOn(DateTimeOffset at) => KoreanHolidays.Official.On(at.KoreanDay()) is { } holiday ? holiday.ToJson() : null;

    public static HolidayJson ToJson(this PublicHoliday holiday) => new(holiday.Date, holiday.Name, holiday.EnglishName);

    public static HoursJson ToJson(this WeeklyHours hours) => new(
        [.. Enum.GetValues<HoursDay>().Select(day => ToJson(day, hours.On(day)))], hours.Break is { } from ? Clock(from.From) : null, hours.Break is { } until ? Clock(until.Until) : null);

    private static DayHoursJson ToJson(HoursDay day, DayHours hours) => hours.State == DayState.Open
        ? new(day, hours.State, Clock(hours.Opens), Clock(hours.Closes > WeeklyHours.MinutesPerDay ? hours.Closes - WeeklyHours.MinutesPerDay : hours.Closes))
        : new(day, hours.State, null, null);

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static GeoPointJson? ToJson(this GeoPoint? place) => place is { } at ? new GeoPointJson(at.Latitude, at.Longitude) : null;

    private static Department[] DepartmentsOf(DirectoryEntry entry) => [.. Enum.GetValues<Department>().Where(entry.Has)];

    private static OpeningJson OpeningOf(DirectoryEntry entry, DateTimeOffset at)
    {
        var opening = OpeningRule.At(entry.Hours, at, KoreanHolidays.Official);
        return new OpeningJson(opening.State, opening.ClosesAt, opening.OpensAt, opening.BreakAt);
    }
}
