using System.Globalization;
using DoctorForU.PublicDataSimulator.Beds;

namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>Makes the rows that are not of the emergency network: plausible ones, of no real institution. A pure function of the seed.</summary>
internal sealed class DirectoryMaker(IReadOnlyList<District> districts, long seed)
{
    // Numbers from here on are far above those that the registry has given, so that no made id is a real one's.
    private const int FirstSerial = 50_000;
    private const double KmPerDegree = 111.2;
    private static readonly string[] Roads = ["중앙로", "시청로", "평화로", "번영로", "문화로", "역전로", "공원로", "학교길", "시장길", "강변로", "신도시로", "산업로", "북부대로", "남부대로", "은행나무길"];

    // Two digits that an hpid carries for its province, and the area code of its telephones.
    private static readonly Dictionary<string, (string Registry, string Area)> Provinces = new(StringComparer.Ordinal)
    {
        ["서울특별시"] = ("11", "02"),
        ["부산광역시"] = ("12", "051"),
        ["대구광역시"] = ("13", "053"),
        ["인천광역시"] = ("14", "032"),
        ["대전광역시"] = ("16", "042"),
        ["울산광역시"] = ("17", "052"),
        ["세종특별자치시"] = ("18", "044"),
        ["경기도"] = ("21", "031"),
        ["강원특별자치도"] = ("22", "033"),
        ["충청북도"] = ("23", "043"),
        ["충청남도"] = ("24", "041"),
        ["전북특별자치도"] = ("25", "063"),
        ["전남광주통합특별시"] = ("26", "061"),
        ["경상북도"] = ("27", "054"),
        ["경상남도"] = ("28", "055"),
        ["제주특별자치도"] = ("29", "064"),
    };

    private readonly int[] sums = Draw.Sums(districts.Select(district => district.Weight));
    private readonly Dictionary<string, int> serials = new(StringComparer.Ordinal);

    public IEnumerable<ListedInstitution> Make(char kind, int count)
    {
        for (var i = 0; i < count; i++)
            yield return Make(kind, new Draw(Noise.Stream(seed, "directory", string.Create(CultureInfo.InvariantCulture, $"{kind}{i}"))));
    }

    private ListedInstitution Make(char kind, Draw draw)
    {
        var district = districts[draw.Weighted(Topics.District, sums)];
        var (departments, called) = kind == 'C' ? Departments.OfClinic(draw) : (Departments.Of(kind, runsEmergencyRoom: false, draw), "");
        var moonlight = (departments & Departments.Bit(Departments.Paediatrics)) != 0 && kind is 'B' or 'C' && draw.Chance(Topics.Hours + 60, called == "소아청소년과" ? 0.03 : 0.002);
        var (latitude, longitude) = Place(district, draw);
        return new ListedInstitution(
            NextId(kind, district.Province),
            Names.Of(kind, called, district, draw),
            kind,
            district.Province,
            district.Name,
            Address(district, draw),
            latitude,
            longitude,
            Phone(district, draw),
            HoursTables.Of(kind, moonlight, draw),
            HoursTables.NoteOf(kind, draw),
            departments,
            moonlight,
            Emergency: null);
    }

    private string NextId(char kind, string province)
    {
        var prefix = kind switch
        {
            'H' => 'C',
            'C' or 'G' or 'N' => 'B',
            'R' => 'E',
            _ => 'A',
        } + Provinces[province].Registry;
        var serial = serials.GetValueOrDefault(prefix, FirstSerial);
        serials[prefix] = serial + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{serial:00000}");
    }

    private static string Address(District district, Draw draw)
    {
        var place = district.Name.Length > 0 ? $"{district.Province} {district.Name}" : district.Province;
        var floor = draw.Chance(Topics.Address + 2, 0.6) ? string.Create(CultureInfo.InvariantCulture, $", {draw.Below(Topics.Address + 3, 7) + 1}층") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{place} {draw.Pick(Topics.Address, Roads)} {draw.Below(Topics.Address + 1, 399) + 1}{floor}");
    }

    /// <summary>No exchange begins with 0, so that nobody has these numbers.</summary>
    private static string? Phone(District district, Draw draw) => draw.Chance(Topics.Phone, 0.98)
        ? string.Create(CultureInfo.InvariantCulture, $"{Provinces[district.Province].Area}-0{draw.Below(Topics.Phone + 1, 100):00}-{draw.Below(Topics.Phone + 2, 10_000):0000}")
        : null;

    private static (string? Latitude, string? Longitude) Place(District district, Draw draw)
    {
        var centre = draw.Pick(Topics.Place, district.Places);
        var north = centre.Latitude + (Offset(Topics.North) / KmPerDegree);
        var east = centre.Longitude + (Offset(Topics.East) / (KmPerDegree * Math.Cos(double.DegreesToRadians(centre.Latitude))));
        var (latitude, longitude) = (north.ToString("0.0000000", CultureInfo.InvariantCulture), east.ToString("0.0000000", CultureInfo.InvariantCulture));
        return draw.Below(Topics.Oddity + 10, 10_000) switch
        {
            < 5 => (null, null),
            < 8 => (longitude, latitude),
            < 10 => ("0", "0"),
            _ => (latitude, longitude),
        };

        double Offset(int what) => Math.Clamp(draw.Normal(what), -1.6, 1.6) * district.SpreadKm;
    }
}
