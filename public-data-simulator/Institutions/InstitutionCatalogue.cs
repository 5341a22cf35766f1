using System.Globalization;

namespace DoctorForU.PublicDataSimulator.Institutions;

/// <summary>All institutions of the seed, ordered by hpid.</summary>
internal sealed class InstitutionCatalogue
{
    private readonly Dictionary<string, Institution> byHpid;

    private InstitutionCatalogue(IReadOnlyList<Institution> all)
    {
        All = all;
        byHpid = all.ToDictionary(i => i.Hpid, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Institution> All { get; }

    public static InstitutionCatalogue Load()
    {
        var fields = SeedTable.Read("beds.tsv").ToDictionary(r => r[0], r => ParseFields(r[1]), StringComparer.Ordinal);
        var all = SeedTable.Read("institutions.tsv").Select(r => Parse(r, fields.GetValueOrDefault(r[0]))).ToList();
        return new InstitutionCatalogue(all);
    }

    public Institution? Find(string hpid) => byHpid.GetValueOrDefault(hpid);

    private static Institution Parse(string[] cells, Dictionary<string, string>? fields) => new(
        Hpid: cells[0],
        Name: cells[1],
        Grade: ParseGrade(cells[15]),
        IsTraumaCentre: cells[14] == "trauma",
        Province: cells[2],
        Address: NullIfEmpty(cells[3]),
        Latitude: NullIfEmpty(cells[4]),
        Longitude: NullIfEmpty(cells[5]),
        ErPhone: NullIfEmpty(cells[6]),
        ErTotal: cells[7].Length == 0 ? null : Whole(cells[7]),
        Measured: cells[10].Length == 0 ? null : new MeasuredBeds(Real(cells[8]), Real(cells[9]), Whole(cells[10]), Whole(cells[11]), Real(cells[12])),
        FrozenBeds: cells[13].Length == 0 ? null : (int)Real(cells[8]),
        FrozenStamp: cells[13].Length == 0 ? null : long.Parse(cells[13], CultureInfo.InvariantCulture),
        Fields: fields ?? []);

    private static Grade ParseGrade(string code) => code switch
    {
        "G001" => Grade.Regional,
        "G006" => Grade.Local,
        "G007" => Grade.Basic,
        "G009" => Grade.ReportingOnly,
        _ => throw new InvalidDataException($"Unknown grade {code} in the seed."),
    };

    private static Dictionary<string, string> ParseFields(string cell) =>
        cell.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Real(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
