using Orleans;

namespace DoctorForU.Emergency;

/// <summary>The class of an emergency institution (응급의료기관 종별).</summary>
public enum ErGrade
{
    /// <summary>Not in the institution list, or a code that we do not know.</summary>
    Unknown,

    /// <summary>권역응급의료센터 (G001).</summary>
    RegionalCenter,

    /// <summary>지역응급의료센터 (G006).</summary>
    LocalCenter,

    /// <summary>지역응급의료기관 (G007).</summary>
    LocalInstitution,

    /// <summary>응급실운영신고기관 (G009): runs an emergency room without designation.</summary>
    ReportedInstitution,

    /// <summary>기타 (G008) and 응급의료기관 이외 (G099).</summary>
    Other,
}

/// <summary>A place on the globe, WGS 84 degrees.</summary>
[GenerateSerializer, Immutable, Alias("geo-point")]
public readonly record struct GeoPoint(double Latitude, double Longitude);

/// <summary>Who and where an emergency institution is, from the national institution list.</summary>
/// <param name="Region">Code of <see cref="KoreanRegion"/>; null when the address names none.</param>
/// <param name="District">시군구 as the address names it.</param>
/// <param name="MainPhone">Switchboard.</param>
/// <param name="ErPhone">Direct line of the emergency room.</param>
[GenerateSerializer, Immutable, Alias("er.institution")]
public sealed record ErInstitution(
    string Hpid,
    string Name,
    ErGrade Grade,
    string? Region,
    string? District,
    string? Address,
    GeoPoint? Location,
    string? MainPhone,
    string? ErPhone);
