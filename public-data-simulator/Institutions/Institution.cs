namespace DoctorForU.PublicDataSimulator.Institutions;

/// <summary>Class of an institution, with the codes and names of the list operation.</summary>
internal enum Grade
{
    Regional,
    Local,
    Basic,
    ReportingOnly,
}

/// <summary>What was measured of <c>hvec</c> at one institution over 131 days of 2026, and how old its stamps were.</summary>
internal sealed record MeasuredBeds(double Mean, double Deviation, int Min, int Max, double StampAgeMinutes);

/// <summary>An institution of the emergency network, from the seed.</summary>
/// <param name="Province">Today's province name, the first word of the address.</param>
/// <param name="Address">Null where it is not known (rows that report only).</param>
/// <param name="Latitude">As written in the source; null where it is not known.</param>
/// <param name="Longitude">As written in the source; null where it is not known.</param>
/// <param name="ErTotal"><c>hvs01</c>; null where the institution registered none.</param>
/// <param name="FrozenBeds"><c>hvec</c> of a row that stopped feeding long ago; null for a live one.</param>
/// <param name="FrozenStamp"><c>hvidate</c> of such a row.</param>
/// <param name="Fields">Every other <c>hv…</c> field as once read; empty when the institution never feeds beds.</param>
internal sealed record Institution(
    string Hpid,
    string Name,
    Grade Grade,
    bool IsTraumaCentre,
    string Province,
    string? Address,
    string? Latitude,
    string? Longitude,
    string? ErPhone,
    int? ErTotal,
    MeasuredBeds? Measured,
    int? FrozenBeds,
    long? FrozenStamp,
    IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The one institution whose fields were filled with keystrokes to try the form.</summary>
    public const string TypedInJunk = "A1100052";

    /// <summary>City, county or ward, with the ward of a city that has wards ("수원시 장안구"); empty where the address has none.</summary>
    public string District { get; } = DistrictOf(Address);

    public bool FeedsBeds => Measured is not null || FrozenBeds is not null;

    public string GradeCode => Grade switch
    {
        Grade.Regional => "G001",
        Grade.Local => "G006",
        Grade.Basic => "G007",
        Grade.ReportingOnly => "G009",
        _ => throw new InvalidOperationException($"No code for {Grade}."),
    };

    public string GradeName => Grade switch
    {
        Grade.Regional => "권역응급의료센터",
        Grade.Local => "지역응급의료센터",
        Grade.Basic => "지역응급의료기관",
        Grade.ReportingOnly => "응급실운영신고기관",
        _ => throw new InvalidOperationException($"No name for {Grade}."),
    };

    private static string DistrictOf(string? address)
    {
        var words = address?.Split(' ') ?? [];
        if (words.Length < 2 || words[1][^1] is not ('시' or '군' or '구'))
            return "";

        return words.Length > 2 && words[1][^1] == '시' && words[2][^1] == '구' ? $"{words[1]} {words[2]}" : words[1];
    }
}
