using System.Globalization;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;

namespace DoctorForU.ApiGateway.Health;

/// <param name="Column">As the first line names it; empty when it is about the line as a whole.</param>
internal sealed record CsvFault(int Line, string Column, string Code);

internal sealed record CsvEntry(int Line, MeasurementEntry Entry);

/// <summary>Entries as comma-separated values: what is written can be read again, and gives the same entries.</summary>
internal static class MeasurementCsv
{
    public const int MostEntries = 10_000;

    private static readonly string[] Columns = ["at", "kind", "value", "second", "unit", "timing", "note"];
    private static readonly string[] Needed = ["at", "kind", "value"];

    public static byte[] Write(IEnumerable<MeasurementEntry> entries)
    {
        var csv = new CsvText();
        foreach (var column in Columns)
            csv.Add(column);
        csv.EndRecord();
        foreach (var entry in entries)
        {
            csv.Add(CsvText.Time(entry.At.InKorea())).Add(HealthNames.Kinds.Of(entry.Kind)).Add(entry.Value).Add(entry.Second)
                .Add(MeasuredKind.Of(entry.Kind).Unit).Add(entry.Timing is { } timing ? HealthNames.Timings.Of(timing) : null).Add(entry.Note).EndRecord();
        }

        return csv.ToUtf8();
    }

    /// <summary>Reads all entries; when <paramref name="faults"/> come back, nothing of it is to be used.</summary>
    public static IReadOnlyList<CsvEntry> Read(string text, DateTimeOffset now, out IReadOnlyList<CsvFault> faults)
    {
        var records = CsvRecords.Read(text, out var broken);
        faults = FaultsOfForm(records, broken);
        if (faults.Count > 0)
            return [];

        var (header, lines) = (records[0].Cells, new List<CsvFault>());
        var entries = records.Skip(1).Select(record => new MeasurementLine(header, record, lines).Read(now)).OfType<CsvEntry>().ToList();
        faults = lines;
        return lines.Count > 0 ? [] : entries;
    }

    public static bool TryTime(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out at);

    private static IReadOnlyList<CsvFault> FaultsOfForm(IReadOnlyList<CsvRecord> records, CsvBreak? broken)
    {
        if (broken is not null)
            return [new(broken.Line, records.Count > 0 ? records[0].Cells.ElementAtOrDefault(broken.Cell) ?? "" : "", "csv.quotes")];
        if (records.Count == 0)
            return [new(1, "", "csv.empty")];
        if (records.Count > MostEntries + 1)
            return [new(records[MostEntries + 1].Line, "", "csv.too-many")];

        var header = records[0];
        return
        [
            .. Needed.Except(header.Cells).Select(column => new CsvFault(header.Line, column, "column.missing")),
            .. header.Cells.Except(Columns).Select(column => new CsvFault(header.Line, column, "column.unknown")),
            .. header.Cells.GroupBy(column => column, StringComparer.Ordinal).Where(column => column.Count() > 1).Select(column => new CsvFault(header.Line, column.Key, "column.twice")),
        ];
    }
}
