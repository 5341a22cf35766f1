using System.Globalization;
using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>A city, county or ward, and where in it institutions gather.</summary>
/// <param name="Name">Empty where a province has no districts (세종).</param>
/// <param name="Weight">Population in thousands; more where many work and few live.</param>
/// <param name="SpreadKm">How far institutions lie from a place; less at the coast, so that none stands in the sea.</param>
/// <param name="Places">Centres, as (latitude, longitude).</param>
internal sealed record District(string Province, string Name, int Weight, double SpreadKm, IReadOnlyList<(double Latitude, double Longitude)> Places)
{
    public static IReadOnlyList<District> Load() => [.. SeedTable.Read("districts.tsv").Select(Parse)];

    private static District Parse(string[] cells) => new(
        cells[0],
        cells[1],
        int.Parse(cells[2], CultureInfo.InvariantCulture),
        double.Parse(cells[3], CultureInfo.InvariantCulture),
        [.. cells[4].Split(' ').Select(ParsePlace)]);

    private static (double Latitude, double Longitude) ParsePlace(string place)
    {
        var comma = place.IndexOf(',', StringComparison.Ordinal);
        return (double.Parse(place.AsSpan(0, comma), CultureInfo.InvariantCulture), double.Parse(place.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }
}
