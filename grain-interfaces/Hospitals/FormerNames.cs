using System.Collections.Frozen;
using System.Collections.Immutable;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>A region as somebody named it.</summary>
/// <param name="Districts">The districts that the name means, when it is that of a region that was merged into another; else null.</param>
public sealed record NamedRegion(KoreanRegion Region, ImmutableArray<string>? Districts, bool AreLeftOut = false)
{
    /// <summary>Whether the name means a district of the region.</summary>
    public bool Holds(string? district) =>
        Districts is not { } named || (named.Contains(district ?? "", StringComparer.Ordinal) != AreLeftOut);
}

/// <summary>What regions and districts were called before the changes of 2026-07-01.</summary>
public static class FormerNames
{
    private const string Incheon = "28";
    private static readonly ImmutableArray<string> Gwangju = ["동구", "서구", "남구", "북구", "광산구"];
    private static readonly FrozenSet<string> GwangjuNames = FrozenSet.Create(StringComparer.Ordinal, "광주광역시", "광주시", "광주");
    private static readonly FrozenSet<string> JeonnamNames = FrozenSet.Create(StringComparer.Ordinal, "전라남도", "전남");

    // 중구 and 동구 became 제물포구 and, over the water, 영종구; 서구 became 서해구 and, beyond the canal, 검단구.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> IncheonDistricts = new Dictionary<string, ImmutableArray<string>>
    {
        ["중구"] = ["제물포구", "영종구"],
        ["동구"] = ["제물포구"],
        ["서구"] = ["서해구", "검단구"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds a region by its code or any name it has or had; the name of one that was merged means its own districts only.</summary>
    public static NamedRegion? FindRegion(string codeOrName)
    {
        var wanted = codeOrName.Trim();
        if (KoreanRegion.Find(wanted) is not { } region)
        {
            return null;
        }

        return GwangjuNames.Contains(wanted) ? new(region, Gwangju)
            : JeonnamNames.Contains(wanted) ? new(region, Gwangju, AreLeftOut: true)
            : new(region, null);
    }

    /// <summary>The districts that a name means: itself, and those that a former one became.</summary>
    public static ImmutableArray<string> DistrictsOf(string region, string district) =>
        region == Incheon && IncheonDistricts.TryGetValue(district, out var today) ? [district, .. today] : [district];
}
