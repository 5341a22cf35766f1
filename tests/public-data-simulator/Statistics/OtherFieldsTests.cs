using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Tests.Statistics;

public sealed class OtherFieldsTests
{
    private static readonly BedBoard Board = new(InstitutionCatalogue.Load(), new SimulatorOptions());

    // One reading a day for two months, of every row.
    private static readonly List<(Institution Institution, Dictionary<string, string> Fields)> Rows =
        [.. from day in Enumerable.Range(0, 60)
            let now = new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day).ToUnixTimeSeconds()
            from sheet in Board.Sheets
            where sheet.Institution.Measured is not null && sheet.Institution.Hpid != Institution.TypedInJunk
            select (sheet.Institution, sheet.Read(now, 1, pinned: null).Fields.ToDictionary(f => f.Tag.Name, f => f.Text ?? $"{f.Number}"))];

    [Fact]
    public void Equipment_that_works_breaks_down_rarely_and_what_is_not_owned_never_appears()
    {
        var flags = Rows.SelectMany(r => r.Institution.Fields.Where(f => f.Value is "Y" or "N" or "N1" && f.Key != "hvs31").Select(f => (Was: f.Value, Is: r.Fields[f.Key]))).ToList();

        Assert.All(flags, f => Assert.Equal(f.Was == "N1", f.Is == "N1"));
        Assert.InRange(Share(flags.Where(f => f.Was == "Y"), f => f.Is == "N"), 0.0005, 0.005);
        Assert.InRange(Share(flags.Where(f => f.Was == "N"), f => f.Is == "Y"), 0.01, 0.12);
    }

    [Fact]
    public void Totals_never_move()
    {
        Assert.All(Rows, r => Assert.All(
            r.Institution.Fields.Where(f => f.Key.StartsWith("hvs", StringComparison.Ordinal)),
            f => Assert.Equal(f.Value, r.Fields[f.Key])));
    }

    [Fact]
    public void Counts_move_stay_within_their_totals_and_keep_around_what_was_read()
    {
        var counts = (from row in Rows
                      from field in row.Institution.Fields
                      where BedFields.TotalOf.ContainsKey(field.Key)
                      let read = Number(field.Value)
                      let total = row.Institution.Fields.TryGetValue(BedFields.TotalOf[field.Key], out var t) ? Number(t) : read
                      select (Read: read, Total: total, Now: Number(row.Fields[field.Key]))).ToList();

        Assert.All(counts, c => Assert.InRange(c.Now, Math.Min(c.Read, 0), Math.Max(c.Read, c.Total)));
        Assert.InRange(Share(counts, c => c.Now != c.Read), 0.3, 0.7);
        Assert.InRange(counts.Average(c => c.Now - (double)c.Read), -0.5, 0.5);
    }

    [Fact]
    public void Some_rooms_sometimes_have_more_free_beds_than_registered_ones()
    {
        var above = Rows.Where(r => r.Institution.ErTotal is { } total && Number(r.Fields["hvec"]) > total).Select(r => r.Institution.Hpid).Distinct().ToList();

        // Measured: 16 of 440 institutions at some time.
        Assert.InRange(above.Count, 5, 16);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static double Share<T>(IEnumerable<T> of, Func<T, bool> which)
    {
        var list = of.ToList();
        return (double)list.Count(which) / list.Count;
    }
}
