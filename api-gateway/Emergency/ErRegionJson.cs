namespace DoctorForU.ApiGateway.Emergency;

/// <summary>A district and how many emergency rooms it has.</summary>
internal sealed record ErDistrictJson(string Name, int Rooms);

/// <summary>A first-level region (시도).</summary>
/// <param name="Usable">Rooms whose numbers are not expired.</param>
/// <param name="FreeBeds">Sum of the positive free general beds of usable rooms.</param>
/// <param name="Location">Mean of its rooms' places; null while none is known.</param>
internal sealed record ErRegionJson(
    string Code,
    string Name,
    string ShortName,
    string EnglishName,
    IReadOnlyList<ErDistrictJson> Districts,
    int Rooms,
    int Usable,
    int FreeBeds,
    GeoPointJson? Location);

/// <summary>Regions.</summary>
internal sealed record ErRegionList(IReadOnlyList<ErRegionJson> Items, int Total);
