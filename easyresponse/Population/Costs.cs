using DoctorForU.EasyResponse.Records;

namespace DoctorForU.EasyResponse.Population;

/// <summary>Who pays what of a treatment, as health insurance shares it (국민건강보험법 시행령 별표 2, the common cases).</summary>
internal static class Costs
{
    private const int FlatUpTo = 15_000;
    private const int Flat = 1_500;

    public static (int Patient, int Insurer) Split(int total, TreatmentKind kind, int age)
    {
        var share = kind switch
        {
            TreatmentKind.Inpatient => age < 15 ? 0.05 : 0.20,
            TreatmentKind.Emergency => 0.60,
            TreatmentKind.Outpatient => age >= 65 && total <= 20_000 ? 0.10 : age < 6 ? 0.21 : 0.30,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        // Parts of a hundred won are not asked for. From 65 on a small bill at a clinic costs the same for everybody.
        var patient = kind == TreatmentKind.Outpatient && age >= 65 && total <= FlatUpTo ? Flat : (int)(total * share) / 100 * 100;
        return (patient, total - patient);
    }
}
