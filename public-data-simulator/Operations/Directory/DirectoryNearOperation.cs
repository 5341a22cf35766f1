using System.Globalization;
using DoctorForU.PublicDataSimulator.Directory;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations.Directory;

/// <summary>The institutions around a place (WGS84_LAT, WGS84_LON), nearest first, with today's outpatient hours under other names than elsewhere.</summary>
internal sealed class DirectoryNearOperation(string name, Func<IReadOnlyList<ListedInstitution>> rows, DirectoryRows written) : IPublicOperation
{
    private const double Radius = 30;
    private const double KmPerDegree = 111.2;

    public string Name => name;

    public WirePage Answer(OperationQuery query, long now)
    {
        var today = (int)(KoreanTime.HourOfWeek(now) / 24);
        return Near(query).Page(query, (found, number) => Write(found.Row, found.Distance, today, number));
    }

    private List<(ListedInstitution Row, double Distance)> Near(OperationQuery query)
    {
        if (Degrees(query.Value("WGS84_LAT")) is not { } latitude || Degrees(query.Value("WGS84_LON")) is not { } longitude)
            return [];

        return [.. rows()
            .Select(row => (Row: row, Distance: Distance(row, latitude, longitude)))
            .Where(found => found.Distance <= Radius)
            .OrderBy(found => found.Distance)];
    }

    private WireRow Write(ListedInstitution row, double distance, int today, int number) => new FieldList()
        .Add("distance", distance.ToString("0.00", CultureInfo.InvariantCulture))
        .Add("dutyAddr", written.AddressOf(row))
        .Add("dutyDiv", $"{row.Kind}")
        .Add("dutyDivName", row.KindName)
        .Add("dutyName", row.Name)
        .Add("dutyTel1", row.Phone)
        .Add("endTime", row.Hours.Days[today].Closes)
        .Add("hpid", row.Hpid)
        .Add("latitude", row.Latitude)
        .Add("longitude", row.Longitude)
        .Add("rnum", number)
        .Add("startTime", row.Hours.Days[today].Opens)
        .ToRow(row.Hpid);

    private static double Distance(ListedInstitution row, double latitude, double longitude)
    {
        if (Degrees(row.Latitude) is not { } north || Degrees(row.Longitude) is not { } east)
            return double.PositiveInfinity;

        return double.Hypot(north - latitude, (east - longitude) * Math.Cos(double.DegreesToRadians(latitude))) * KmPerDegree;
    }

    private static double? Degrees(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}
