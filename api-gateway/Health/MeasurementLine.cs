using System.Globalization;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;

namespace DoctorForU.ApiGateway.Health;

/// <summary>One line of a file of entries, read strictly; what is wrong with it is told by line and column.</summary>
internal sealed class MeasurementLine(IReadOnlyList<string> header, CsvRecord record, List<CsvFault> faults)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly int before = faults.Count;

    /// <returns>Null when something is wrong with it.</returns>
    public CsvEntry? Read(DateTimeOffset now)
    {
        if (record.Cells.Count != header.Count)
        {
            Refuse("", record.Cells.Count < header.Count ? "line.too-short" : "line.too-long");
            return null;
        }

        var kind = HealthNames.Kinds.Find(Cell("kind"));
        if (kind is null)
            Refuse("kind", "kind.unknown");
        if (!MeasurementCsv.TryTime(Cell("at"), out var at))
            Refuse("at", "at.format");
        var (value, second, timing) = (Number("value"), Number("second"), Timing());
        if (Cell("value").Length == 0)
            Refuse("value", "value.required");
        if (kind is { } known && Cell("unit") is { Length: > 0 } unit && unit != MeasuredKind.Of(known).Unit)
            Refuse("unit", "unit.other");
        return faults.Count > before ? null : Checked(new MeasurementEntry(kind!.Value, at, value!.Value, second, timing, Cell("note")).Normalised(), now);
    }

    private CsvEntry? Checked(MeasurementEntry entry, DateTimeOffset now)
    {
        foreach (var fault in MeasurementRule.FaultsOf(entry, now))
            Refuse(fault.Field, fault.Code);
        return faults.Count > before ? null : new(record.Line, entry);
    }

    private decimal? Number(string column)
    {
        if (Cell(column) is not { Length: > 0 } text)
            return null;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return number;

        Refuse(column, $"{column}.format");
        return null;
    }

    private SugarTiming? Timing()
    {
        if (Cell("timing") is not { Length: > 0 } text)
            return null;
        if (HealthNames.Timings.Find(text) is { } timing)
            return timing;

        Refuse("timing", "timing.unknown");
        return null;
    }

    private string Cell(string column)
    {
        for (var index = 0; index < header.Count; index++)
        {
            if (header[index] == column)
                return record.Cells[index];
        }

        return "";
    }

    private void Refuse(string column, string code) => faults.Add(new(record.Line, column, code));
}
