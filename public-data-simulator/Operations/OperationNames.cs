namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>Operations of ErmctInfoInqireService that the simulator answers, as they are called in addresses.</summary>
public static class OperationNames
{
    public const string Beds = "getEmrrmRltmUsefulSckbdInfoInqire";
    public const string Messages = "getEmrrmSrsillDissMsgInqire";
    public const string Acceptance = "getSrsillDissAceptncPosblInfoInqire";
    public const string Institutions = "getEgytListInfoInqire";
    public const string BasicInformation = "getEgytBassInfoInqire";

    public static readonly IReadOnlySet<string> All =
        new HashSet<string>(StringComparer.Ordinal) { Beds, Messages, Acceptance, Institutions, BasicInformation };
}
