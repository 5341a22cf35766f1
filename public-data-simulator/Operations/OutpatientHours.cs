using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>
/// Outpatient hours in the form of the API (HHmm; 1 is Monday, 8 a public holiday). They are drawn from the seed, not collected:
/// no institution's real hours are in the seed.
/// </summary>
internal sealed class OutpatientHours(SimulatorOptions options)
{
    private static readonly string[] Opens = ["0800", "0830", "0830", "0900", "0900"];
    private static readonly string[] Closes = ["1700", "1730", "1730", "1800"];
    private static readonly string[] SaturdayCloses = ["1200", "1230", "1300"];

    public void AddTo(FieldList fields, Institution institution)
    {
        var stream = Noise.Stream(options.Seed, "outpatient hours", institution.Hpid);
        var opens = Pick(Opens, 0);
        var closes = Pick(Closes, 1);
        var saturday = Noise.Chance(stream, 2, 0.6) ? Pick(SaturdayCloses, 3) : null;
        for (var day = 1; day <= 6; day++)
        {
            var until = day == 6 ? saturday : closes;
            fields.Add($"dutyTime{day}c", until).Add($"dutyTime{day}s", until is null ? null : opens);
        }

        string Pick(string[] from, int what) => from[(int)(Noise.Unit(stream, what) * from.Length)];
    }
}
