namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>The services that the simulator stands in for, as they are called in addresses.</summary>
public static class ServiceNames
{
    public const string Emergency = "ErmctInfoInqireService";
    public const string Hospitals = "HsptlAsembySearchService";
    public const string Pharmacies = "ErmctInsttInfoInqireService";
}

/// <summary>Operations that the simulator answers, as they are called in addresses; no two services share a name.</summary>
public static class OperationNames
{
    public const string Beds = "getEmrrmRltmUsefulSckbdInfoInqire";
    public const string Messages = "getEmrrmSrsillDissMsgInqire";
    public const string Acceptance = "getSrsillDissAceptncPosblInfoInqire";
    public const string Institutions = "getEgytListInfoInqire";
    public const string BasicInformation = "getEgytBassInfoInqire";

    public const string HospitalList = "getHsptlMdcncListInfoInqire";
    public const string HospitalsNear = "getHsptlMdcncLcinfoInqire";
    public const string HospitalBasics = "getHsptlBassInfoInqire";
    public const string AllHospitals = "getHsptlMdcncFullDown";
    public const string MoonlightList = "getBabyListInfoInqire";

    public const string PharmacyList = "getParmacyListInfoInqire";
    public const string PharmaciesNear = "getParmacyLcinfoInqire";
    public const string PharmacyBasics = "getParmacyBassInfoInqire";
    public const string AllPharmacies = "getParmacyFullDown";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Beds, Messages, Acceptance, Institutions, BasicInformation,
        HospitalList, HospitalsNear, HospitalBasics, AllHospitals, MoonlightList,
        PharmacyList, PharmaciesNear, PharmacyBasics, AllPharmacies,
    };

    /// <summary>The service that an operation belongs to.</summary>
    public static string ServiceOf(string operation) => operation switch
    {
        HospitalList or HospitalsNear or HospitalBasics or AllHospitals or MoonlightList => ServiceNames.Hospitals,
        PharmacyList or PharmaciesNear or PharmacyBasics or AllPharmacies => ServiceNames.Pharmacies,
        _ => ServiceNames.Emergency,
    };
}
