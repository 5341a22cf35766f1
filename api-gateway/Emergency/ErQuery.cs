using System.Collections.Immutable;
using DoctorForU.ApiGateway.Emergency.Recommending;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>What a list of rooms is sorted by.</summary>
internal enum ErSort
{
    Name,
    Distance,

    /// <summary>Most free beds first; rooms whose numbers are expired never rank and come last.</summary>
    Available,

    /// <summary>By the rules of <see cref="RecommendationRules"/>; only with a place.</summary>
    Recommended,
}

/// <summary>Which rooms a reader wants to see, and in which order.</summary>
/// <param name="Region">Code of a <see cref="KoreanRegion"/>.</param>
/// <param name="Beds">A room must have at least one free bed of each kind.</param>
/// <param name="Equipment">A room must be able to use each.</param>
/// <param name="Severe">A room must say that it takes each of these kinds of severe illness, even where it also says the opposite.</param>
/// <param name="Grades">A room must be of one of these; empty allows all.</param>
/// <param name="Freshness">A room's numbers must be of one of these age classes; empty allows all.</param>
/// <param name="RadiusKm">Only with a place.</param>
/// <param name="AgeMonths">Age of the patient; only the recommended order asks.</param>
/// <param name="WeightGrams">Weight of the patient; only the recommended order asks.</param>
internal sealed record ErQuery(
    string? Region,
    string? District,
    GeoPoint? Place,
    double? RadiusKm,
    ImmutableArray<BedKind> Beds,
    ImmutableArray<EquipmentKind> Equipment,
    ImmutableArray<int> Severe,
    ImmutableArray<ErGrade> Grades,
    ImmutableArray<Freshness> Freshness,
    ErSort Sort,
    int? Limit,
    int? AgeMonths = null,
    int? WeightGrams = null)
{
    public const int MaxAgeMonths = 1500;
    public const double MaxWeightKg = 500;
    public const double MaxRadiusKm = 500;
    public const int MaxLimit = 1000;
    public const int MaxDistrictLength = 40;

    public Patient Patient => new(Severe, Beds.IsEmpty ? null : Beds[0], AgeMonths, WeightGrams);

    public static ErQuery Everything { get; } = new(null, null, null, null, [], [], [], [], [], ErSort.Name, null);
}
