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

    /// <summary>Eight days, as what is written for start and end.</summary>
    public (string? Opens, string? Closes)[] Of(Institution institution)
    {
        var stream = Noise.Stream(options.Seed, "outpatient hours", institution.Hpid);
        var opens = Pick(Opens, 0);
        var weekday = (opens, Pick(Closes, 1));
        var saturday = Noise.Chance(stream, 2, 0.6) ? (opens, Pick(SaturdayCloses, 3)) : ((string?, string?))(null, null);
        return [weekday, weekday, weekday, weekday, weekday, saturday, (null, null), (null, null)];

        string Pick(string[] from, int what) => from[(int)(Noise.Unit(stream, what) * from.Length)];
    }
}

internal static class HoursFields
{
    /// <summary>In the order of the wire: 1c, 1s, 2c …</summary>
    public static FieldList AddHours(this FieldList fields, IReadOnlyList<(string? Opens, string? Closes)> days)
    {
        for (var day = 0; day < days.Count; day++)
            fields.Add($"dutyTime{day + 1}c", days[day].Closes).Add($"dutyTime{day + 1}s", days[day].Opens);

        return fields;
    }
}
