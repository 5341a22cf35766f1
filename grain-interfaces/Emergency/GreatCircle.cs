namespace DoctorForU.Emergency;

/// <summary>Distance over the ground on a sphere of the mean radius of the Earth (IUGG: 6371.0088 km); within 0.5 % of the ellipsoid.</summary>
public static class GreatCircle
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>The haversine formula, which stays exact for places close to each other.</summary>
    public static double Kilometres(GeoPoint from, GeoPoint to)
    {
        var (latitude1, latitude2) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var halfLatitude = Math.Sin((latitude2 - latitude1) / 2);
        var halfLongitude = Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        var chord = (halfLatitude * halfLatitude) + (Math.Cos(latitude1) * Math.Cos(latitude2) * halfLongitude * halfLongitude);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
