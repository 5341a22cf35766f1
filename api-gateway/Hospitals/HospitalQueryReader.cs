using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>A search as it was asked.</summary>
/// <param name="At">The time that openings are about: what was asked for, else now; to the minute.</param>
internal sealed record HospitalSearch(HospitalQuery Query, DateTimeOffset At, int Page, int Size);

/// <summary>Reads the parameters of a search. Parameters that it does not know are left alone.</summary>
internal static class HospitalQueryReader
{
    public const int LongestName = 40;
    public const int MaxSize = 100;
    public const int MaxDepth = 100_000;
    public const int MaxPage = 100_000;
    public const double MaxRadiusKm = 500;
    private const int DefaultSize = 20;

    private const string NameAllowed = "1 to 40 characters, a letter or digit among them.";
    private const string RegionAllowed = "A two-digit region code, or a name that a region has or had.";
    private const string DistrictAllowed = "Name of a district (시군구), at most 40 characters; needs region.";
    private const string LatitudeAllowed = "Degrees north, from -90 to 90; together with lon.";
    private const string LongitudeAllowed = "Degrees east, from -180 to 180; together with lat.";
    private const string RadiusAllowed = "Kilometres, above 0 and at most 500; needs lat and lon.";
    private const string FlagAllowed = "true or false.";
    private const string TimeAllowed = "now, or a time as 2026-11-29T21:00 (Korean time) or with an offset; from 2000 to 2100.";

    /// <param name="now">In Korea.</param>
    public static bool TryRead(IQueryCollection query, DateTimeOffset now, [NotNullWhen(true)] out HospitalSearch? wanted, out IReadOnlyDictionary<string, string[]> errors)
    {
        var reading = new QueryReading(query);
        var region = ReadRegion(reading);
        var place = ReadPlace(reading);
        var openAt = ReadTime(reading, now);
        var page = reading.Integer("page", 1, MaxPage) ?? 1;
        var size = reading.Integer("size", 1, MaxSize) ?? DefaultSize;
        if ((long)page * size > MaxDepth)
        {
            reading.Refuse("page", string.Create(CultureInfo.InvariantCulture, $"page times size is at most {MaxDepth}."));
        }

        var at = openAt ?? now.ToMinute();
        var read = new HospitalQuery(
            ReadName(reading),
            reading.AnyOf("kind", HospitalNames.Kinds),
            reading.AnyOf("department", HospitalNames.Departments),
            region,
            ReadDistricts(reading, region),
            place,
            ReadRadius(reading, place),
            openAt is { } time ? HoursMoment.At(time, KoreanHolidays.Official) : null,
            ReadFlag(reading, "moonlight"),
            ReadFlag(reading, "emergency"),
            ReadSort(reading, place),
            (page - 1) * size,
            size);
        errors = reading.Errors;
        wanted = errors.Count == 0 ? new HospitalSearch(read, at, page, size) : null;
        return wanted is not null;
    }

    private static NamePattern? ReadName(QueryReading reading)
    {
        if (reading.Single("name", NameAllowed) is not { } text)
        {
            return null;
        }

        var pattern = text.Length <= LongestName ? NamePattern.Read(text) : null;
        if (pattern is null)
        {
            reading.Refuse("name", NameAllowed);
        }

        return pattern;
    }

    private static NamedRegion? ReadRegion(QueryReading reading)
    {
        if (reading.Single("region", RegionAllowed) is not { } text)
        {
            return null;
        }

        var region = FormerNames.FindRegion(text);
        if (region is null)
        {
            reading.Refuse("region", RegionAllowed);
        }

        return region;
    }

    private static System.Collections.Immutable.ImmutableArray<string>? ReadDistricts(QueryReading reading, NamedRegion? region)
    {
        if (reading.Single("district", DistrictAllowed) is not { } district)
        {
            return null;
        }

        if (district.Length > 40 || !reading.Has("region"))
        {
            reading.Refuse("district", DistrictAllowed);
        }

        return region is null ? null : FormerNames.DistrictsOf(region.Region.Code, district);
    }

    private static GeoPoint? ReadPlace(QueryReading reading)
    {
        var latitude = reading.Number("lat", LatitudeAllowed, degrees => degrees is >= -90 and <= 90);
        var longitude = reading.Number("lon", LongitudeAllowed, degrees => degrees is >= -180 and <= 180);
        if (reading.Has("lat") != reading.Has("lon"))
        {
            var (missing, allowed) = reading.Has("lat") ? ("lon", LongitudeAllowed) : ("lat", LatitudeAllowed);
            reading.Refuse(missing, allowed);
        }

        return latitude is { } lat && longitude is { } lon ? new GeoPoint(lat, lon) : null;
    }

    private static double? ReadRadius(QueryReading reading, GeoPoint? place)
    {
        var radius = reading.Number("radiusKm", RadiusAllowed, km => km is > 0 and <= MaxRadiusKm);
        if (radius is not null && !reading.Has("lat") && !reading.Has("lon"))
        {
            reading.Refuse("radiusKm", RadiusAllowed);
        }

        return place is null ? null : radius;
    }

    private static bool ReadFlag(QueryReading reading, string name)
    {
        var text = reading.Single(name, FlagAllowed);
        if (text is not (null or "true" or "false"))
        {
            reading.Refuse(name, FlagAllowed);
        }

        return text == "true";
    }

    private static HospitalSort ReadSort(QueryReading reading, GeoPoint? place)
    {
        var sort = reading.OneOf("sort", HospitalNames.Sorts);
        if (sort == HospitalSort.Distance && !reading.Has("lat"))
        {
            reading.Refuse("sort", "distance needs lat and lon.");
        }

        return sort ?? (place is null ? HospitalSort.Name : HospitalSort.Distance);
    }

    private static DateTimeOffset? ReadTime(QueryReading reading, DateTimeOffset now)
    {
        if (reading.Single("openAt", TimeAllowed) is not { } text)
        {
            return null;
        }

        if (text == "now")
        {
            return now.ToMinute();
        }

        // A plus in a query is a space to those who do not encode it.
        var written = text.Replace(' ', '+');
        if (DateTimeOffset.TryParseExact(written, ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.Year is >= 2000 and <= 2100)
        {
            var isLocal = !written.EndsWith('Z') && !HasOffset(written);
            return (isLocal ? new DateTimeOffset(time.UtcDateTime.Ticks, KoreanTime.Offset) : time.InKorea()).ToMinute();
        }

        reading.Refuse("openAt", TimeAllowed);
        return null;
    }

    private static bool HasOffset(string written) => written.AsSpan(11).ContainsAny('+', '-');
}
