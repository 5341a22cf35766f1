using System.Globalization;

namespace DoctorForU.Emergency;

/// <summary>Reads rows of <c>getEgytListInfoInqire</c>.</summary>
internal sealed class InstitutionRowReader : RoomNewsReader
{
    private string? name;
    private string? address;
    private string? mainPhone;
    private string? erPhone;
    private ErGrade grade;
    private double? latitude;
    private double? longitude;

    public static ErGrade Grade(ReadOnlySpan<char> code) => code switch
    {
        "G001" => ErGrade.RegionalCenter,
        "G006" => ErGrade.LocalCenter,
        "G007" => ErGrade.LocalInstitution,
        "G009" => ErGrade.ReportedInstitution,
        "G008" or "G099" => ErGrade.Other,
        _ => ErGrade.Unknown,
    };

    public static bool IsInKorea(double latitude, double longitude) => latitude is >= 32.5 and <= 39.0 && longitude is >= 124.0 and <= 132.0;

    protected override void Take(ReadOnlySpan<char> field, ReadOnlySpan<char> value)
    {
        if (Is(field, "dutyName"))
        {
            name = value.ToString();
        }
        else if (Is(field, "dutyAddr"))
        {
            address = value.ToString();
        }
        else if (Is(field, "dutyTel1"))
        {
            mainPhone = value.ToString();
        }
        else if (Is(field, "dutyTel3"))
        {
            erPhone = value.ToString();
        }
        else if (Is(field, "dutyEmcls"))
        {
            grade = Grade(value);
        }
        else if (Is(field, "wgs84Lat"))
        {
            latitude = Degrees(value);
        }
        else if (Is(field, "wgs84Lon"))
        {
            longitude = Degrees(value);
        }
    }

    protected override bool Complete(string hpid)
    {
        if (name is null)
        {
            return false;
        }

        var (region, district) = KoreanRegion.OfAddress(address);
        News[hpid] = new InstitutionListed(new ErInstitution(hpid, name, grade, region?.Code, district, address, InKorea(), mainPhone, erPhone));
        return true;
    }

    protected override void Clear()
    {
        name = address = mainPhone = erPhone = null;
        grade = ErGrade.Unknown;
        latitude = longitude = null;
    }

    private static bool Is(ReadOnlySpan<char> field, string name) => field.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static double? Degrees(ReadOnlySpan<char> value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;

    /// <summary>The place if it lies in Korea; a place elsewhere would draw the room on the wrong map and rank it by a false distance.</summary>
    private GeoPoint? InKorea() =>
        latitude is { } north && longitude is { } east && IsInKorea(north, east) ? new GeoPoint(north, east) : null;
}
