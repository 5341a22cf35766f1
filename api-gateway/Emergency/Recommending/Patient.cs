using System.Collections.Immutable;

namespace DoctorForU.ApiGateway.Emergency.Recommending;

/// <summary>For whom a room is looked for, as far as the reader said. Never kept.</summary>
/// <param name="Severe">Kinds of severe illness that must be treated.</param>
/// <param name="Bed">The kind of bed asked for; null when none was.</param>
internal readonly record struct Patient(ImmutableArray<int> Severe, BedKind? Bed, int? AgeMonths, int? WeightGrams)
{
    public bool IsChild(RecommendationRules rules) => AgeMonths < rules.ChildUnderMonths;
}
