using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Emergency;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>Whether an institution is open, and what comes next; docs/hospitals.md tells which times each state has.</summary>
internal sealed record OpeningJson(OpeningState State, DateTimeOffset? ClosesAt, DateTimeOffset? OpensAt, DateTimeOffset? BreakAt);

/// <summary>A hospital, clinic or pharmacy.</summary>
/// <param name="Hpid">Institution id of the national registry.</param>
/// <param name="Region">Two-digit region code.</param>
/// <param name="District">시군구.</param>
/// <param name="Location">Null when its coordinates make no sense.</param>
/// <param name="Phone">Switchboard.</param>
/// <param name="Moonlight">달빛어린이병원.</param>
/// <param name="Emergency">Runs an emergency room.</param>
/// <param name="Opening">At the time that the answer names.</param>
/// <param name="DistanceKm">From the place of the request; left out when it named none or the institution has none.</param>
internal record HospitalJson(
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
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? DistanceKm = null);

/// <summary>A value of a filter, and how many it would find with all other filters as they are.</summary>
internal sealed record FacetJson(string Value, int Count);

/// <summary>What else could be filtered by. Values that would find nothing are left out.</summary>
/// <param name="Districts">Empty unless a region is given.</param>
internal sealed record FacetsJson(
    IReadOnlyList<FacetJson> Kinds,
    IReadOnlyList<FacetJson> Departments,
    IReadOnlyList<FacetJson> Regions,
    IReadOnlyList<FacetJson> Districts,
    int Moonlight,
    int Emergency);

/// <summary>How far a pull of the directory has come.</summary>
/// <param name="Page">Pages of the step that are through.</param>
/// <param name="Pages">Null while not known.</param>
internal sealed record PullingJson(PullStep Step, int Page, int? Pages);

/// <summary>What the directory is of.</summary>
/// <param name="Date">Korean day of the last whole pull; null when there has been none.</param>
/// <param name="Entries">Institutions in it, pharmacies among them.</param>
/// <param name="Unplaced">Institutions left off the map because their coordinates make no sense.</param>
/// <param name="Repaired">Institutions whose latitude and longitude were swapped.</param>
/// <param name="Simulated">Whether it does not come from the national API; also while nobody has said where from.</param>
/// <param name="Pulling">Null between pulls.</param>
/// <param name="Failure">While calls fail.</param>
internal sealed record DirectoryJson(
    DirectoryState State, DateOnly? Date, int Entries, int Unplaced, int Repaired, bool Simulated, PullingJson? Pulling, ErFeedFailureJson? Failure);

/// <summary>How the feed of the directory fares.</summary>
/// <param name="QuotaUsed">Calls of the Korean day to the operation that has used most of its quota.</param>
/// <param name="Added">Institutions that the last whole pull added; null before one.</param>
internal sealed record DirectoryFeedJson(
    DirectoryJson Directory, BreakerState Breaker, DateTimeOffset? NextPullAt, DateOnly QuotaDay, int QuotaUsed, int QuotaLimit, int RejectedRows, int? Added, int? Changed, int? Removed);

/// <summary>A public holiday.</summary>
internal sealed record HolidayJson(DateOnly Date, string Name, string EnglishName);

/// <summary>What a search found.</summary>
/// <param name="Total">How many match, whatever the page.</param>
/// <param name="At">The time that the openings are about.</param>
/// <param name="Holiday">When that day is a public holiday.</param>
/// <param name="Now">The server's time.</param>
internal sealed record HospitalList(
    IReadOnlyList<HospitalJson> Items,
    int Total,
    int Page,
    int Size,
    FacetsJson Facets,
    DateTimeOffset At,
    HolidayJson? Holiday,
    DirectoryJson Directory,
    DateTimeOffset Now);

/// <summary>A district of a region, with how many institutions it has.</summary>
internal sealed record DistrictCountJson(string Name, int Hospitals, int Pharmacies);

/// <summary>A region, with how many institutions it has.</summary>
internal sealed record RegionCountJson(
    string Code,
    string Name,
    string ShortName,
    string EnglishName,
    IReadOnlyList<string> FormerNames,
    int Hospitals,
    int Pharmacies,
    IReadOnlyList<DistrictCountJson> Districts);

internal sealed record RegionCountList(IReadOnlyList<RegionCountJson> Items, int Total);

/// <param name="From">First year for which holidays are known.</param>
/// <param name="Through">Last year for which holidays are known.</param>
internal sealed record HolidayList(IReadOnlyList<HolidayJson> Items, int Total, int From, int Through);
