using System.Globalization;
using System.Xml.Linq;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Severe;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class MessageTests
{
    [Fact]
    public async Task Messages_are_of_both_kinds_with_the_codes_of_their_types()
    {
        await using var simulator = await RunningSimulator.Start();
        var codes = SevereType.All.ToDictionary(t => t.Code, t => t.Name, StringComparer.Ordinal);

        var messages = await simulator.Items(OperationNames.Messages);

        Assert.InRange(messages.Count, 250, 550);
        Assert.InRange(messages.Count(m => m.Element("symBlkMsgTyp")!.Value == "중증"), 100, messages.Count - 100);
        Assert.All(messages, m => Assert.True(m.Element("symTypCod") is not { } code || codes[code.Value] == m.Element("symTypCodMag")!.Value));
        Assert.All(messages, m => Assert.Equal(m.Element("hpid")!.Value, m.Element("emcOrgCod")!.Value));
        Assert.Contains(messages, m => m.Element("symOutDspMth")?.Value == "자동");
        Assert.Contains(messages, m => m.Element("symOutDspMth")?.Value == "수동");
    }

    [Fact]
    public async Task Dated_messages_stand_between_their_dates_and_some_have_none()
    {
        await using var simulator = await RunningSimulator.Start();

        var messages = await simulator.Items(OperationNames.Messages);

        Assert.All(messages, m =>
        {
            Assert.True(Stamp(m, "symBlkSttDtm") is not { } from || from <= 20260822083000);
            Assert.True(Stamp(m, "symBlkEndDtm") is not { } until || until > 20260822083000);
        });
        var bare = messages.Where(m => m.Element("symBlkSttDtm") is null).ToList();
        Assert.InRange(bare.Count, messages.Count / 20, messages.Count / 5);

        // As the third of the known ones: text and kind, no code and no block.
        Assert.All(bare, m => Assert.Null(m.Element("symTypCod")));
        Assert.All(bare, m => Assert.Null(m.Element("symOutDspYon")));
        Assert.Contains(messages, m => m.Element("symBlkSttDtm") is not null && m.Element("symBlkEndDtm") is null);
    }

    [Fact]
    public async Task Messages_come_and_go_and_come_back_when_time_does()
    {
        await using var simulator = await RunningSimulator.Start();
        var morning = await Texts(simulator);

        simulator.Control.SetClock(RunningSimulator.Morning.AddHours(12));
        var evening = await Texts(simulator);
        simulator.Control.SetClock(RunningSimulator.Morning);

        Assert.NotEmpty(evening.Except(morning));
        Assert.NotEmpty(morning.Except(evening));
        Assert.NotEmpty(morning.Intersect(evening));
        Assert.Equal(morning, await Texts(simulator));
    }

    [Fact]
    public async Task Known_messages_use_no_field_that_is_not_served()
    {
        await using var simulator = await RunningSimulator.Start();
        var served = (await simulator.Items(OperationNames.Messages)).SelectMany(m => m.Elements()).Select(e => e.Name.LocalName).ToHashSet(StringComparer.Ordinal);

        Assert.All(Fixtures.Items("messages_three.xml").SelectMany(m => m.Elements()), e => Assert.Contains(e.Name.LocalName, served));
    }

    private static async Task<IReadOnlyList<string>> Texts(RunningSimulator simulator) =>
        [.. (await simulator.Items(OperationNames.Messages)).Select(m => $"{m.Element("hpid")!.Value} {m.Element("symBlkMsg")!.Value} {m.Element("symBlkSttDtm")?.Value}")];

    private static long? Stamp(XElement message, string field) =>
        message.Element(field) is { } stamp ? long.Parse(stamp.Value, CultureInfo.InvariantCulture) : null;
}
