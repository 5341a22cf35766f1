using System.Diagnostics.CodeAnalysis;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Reads the parameters of a list of rooms. Parameters that it does not know are left alone.</summary>
internal static class ErQueryReader
{
    private const string LatitudeAllowed = "Degrees north, from -90 to 90; together with lon.";
    private const string LongitudeAllowed = "Degrees east, from -180 to 180; together with lat.";
    private const string RadiusAllowed = "Kilometres, above 0 and at most 500; needs lat and lon.";
    private const string RegionAllowed = "A two-digit region code, or a name that a region has or had.";
    private const string WeightAllowed = "Kilograms, above 0 and at most 500.";
    private static readonly string DistrictAllowed = $"Name of a district (시군구), at most {ErQuery.MaxDistrictLength} characters.";

    public static bool TryRead(IQueryCollection query, [NotNullWhen(true)] out ErQuery? wanted, out IReadOnlyDictionary<string, string[]> errors)
    {
        var reading = new QueryReading(query);
        var place = ReadPlace(reading);
        var read = new ErQuery(
            ReadRegion(reading),
            ReadDistrict(reading),
            place,
            ReadRadius(reading),
            reading.AnyOf("bed", ErNames.Beds),
            reading.AnyOf("equipment", ErNames.Equipment),
            reading.Integers("severe", 1, SevereAcceptance.Kinds),
            reading.AnyOf("grade", ErNames.Grades),
            reading.AnyOf("freshness", ErNames.Freshness),
            ReadSort(reading) ?? (place is null ? ErSort.Name : ErSort.Distance),
            reading.Integer("limit", 1, ErQuery.MaxLimit),
            reading.Integer("ageMonths", 0, ErQuery.MaxAgeMonths),
            ReadWeight(reading));
        errors = reading.Errors;
        wanted = errors.Count == 0 ? read : null;
        return wanted is not null;
    }

    internal static string? ReadRegion(QueryReading reading)
    {
        if (reading.Single("region", RegionAllowed) is not { } text)
        {
            return null;
        }

        if (KoreanRegion.Find(text) is { } region)
        {
            return region.Code;
        }

        reading.Refuse("region", RegionAllowed);
        return null;
    }

    private static string? ReadDistrict(QueryReading reading)
    {
        var district = reading.Single("district", DistrictAllowed);
        if (district?.Length > ErQuery.MaxDistrictLength)
        {
            reading.Refuse("district", DistrictAllowed);
        }

        return district;
    }

    private static GeoPoint? ReadPlace(QueryReading reading)
    {
        var latitude = reading.Number("lat", LatitudeAllowed, degrees => degrees is >= -90 and <= 90);
        var longitude = reading.Number("lon", LongitudeAllowed, degrees => degrees is >= -180 and <= 180);
        if (!reading.Has("lat") && reading.Has("lon"))
        {
            reading.Refuse("lat", LatitudeAllowed);
        }

        if (reading.Has("lat") && !reading.Has("lon"))
        {
            reading.Refuse("lon", LongitudeAllowed);
        }

        return latitude is { } lat && longitude is { } lon ? new GeoPoint(lat, lon) : null;
    }

    private static double? ReadRadius(QueryReading reading)
    {
        var radius = reading.Number("radiusKm", RadiusAllowed, km => km is > 0 and <= ErQuery.MaxRadiusKm);
        if (radius is not null && !HasPlace(reading))
        {
            reading.Refuse("radiusKm", RadiusAllowed);
        }

        return radius;
    }

    private static ErSort? ReadSort(QueryReading reading)
    {
        var sort = reading.OneOf("sort", ErNames.Sorts);
        if (sort is ErSort.Distance or ErSort.Recommended && !HasPlace(reading))
        {
            reading.Refuse("sort", "distance and recommended need lat and lon.");
        }

        return sort;
    }

    private static int? ReadWeight(QueryReading reading)
    {
        var weight = reading.Number("weightKg", WeightAllowed, kg => kg is > 0 and <= ErQuery.MaxWeightKg);
        return weight is { } kg ? (int)Math.Round(kg * 1000) : null;
    }

    private static bool HasPlace(QueryReading reading) => reading.Has("lat") && reading.Has("lon");
}
