using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Faults;

public sealed class BrokenRowsTests
{
    private const string Whole = "numOfRows=1000";

    [Fact]
    public async Task A_short_page_lacks_rows_and_its_total_is_whole()
    {
        await using var simulator = await RunningSimulator.Start();
        simulator.Control.Fail(new Fault { Kind = FaultKind.ShortPage, Rows = 80 });

        var answer = await simulator.Xml(OperationNames.Beds, Whole);

        Assert.Equal(358, answer.Descendants("item").Count());
        Assert.Equal("438", answer.Element("body")!.Element("totalCount")!.Value);
    }

    [Fact]
    public async Task A_page_shorter_than_nothing_is_empty()
    {
        await using var simulator = await RunningSimulator.Start();
        simulator.Control.Fail(new Fault { Kind = FaultKind.ShortPage, Rows = 100_000 });

        Assert.Equal("", (await simulator.Json(OperationNames.Beds)).GetProperty("body").GetProperty("items").GetString());
    }

    [Fact]
    public async Task Duplicated_rows_come_twice()
    {
        await using var simulator = await RunningSimulator.Start();
        simulator.Control.Fail(new Fault { Kind = FaultKind.DuplicateRows, Rows = 3 });

        var hpids = (await simulator.Items(OperationNames.Beds, Whole)).Select(i => i.Element("hpid")!.Value).ToList();

        Assert.Equal(441, hpids.Count);
        Assert.Equal(438, hpids.Distinct().Count());
        Assert.Equal(hpids[..3], hpids[438..]);
    }

    [Fact]
    public async Task A_bad_value_spoils_one_field_of_one_row()
    {
        await using var simulator = await RunningSimulator.Start(o => o.ClockRate = 0);
        var before = await simulator.Items(OperationNames.Beds, Whole);
        simulator.Control.Fail(new Fault { Kind = FaultKind.BadValue, Hpid = "A1100017", Field = "hvec", Value = "<많음> & \"so\"" });

        var after = await simulator.Items(OperationNames.Beds, Whole);
        var json = (await simulator.Json(OperationNames.Beds, Whole)).GetProperty("body").GetProperty("items").GetProperty("item");

        var spoiled = Assert.Single(after.Zip(before), pair => pair.First.ToString() != pair.Second.ToString()).First;
        Assert.Equal("A1100017", spoiled.Element("hpid")!.Value);
        Assert.Equal("<많음> & \"so\"", spoiled.Element("hvec")!.Value);
        Assert.Contains(json.EnumerateArray(), row => row.GetProperty("hvec").ToString() == "<많음> & \"so\"");
    }

    [Fact]
    public async Task A_bad_value_can_stand_in_a_field_the_row_did_not_have()
    {
        await using var simulator = await RunningSimulator.Start();
        simulator.Control.Fail(new Fault { Kind = FaultKind.BadValue, Hpid = "A1100045", Field = "hv99", Value = "1" });

        Assert.Equal("1", (await simulator.Room("A1100045")).Element("hv99")!.Value);
    }

    [Fact]
    public async Task A_renamed_province_answers_by_its_new_name_only()
    {
        await using var simulator = await RunningSimulator.Start();
        simulator.Control.Fail(new Fault { Kind = FaultKind.ProvinceRenamed, From = "제주특별자치도", To = "탐라특별자치도" });
        var oldName = "STAGE1=" + Uri.EscapeDataString("제주특별자치도");
        var newName = "STAGE1=" + Uri.EscapeDataString("탐라특별자치도");

        Assert.Empty(await simulator.Items(OperationNames.Beds, oldName));
        Assert.Equal(6, (await simulator.Items(OperationNames.Beds, newName)).Count);
        var addresses = (await simulator.Items(OperationNames.Institutions)).Select(i => i.Element("dutyAddr")?.Value ?? "").ToList();
        Assert.Equal(6, addresses.Count(a => a.StartsWith("탐라특별자치도 ", StringComparison.Ordinal)));
        Assert.DoesNotContain(addresses, a => a.StartsWith("제주", StringComparison.Ordinal));

        simulator.Control.ClearFaults();
        Assert.Equal(6, (await simulator.Items(OperationNames.Beds, oldName)).Count);
    }
}
