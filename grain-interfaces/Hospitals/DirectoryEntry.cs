using DoctorForU.Emergency;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>Kinds of institutions, by the national code table H000.</summary>
public enum HospitalKind
{
    /// <summary>Any other code.</summary>
    Other,

    /// <summary>종합병원, 상급종합병원 (A).</summary>
    GeneralHospital,

    /// <summary>병원 (B).</summary>
    Hospital,

    /// <summary>의원 (C).</summary>
    Clinic,

    /// <summary>요양병원 (D).</summary>
    LongTermCareHospital,

    /// <summary>한방병원 (E).</summary>
    KoreanMedicineHospital,

    /// <summary>한의원 (G).</summary>
    KoreanMedicineClinic,

    /// <summary>치과병원 (M).</summary>
    DentalHospital,

    /// <summary>치과의원 (N).</summary>
    DentalClinic,

    /// <summary>보건소, 보건지소, 보건진료소, 보건의료원 (R).</summary>
    PublicHealthCenter,

    /// <summary>약국 (H).</summary>
    Pharmacy,
}

/// <summary>Where an institution's place comes from.</summary>
public enum Placement
{
    /// <summary>None, or coordinates that make no sense: not on the map.</summary>
    Unplaced,

    /// <summary>As given.</summary>
    Given,

    /// <summary>Latitude and longitude were swapped; put right.</summary>
    Swapped,
}

/// <summary>What the national directory says of one hospital, clinic or pharmacy.</summary>
/// <param name="Region">Code of <see cref="KoreanRegion"/>; null when neither address nor id tells.</param>
/// <param name="District">시군구 as the address names it.</param>
/// <param name="Location">Null exactly when <paramref name="Placement"/> is <see cref="Placement.Unplaced"/>.</param>
/// <param name="RunsEmergencyRoom"><c>dutyEryn</c> is 1.</param>
/// <param name="Note">What the institution says of itself, such as its lunch break.</param>
/// <param name="Departments">Bit n - 1 for department n.</param>
/// <param name="Moonlight">달빛어린이병원.</param>
[GenerateSerializer, Immutable, Alias("hospital.entry")]
public sealed record DirectoryEntry(
    string Hpid,
    string Name,
    HospitalKind Kind,
    string? Region,
    string? District,
    string? Address,
    GeoPoint? Location,
    Placement Placement,
    string? Phone,
    string? ErPhone,
    ErGrade Grade,
    bool RunsEmergencyRoom,
    WeeklyHours Hours,
    string? Note,
    long Departments,
    bool Moonlight)
{
    public static long BitOf(Department department) => 1L << ((int)department - 1);

    public bool Has(Department department) => (Departments & BitOf(department)) != 0;
}
