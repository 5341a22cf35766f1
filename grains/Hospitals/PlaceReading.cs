using System.Globalization;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>
/// Reads coordinates and puts right what is provably wrong: no place in Korea keeps its meaning when latitude and longitude are swapped, so
/// a swapped pair is known by itself. What lies elsewhere stays off the map: it would be ranked by a false distance.
/// </summary>
internal static class PlaceReading
{
    public static (GeoPoint? Location, Placement Placement) Of(ReadOnlySpan<char> latitude, ReadOnlySpan<char> longitude)
    {
        if (Degrees(latitude) is not { } north || Degrees(longitude) is not { } east)
        {
            return (null, Placement.Unplaced);
        }

        return IsInKorea(north, east) ? (new GeoPoint(north, east), Placement.Given)
            : IsInKorea(east, north) ? (new GeoPoint(east, north), Placement.Swapped)
            : (null, Placement.Unplaced);
    }

    private static bool IsInKorea(double latitude, double longitude) => InstitutionRowReader.IsInKorea(latitude, longitude);

    private static double? Degrees(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}
