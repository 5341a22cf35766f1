using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>
/// What lies within a distance of a place. Most points are decided by a flat approximation, which within 600 km is right to a hundredth; only those near
/// the edge are measured on the sphere.
/// </summary>
internal readonly struct Neighbourhood
{
    private const double KmPerDegree = 111.195;
    private const double Doubt = 0.01;
    private const double Flat = 600;

    private readonly GeoPoint centre;
    private readonly double kilometres;
    private readonly double cosine;
    private readonly double slope;

    public Neighbourhood(GeoPoint centre, double kilometres)
    {
        (this.centre, this.kilometres) = (centre, kilometres);
        (slope, cosine) = Math.SinCos(double.DegreesToRadians(centre.Latitude));
        var (north, east) = (kilometres * (1 + Doubt) / KmPerDegree, 0.0);
        (South, North) = (centre.Latitude - north, centre.Latitude + north);
        var farthest = Math.Min(Math.Abs(centre.Latitude) + north, 89);
        east = kilometres * (1 + Doubt) / (KmPerDegree * Math.Cos(double.DegreesToRadians(farthest)));
        (West, East) = (centre.Longitude - east, centre.Longitude + east);
    }

    public double South { get; }

    public double North { get; }

    public double West { get; }

    public double East { get; }

    public bool Holds(GeoPoint place)
    {
        var north = place.Latitude - centre.Latitude;
        var east = (place.Longitude - centre.Longitude) * (cosine - (slope * double.DegreesToRadians(north) / 2));
        var square = ((north * north) + (east * east)) * (KmPerDegree * KmPerDegree);
        var (least, most) = (kilometres * (1 - Doubt), kilometres * (1 + Doubt));
        return square <= Flat * Flat && (square < least * least || (square < most * most && GreatCircle.Kilometres(centre, place) <= kilometres));
    }
}
