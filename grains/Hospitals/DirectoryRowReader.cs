using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>The rows of one page of the directory, read.</summary>
/// <param name="Rejected">Rows without a usable hpid or name; each costs itself, never the page.</param>
internal sealed record DirectoryRows(IReadOnlyList<DirectoryEntry> Entries, int Rejected)
{
    public int Count => Entries.Count + Rejected;
}

/// <summary>Reads rows of the lists of <c>HsptlAsembySearchService</c> and <c>ErmctInsttInfoInqireService</c>. Departments are in none of them: a list of a department's hospitals tells.</summary>
/// <param name="otherwise">The kind of a row that does not say.</param>
internal sealed class DirectoryRowReader(HospitalKind otherwise) : IRowReader
{
    private const int LongestNote = 500;
    private const int DaysListed = 8;
    private static readonly string[] Wanted = ["dutyName", "dutyAddr", "dutyDiv", "dutyEmcls", "dutyEryn", "dutyEtc", "dutyInf", "dutyTel1", "dutyTel3", "hpid", "wgs84Lat", "wgs84Lon"];

    private readonly List<DirectoryEntry> entries = [];
    private readonly Dictionary<string, string> row = new(StringComparer.OrdinalIgnoreCase);
    private readonly string?[] opens = new string?[DaysListed];
    private readonly string?[] closes = new string?[DaysListed];
    private int rejected;

    public void Field(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var text = value.Trim();
        if (text.IsEmpty)
        {
            return;
        }

        if (name.StartsWith("dutyTime", StringComparison.OrdinalIgnoreCase) && name.Length == 10 && name[8] is >= '1' and <= '8')
        {
            (name[9] is 's' or 'S' ? opens : closes)[name[8] - '1'] = text.ToString();
            return;
        }

        foreach (var wanted in Wanted)
        {
            if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                row[wanted] = text.ToString();
                return;
            }
        }
    }

    public void EndRow()
    {
        if (row.GetValueOrDefault("hpid") is { } hpid && RoomNewsReader.IsHpid(hpid) && row.GetValueOrDefault("dutyName") is { } name)
        {
            entries.Add(Entry(hpid, name));
        }
        else
        {
            rejected++;
        }

        row.Clear();
        Array.Clear(opens);
        Array.Clear(closes);
    }

    public DirectoryRows ToResult() => new(entries, rejected);

    private DirectoryEntry Entry(string hpid, string name)
    {
        var address = row.GetValueOrDefault("dutyAddr");
        var (region, district) = KoreanRegion.OfAddress(address);
        var (location, placement) = PlaceReading.Of(row.GetValueOrDefault("wgs84Lat"), row.GetValueOrDefault("wgs84Lon"));
        var note = row.GetValueOrDefault("dutyEtc") ?? row.GetValueOrDefault("dutyInf");
        return new DirectoryEntry(
            hpid,
            name,
            KindOf(row.GetValueOrDefault("dutyDiv")),
            (region ?? KoreanRegion.OfHpid(hpid))?.Code,
            district,
            address,
            location,
            placement,
            row.GetValueOrDefault("dutyTel1"),
            row.GetValueOrDefault("dutyTel3"),
            InstitutionRowReader.Grade(row.GetValueOrDefault("dutyEmcls")),
            row.GetValueOrDefault("dutyEryn") == "1",
            new WeeklyHours(Enumerable.Range(0, DaysListed).Select(day => HoursReading.Day(opens[day], closes[day])).ToValueList(), HoursReading.Break(note)),
            note?.Length > LongestNote ? note[..LongestNote] : note,
            Departments: 0,
            Moonlight: false);
    }

    private HospitalKind KindOf(string? code) => code switch
    {
        "A" => HospitalKind.GeneralHospital,
        "B" => HospitalKind.Hospital,
        "C" => HospitalKind.Clinic,
        "D" => HospitalKind.LongTermCareHospital,
        "E" => HospitalKind.KoreanMedicineHospital,
        "G" => HospitalKind.KoreanMedicineClinic,
        "H" => HospitalKind.Pharmacy,
        "M" => HospitalKind.DentalHospital,
        "N" => HospitalKind.DentalClinic,
        "R" => HospitalKind.PublicHealthCenter,
        null => otherwise,
        _ => HospitalKind.Other,
    };
}
