using System.Globalization;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>Reads the row of <c>getHsptlBassInfoInqire</c> that is about one hospital. What is missing or makes no sense is left out, never zero.</summary>
internal sealed class RegisteredRowReader(string hpid) : IRowReader
{
    private const int MostBeds = 9_999;
    private const int LongestNote = 500;
    private const string ServicePrefix = "MKioskTy";
    private const string OtherTotal = "dutyHano";

    private static readonly (string Field, RegisteredBedKind Kind)[] BedFields =
    [
        ("hpbdn", RegisteredBedKind.Total), ("hpgryn", RegisteredBedKind.Ward), ("hperyn", RegisteredBedKind.EmergencyRoom), ("hpopyn", RegisteredBedKind.OperatingRoom),
        ("hpicuyn", RegisteredBedKind.IntensiveCare), ("hpnicuyn", RegisteredBedKind.NeonatalIntensiveCare), ("hpcuyn", RegisteredBedKind.NeurologicalIntensiveCare),
        ("hpccuyn", RegisteredBedKind.ThoracicIntensiveCare),
    ];

    private readonly Dictionary<string, string> row = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when no row was about it.</summary>
    public RegisteredSheet? Sheet { get; private set; }

    public void Field(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (value.Trim() is { IsEmpty: false } text)
        {
            row[name.ToString()] = text.ToString();
        }
    }

    public void EndRow()
    {
        if (string.Equals(row.GetValueOrDefault("hpid"), hpid, StringComparison.Ordinal))
        {
            var note = row.GetValueOrDefault("dutyInf");
            Sheet = new RegisteredSheet(Beds().ToValueList(), Services().ToValueList(), note?.Length > LongestNote ? note[..LongestNote] : note);
        }

        row.Clear();
    }

    private IEnumerable<RegisteredBeds> Beds()
    {
        foreach (var (field, kind) in BedFields)
        {
            if ((Count(field) ?? (kind == RegisteredBedKind.Total ? Count(OtherTotal) : null)) is { } count)
            {
                yield return new RegisteredBeds(kind, count);
            }
        }
    }

    private IEnumerable<RegisteredService> Services()
    {
        foreach (var kind in Enum.GetValues<RegisteredServiceKind>())
        {
            var said = row.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{ServicePrefix}{(int)kind}"));
            if (said is "Y" or "N")
            {
                yield return new RegisteredService(kind, said == "Y");
            }
        }
    }

    private int? Count(string field) =>
        int.TryParse(row.GetValueOrDefault(field), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostBeds ? count : null;
}
