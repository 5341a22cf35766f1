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

/// <summary>What a message is about.</summary>
public enum ErMessageKind
{
    /// <summary>응급: the emergency room as a whole.</summary>
    Emergency,

    /// <summary>중증: one kind of severe illness.</summary>
    Severe,
}

/// <summary>What a hospital tells the ambulance service about its emergency room (symBlkMsg).</summary>
/// <param name="SevereKind">Which of the 28 kinds (MKioskTy1–28) it is about, when the type code is known; 28 is the emergency room itself.</param>
/// <param name="From">Start of validity; null when not given.</param>
/// <param name="Until">End of validity; null when not given.</param>
/// <param name="Blocking">Whether the hospital marked it as closing (차단).</param>
[GenerateSerializer, Immutable, Alias("er.message")]
public sealed record ErMessage(
    ErMessageKind Kind,
    string Text,
    int? SevereKind,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    bool Blocking);

/// <summary>Whether a hospital says that it can treat a kind of severe illness.</summary>
public enum AcceptanceState
{
    /// <summary>정보미제공: the hospital says nothing.</summary>
    NotProvided,
    Yes,
    No,
}

/// <summary>Acceptance of one of the 28 kinds of severe illness (MKioskTy1–28).</summary>
/// <param name="Kind">1 to 28, as the national API numbers them.</param>
/// <param name="Condition">Free text on age or weight, when given.</param>
[GenerateSerializer, Immutable, Alias("er.acceptance")]
public readonly record struct SevereAcceptance(int Kind, AcceptanceState State, string? Condition);
