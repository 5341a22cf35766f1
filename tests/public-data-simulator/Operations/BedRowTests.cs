using System.Globalization;
using System.Xml.Linq;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class BedRowTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    [Theory]
    [InlineData("A1100017")]
    [InlineData("A1100052")]
    [InlineData("A2100001")]
    [InlineData("A1100045")]
    [InlineData("A2700063")]
    [InlineData("A1100047")]
    public async Task A_row_has_the_fields_that_were_seen_in_their_order(string hpid)
    {
        var known = Known(hpid);
        var row = await simulator.Room(hpid);

        Assert.Equal(known.Elements().Select(e => e.Name), row.Elements().Select(e => e.Name));
    }

    [Fact]
    public async Task The_row_that_stopped_in_2018_is_served_as_it_was()
    {
        var row = await simulator.Room("A1100047");

        Assert.Equal(Values(Known("A1100047")), Values(row));
        Assert.Equal("20180503175041", row.Element("hvidate")!.Value);
    }

    [Fact]
    public async Task The_typed_in_junk_is_served_as_typed()
    {
        var live = new[] { "hvec", "hvidate", "rnum" };
        var row = await simulator.Room("A1100052");

        Assert.Equal(Values(Known("A1100052"), live), Values(row, live));
        Assert.Equal("12312", row.Element("hvoc")!.Value);
    }

    [Theory]
    [InlineData("A2700063")]
    [InlineData("A2800094")]
    public async Task Rows_without_totals_stay_without(string hpid)
    {
        Assert.Null((await simulator.Room(hpid)).Element("hvs01"));
    }

    [Fact]
    public async Task Exactly_22_rows_are_stale_by_years_or_months_and_say_so_in_the_list()
    {
        var rows = await simulator.Items(OperationNames.Beds);
        var stale = rows.Where(r => long.Parse(r.Element("hvidate")!.Value, CultureInfo.InvariantCulture) < 20260801000000).ToList();
        var grades = (await simulator.Items(OperationNames.Institutions)).ToDictionary(
            i => i.Element("hpid")!.Value, i => i.Element("dutyEmcls")!.Value, StringComparer.Ordinal);

        Assert.Equal(22, stale.Count);
        Assert.All(stale, r => Assert.Equal("G009", grades[r.Element("hpid")!.Value]));
        var hangang = stale.Single(r => r.Element("hpid")!.Value == "A1100038");
        Assert.Equal(("30", "30", "20191119122409"), (hangang.Element("hvec")!.Value, hangang.Element("hvs01")!.Value, hangang.Element("hvidate")!.Value));
    }

    [Fact]
    public async Task Flags_are_Y_N_or_N1_and_their_twins_agree_or_are_absent()
    {
        var rows = (await simulator.Items(OperationNames.Beds)).Where(r => r.Element("hvctayn") is not null).ToList();
        (string Twin, string Flag)[] twins = [("hv5", "hvctayn"), ("hv7", "hvangioayn"), ("hv10", "hvventisoayn"), ("hv11", "hvincuayn")];

        Assert.Equal(417, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.All(row.Elements().Where(e => e.Name.LocalName.EndsWith("ayn", StringComparison.Ordinal)), e => Assert.Contains(e.Value, new[] { "Y", "N", "N1" }));
            Assert.All(twins, t => Assert.True(row.Element(t.Twin) is not { } twin || twin.Value == row.Element(t.Flag)!.Value, $"{row}"));
            Assert.All(twins, t => Assert.True(row.Element(t.Flag)!.Value != "N1" || row.Element(t.Twin) is null, $"{row}"));
        });
    }

    [Fact]
    public async Task Counts_stay_within_what_is_believable_except_the_junk()
    {
        var rows = (await simulator.Items(OperationNames.Beds)).Where(r => r.Element("hpid")!.Value != "A1100052");

        Assert.All(rows.SelectMany(r => r.Elements()), e =>
        {
            if (e.Name.LocalName is not "hvidate" && int.TryParse(e.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
                Assert.InRange(count, -102, 2114);
        });
    }

    [Fact]
    public async Task An_institution_that_never_feeds_is_listed_and_has_no_row()
    {
        Assert.Contains(await simulator.Items(OperationNames.Institutions), i => i.Element("hpid")!.Value == "A2602088");
        Assert.DoesNotContain(await simulator.Items(OperationNames.Beds), i => i.Element("hpid")!.Value == "A2602088");
    }

    private static XElement Known(string hpid) =>
        Fixtures.Items("beds_odd_six.xml").Single(i => i.Element("hpid")!.Value == hpid);

    private static IEnumerable<(string Name, string Value)> Values(XElement row, params string[] without) =>
        row.Elements().Where(e => e.Name.LocalName != "rnum" && !without.Contains(e.Name.LocalName)).Select(e => (e.Name.LocalName, e.Value));
}
