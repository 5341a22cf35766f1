using System.Xml.Linq;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Severe;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class SevereTests(SharedSimulator shared) : IClassFixture<SharedSimulator>
{
    private readonly RunningSimulator simulator = shared.Running;

    [Fact]
    public async Task Every_row_says_one_of_three_things_of_each_of_28_types()
    {
        var rows = await simulator.Items(OperationNames.Acceptance);

        Assert.All(rows, row => Assert.All(
            Enumerable.Range(1, 28),
            n => Assert.Contains(row.Element($"MKioskTy{n}")!.Value, new[] { "Y", "Y ", "불가능", "정보미제공" })));
        Assert.Contains(rows, row => row.Elements().Any(e => e.Value == "Y "));
    }

    [Fact]
    public async Task Shares_of_acceptance_by_grade_are_those_of_the_sample()
    {
        var rows = await ByGrade();

        Assert.All(SevereType.All, type =>
        {
            Assert.InRange(Percent(rows["G001"], type, "Y"), type.RegionalPercent - 28, type.RegionalPercent + 20);
            Assert.InRange(Percent(rows["G006"], type, "Y"), type.LocalPercent - 18, type.LocalPercent + 13);
            Assert.InRange(Percent(rows["G007"], type, "Y"), type.BasicPercent - 9, type.BasicPercent + 8);
        });
    }

    [Fact]
    public async Task Not_provided_and_impossible_are_as_frequent_as_in_the_nation()
    {
        var rows = await ByGrade();

        Assert.InRange(Percent(rows["G001"], "정보미제공"), 15, 30);
        Assert.InRange(Percent(rows["G006"], "정보미제공"), 47, 62);
        Assert.InRange(Percent(rows["G007"], "정보미제공"), 83, 93);
        Assert.InRange(Percent(rows["G001"], "불가능"), 1, 8);
        Assert.InRange(Percent(rows["G006"], "불가능"), 1, 8);
        Assert.InRange(Percent(rows["G007"], "불가능"), 0, 2);
    }

    [Fact]
    public async Task Sampled_institutions_say_what_they_said_unless_a_message_blocks_it()
    {
        var blocked = (await simulator.Items(OperationNames.Messages))
            .Where(m => m.Element("symOutDspYon") is not null)
            .Select(m => (m.Element("hpid")!.Value, m.Element("symTypCod")!.Value))
            .ToHashSet();
        var now = (await simulator.Items(OperationNames.Acceptance)).ToDictionary(r => r.Element("hpid")!.Value, StringComparer.Ordinal);

        Assert.All(Fixtures.Items("severe_three.xml"), known =>
        {
            var row = now[known.Element("hpid")!.Value];
            Assert.All(SevereType.All, type =>
            {
                var name = $"MKioskTy{type.Number}";
                if (!blocked.Contains((row.Element("hpid")!.Value, type.Code)))
                    Assert.Equal(known.Element(name)!.Value, row.Element(name)!.Value.Trim());

                Assert.Equal(known.Element(name + "Msg")?.Value, row.Element(name + "Msg")?.Value);
            });
        });
    }

    [Fact]
    public async Task A_blocking_message_makes_its_type_impossible()
    {
        var rows = (await simulator.Items(OperationNames.Acceptance)).ToDictionary(r => r.Element("hpid")!.Value, StringComparer.Ordinal);
        var types = SevereType.All.ToDictionary(t => t.Code, t => t.Number, StringComparer.Ordinal);
        var blocking = (await simulator.Items(OperationNames.Messages))
            .Where(m => m.Element("symBlkMsgTyp")!.Value == "중증" && m.Element("symOutDspYon")?.Value == "차단")
            .ToList();

        Assert.NotEmpty(blocking);
        Assert.All(blocking, m => Assert.Equal(
            "불가능",
            rows[m.Element("hpid")!.Value].Element($"MKioskTy{types[m.Element("symTypCod")!.Value]}")!.Value));
    }

    private static double Percent(IReadOnlyList<XElement> rows, SevereType type, string word) =>
        100d * rows.Count(r => r.Element($"MKioskTy{type.Number}")!.Value.Trim() == word) / rows.Count;

    private static double Percent(IReadOnlyList<XElement> rows, string word) => SevereType.All.Average(type => Percent(rows, type, word));

    private async Task<Dictionary<string, IReadOnlyList<XElement>>> ByGrade()
    {
        var grades = (await simulator.Items(OperationNames.Institutions)).ToDictionary(
            i => i.Element("hpid")!.Value, i => i.Element("dutyEmcls")!.Value, StringComparer.Ordinal);
        return (await simulator.Items(OperationNames.Acceptance)).GroupBy(r => grades[r.Element("hpid")!.Value])
            .ToDictionary(g => g.Key, IReadOnlyList<XElement> (g) => [.. g], StringComparer.Ordinal);
    }
}
