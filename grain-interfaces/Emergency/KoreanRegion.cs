using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DoctorForU.Emergency;

/// <summary>
/// A first-level region (시도). Keys are the two-digit codes of the legal divisions (법정동코드), which outlive renamings;
/// every name a region had or is called by leads to its code.
/// </summary>
/// <param name="RegistryDigits">The two digits after the letter of an hpid; the medical registry numbers regions its own way.</param>
public sealed record KoreanRegion(
    string Code,
    string Name,
    string ShortName,
    string EnglishName,
    ImmutableArray<string> RegistryDigits,
    ImmutableArray<string> FormerNames)
{
    /// <summary>The regions of today. 광주 and 전남 became one on 2026-07-01.</summary>
    public static ImmutableArray<KoreanRegion> All { get; } =
    [
        new("11", "서울특별시", "서울", "Seoul", ["11"], ["서울시"]),
        new("26", "부산광역시", "부산", "Busan", ["12"], ["부산시"]),
        new("27", "대구광역시", "대구", "Daegu", ["13"], ["대구시"]),
        new("28", "인천광역시", "인천", "Incheon", ["14"], ["인천시"]),
        new("12", "전남광주통합특별시", "전남광주", "Jeonnam-Gwangju", ["15", "26"], ["광주광역시", "광주시", "광주", "전라남도", "전남"]),
        new("30", "대전광역시", "대전", "Daejeon", ["16"], ["대전시"]),
        new("31", "울산광역시", "울산", "Ulsan", ["17"], ["울산시"]),
        new("36", "세종특별자치시", "세종", "Sejong", ["18"], ["세종시", "세종특별시"]),
        new("41", "경기도", "경기", "Gyeonggi", ["21"], []),
        new("51", "강원특별자치도", "강원", "Gangwon", ["22"], ["강원도"]),
        new("43", "충청북도", "충북", "Chungbuk", ["23"], []),
        new("44", "충청남도", "충남", "Chungnam", ["24"], []),
        new("52", "전북특별자치도", "전북", "Jeonbuk", ["25"], ["전라북도"]),
        new("47", "경상북도", "경북", "Gyeongbuk", ["27"], []),
        new("48", "경상남도", "경남", "Gyeongnam", ["28"], []),
        new("50", "제주특별자치도", "제주", "Jeju", ["29"], ["제주도"]),
    ];

    /// <summary>Where rooms stand whose region neither their address nor their id tells. Not in <see cref="All"/>.</summary>
    public static KoreanRegion Unplaced { get; } = new("00", "지역 미상", "미상", "Region unknown", [], []);

    private static readonly FrozenDictionary<string, KoreanRegion> ByCodeTable = All.Add(Unplaced).ToFrozenDictionary(region => region.Code);

    private static readonly FrozenDictionary<string, KoreanRegion> ByNameTable = All
        .SelectMany(region => region.FormerNames.Add(region.Name).Add(region.ShortName).Add(region.EnglishName), (region, name) => (region, name))
        .ToFrozenDictionary(pair => pair.name, pair => pair.region, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, KoreanRegion> ByRegistryTable = All
        .SelectMany(region => region.RegistryDigits, (region, digits) => (region, digits))
        .ToFrozenDictionary(pair => pair.digits, pair => pair.region);

    public static KoreanRegion? ByCode(string code) => ByCodeTable.GetValueOrDefault(code);

    /// <summary>Finds a region by its code or by any name it has or had, in Korean or English.</summary>
    public static KoreanRegion? Find(string codeOrName)
    {
        var wanted = codeOrName.Trim();
        return ByCodeTable.GetValueOrDefault(wanted) ?? ByNameTable.GetValueOrDefault(wanted);
    }

    /// <summary>The region and the district (시군구) that an address begins with; null where the address does not say.</summary>
    public static (KoreanRegion? Region, string? District) OfAddress(string? address)
    {
        var words = (address ?? "").Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var region = words.Length > 0 ? ByNameTable.GetValueOrDefault(words[0]) : null;
        var district = region is not null && words.Length > 1 && words[1][^1] is '시' or '군' or '구' ? words[1] : null;
        return (region, district);
    }

    /// <summary>The region that an hpid's digits name; null for an unknown shape.</summary>
    public static KoreanRegion? OfHpid(string hpid) => hpid.Length >= 3 ? ByRegistryTable.GetValueOrDefault(hpid[1..3]) : null;
}
