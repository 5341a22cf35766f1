using System.Text;
using DoctorForU.Health;
using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.ApiGateway.Health;

public sealed class MeasurementCsvTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, KoreanTime.Offset);

    [Fact]
    public void What_is_written_is_read_again_and_gives_the_same_entries() =>
        Prop.ForAll(Gen.ListOf(Entries).ToArbitrary(), entries =>
        {
            var read = MeasurementCsv.Read(Encoding.UTF8.GetString(MeasurementCsv.Write(entries)), Now, out var faults);
            return faults.Count == 0 && read.Select(line => line.Entry).SequenceEqual(entries);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Whatever_text_comes_is_read_or_refused_by_line() =>
        Prop.ForAll<string>(text =>
        {
            var read = MeasurementCsv.Read("at,kind,value\r\n" + text, Now, out var faults);
            return read.Count == 0 || faults.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("at,kind,value\n2026-11-24T08:00:00+09:00,weight,abc", 2, "value", "value.format")]
    [InlineData("at,kind,value\n\n2026-11-24T08:00:00+09:00,weight,70\n2026-11-24T08:00:00+09:00,weight,999", 4, "value", "value.range")]
    [InlineData("at,kind,value\n2026-11-24T08:00:00+09:00,height,180", 2, "kind", "kind.unknown")]
    [InlineData("at,kind,value\n24.11.2026,weight,70", 2, "at", "at.format")]
    [InlineData("at,kind,value\n2026-11-24T08:00:00+09:00,weight,", 2, "value", "value.required")]
    [InlineData("at,kind,value\n2026-11-25T18:00:00+09:00,weight,70", 2, "at", "at.future")]
    [InlineData("at,kind,value,second\n2026-11-24T08:00:00+09:00,bloodPressure,80,120", 2, "second", "second.not-below-first")]
    [InlineData("at,kind,value,unit\n2026-11-24T08:00:00+09:00,bloodSugar,100,mmol/L", 2, "unit", "unit.other")]
    [InlineData("at,kind,value,timing\n2026-11-24T08:00:00+09:00,bloodSugar,100,later", 2, "timing", "timing.unknown")]
    [InlineData("at,kind\n2026-11-24T08:00:00+09:00,weight", 1, "value", "column.missing")]
    [InlineData("at,kind,value,colour\n", 1, "colour", "column.unknown")]
    [InlineData("at,kind,value,value\n", 1, "value", "column.twice")]
    [InlineData("at,kind,value\n2026-11-24T08:00:00+09:00,weight", 2, "", "line.too-short")]
    [InlineData("at,kind,value\n2026-11-24T08:00:00+09:00,weight,70,1", 2, "", "line.too-long")]
    [InlineData("at,kind,value\n2026-11-24T08:00:00+09:00,\"weight,70", 2, "kind", "csv.quotes")]
    [InlineData("at,kind,value\n2026-11-24T08:00:00+09:00,we\"ight,70", 2, "kind", "csv.quotes")]
    [InlineData("", 1, "", "csv.empty")]
    public void What_is_wrong_is_told_by_line_and_column_and_nothing_is_read(string text, int line, string column, string code)
    {
        var read = MeasurementCsv.Read(text, Now, out var faults);

        Assert.Empty(read);
        Assert.Equal([new CsvFault(line, column, code)], faults);
    }

    [Fact]
    public void Every_wrong_line_is_told()
    {
        MeasurementCsv.Read("at,kind,value\n2026-11-24T08:00:00+09:00,weight,0\nx,weight,70\n2026-11-24T08:00:00+09:00,weight,70\n", Now, out var faults);

        Assert.Equal([new(2, "value", "value.range"), new CsvFault(3, "at", "at.format")], faults);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_a_file_of_a_spreadsheet_is_read()
    {
        var read = MeasurementCsv.Read("\uFEFFkind,value,at\r\nweight,\"70.5\",2026-11-24T08:00+09:00\r\n", Now, out var faults);

        Assert.Empty(faults);
        Assert.Equal(new MeasurementEntry(MeasurementKind.Weight, Now.AddHours(-4), 70.5m, null, null, null), Assert.Single(read).Entry);
    }

    private static Gen<MeasurementEntry> Entries =>
        from kind in Gen.Elements(MeasuredKind.All.AsEnumerable())
        from value in Gen.Choose(0, 10_000)
        from minutes in Gen.Choose(0, 5_000_000)
        from note in Gen.Elements(null, "plain", "쉼표, 그리고 \"따옴표\"", "=SUM(A1)", "'=SUM(A1)", "''", "-5", "@home 🏠", "'")
        from timing in Gen.Elements(default(SugarTiming?), SugarTiming.Fasting, SugarTiming.AfterMeal)
        select EntryOf(kind, value, minutes, note, timing);

    private static MeasurementEntry EntryOf(MeasuredKind kind, int value, int minutes, string? note, SugarTiming? timing)
    {
        var step = kind.Decimals == 0 ? 1m : 0.1m;
        var steps = (int)((kind.Value.Highest - kind.Value.Lowest) / step);
        var first = kind.Value.Lowest + (value % (steps + 1) * step);
        var second = kind.Second is null ? (decimal?)null : Math.Min(kind.Second.Highest, first - 1);
        return new MeasurementEntry(kind.Kind, Now.AddMinutes(-minutes), first, second, kind.Kind == MeasurementKind.BloodSugar ? timing : null, note).Normalised();
    }
}
