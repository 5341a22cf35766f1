using System.Collections.Immutable;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>The order of what is found.</summary>
public enum HospitalSort
{
    /// <summary>By name; those that begin with the name asked for come first.</summary>
    Name,

    /// <summary>Nearest first; what has no place comes last, by name.</summary>
    Distance,
}

/// <summary>What is looked for.</summary>
/// <param name="Kinds">Any of these; empty allows all.</param>
/// <param name="Departments">Any of these; empty allows all.</param>
/// <param name="Districts">Any of these, in the region; null allows all.</param>
/// <param name="RadiusKm">Only with a place.</param>
/// <param name="OpenAt">Only what is open then.</param>
/// <param name="Sort">Distance only with a place.</param>
public sealed record HospitalQuery(
    NamePattern? Name,
    ImmutableArray<HospitalKind> Kinds,
    ImmutableArray<Department> Departments,
    NamedRegion? Region,
    ImmutableArray<string>? Districts,
    GeoPoint? Place,
    double? RadiusKm,
    HoursMoment? OpenAt,
    bool Moonlight,
    bool Emergency,
    HospitalSort Sort,
    int Skip,
    int Take)
{
    public static HospitalQuery Everything { get; } = new(null, [], [], null, null, null, null, null, false, false, HospitalSort.Name, 0, 20);
}

/// <summary>One that was found.</summary>
/// <param name="DistanceKm">From the place asked for; null without one, or when the institution has none.</param>
public sealed record FoundHospital(DirectoryEntry Entry, double? DistanceKm);

/// <summary>A value of a facet, and how many it would find with all other filters as they are.</summary>
public sealed record FacetCount<T>(T Value, int Count);

/// <summary>What was found.</summary>
/// <param name="Total">All that match, whatever the page.</param>
/// <param name="Districts">Empty unless a region was asked for.</param>
public sealed record HospitalsFound(
    ImmutableArray<FoundHospital> Items,
    int Total,
    ImmutableArray<FacetCount<HospitalKind>> Kinds,
    ImmutableArray<FacetCount<Department>> Departments,
    ImmutableArray<FacetCount<string>> Regions,
    ImmutableArray<FacetCount<string>> Districts,
    int Moonlight,
    int Emergency);
