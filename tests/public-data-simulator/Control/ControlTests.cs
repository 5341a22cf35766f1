using System.Globalization;
using System.Net;
using System.Text.Json;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Control;

public sealed class ControlTests : IAsyncLifetime
{
    private RunningSimulator simulator = null!;

    public async ValueTask InitializeAsync() => simulator = await RunningSimulator.Start();

    public ValueTask DisposeAsync() => simulator.DisposeAsync();

    [Fact]
    public async Task State_tells_clock_seed_quota_faults_rooms_and_calls_but_no_key()
    {
        await simulator.Call(OperationNames.Beds);
        await Post("faults", """{"operation":"getEgytListInfoInqire","kind":"slow","delayMs":10,"count":3}""");
        await Post("rooms/A1100017", """{"hvec":-9}""");

        var text = await simulator.Client.GetStringAsync("/control");
        var state = JsonDocument.Parse(text).RootElement;

        Assert.Equal(RunningSimulator.Morning, state.GetProperty("now").GetDateTimeOffset());
        Assert.Equal(1, state.GetProperty("rate").GetDouble());
        Assert.Equal(20260822, state.GetProperty("seed").GetInt64());
        Assert.Equal(1000, state.GetProperty("quotaLimit").GetInt32());
        Assert.Equal("legacy", state.GetProperty("refusalStyle").GetString());
        Assert.Equal("slow", state.GetProperty("faults")[0].GetProperty("kind").GetString());
        Assert.Equal(3, state.GetProperty("faults")[0].GetProperty("count").GetInt32());
        Assert.Equal(-9, state.GetProperty("pinned").GetProperty("A1100017").GetInt32());
        Assert.Equal(1, state.GetProperty("calls")[0].GetProperty("today").GetInt32());
        Assert.DoesNotContain(SimulatorOptions.DevelopmentKey, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_switched_on_is_met_and_switched_off_is_gone()
    {
        await Post("faults", """{"kind":"legacy-error","code":"22"}""");
        Assert.Equal(Fixtures.Bytes("err_legacy_22.xml"), await simulator.Client.GetByteArrayAsync(RunningSimulator.Address(OperationNames.Beds)));

        await simulator.Client.DeleteAsync("/control/faults");
        Assert.Equal(438, (await simulator.Items(OperationNames.Beds)).Count);
    }

    [Fact]
    public async Task The_clock_moves_and_runs_as_told()
    {
        await Post("clock", """{"now":"2026-08-23T00:00:00+09:00","rate":10}""");
        simulator.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(DateTimeOffset.Parse("2026-08-23T00:10:00+09:00", CultureInfo.InvariantCulture), simulator.Control.State.Now);
    }

    [Fact]
    public async Task A_held_room_shows_its_count_at_once_with_a_stamp_of_now_until_let_go()
    {
        var before = await simulator.Room("A1100017");
        await Post("rooms/a1100017", """{"hvec":77}""");
        var held = await simulator.Room("A1100017");

        Assert.Equal("77", held.Element("hvec")!.Value);
        Assert.Equal("20260822083000", held.Element("hvidate")!.Value);

        Assert.Equal(HttpStatusCode.OK, (await simulator.Client.DeleteAsync("/control/rooms/A1100017")).StatusCode);
        Assert.Equal(before.ToString(), (await simulator.Room("A1100017")).ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await simulator.Client.DeleteAsync("/control/rooms/A1100017")).StatusCode);
    }

    [Fact]
    public async Task Refusals_change_their_style_and_counters_begin_again()
    {
        await simulator.Call(OperationNames.Beds);
        await Post("refusals", """{"style":"gateway"}""");
        await Post("counters/reset", "{}");

        Assert.Empty(simulator.Control.State.Calls);
        Assert.Equal(HttpStatusCode.Unauthorized, (await simulator.Client.GetAsync(RunningSimulator.Address(OperationNames.Beds, "", "x"))).StatusCode);
    }

    [Fact]
    public async Task Quota_is_set_and_given_back()
    {
        await simulator.Call(OperationNames.Beds);
        await Post("quota", """{"limit":1}""");
        Assert.StartsWith("<OpenAPI_ServiceResponse>", await simulator.Client.GetStringAsync(RunningSimulator.Address(OperationNames.Beds)), StringComparison.Ordinal);

        await Post("quota", """{"reset":true}""");
        Assert.Equal(10, (await simulator.Items(OperationNames.Beds, "")).Count);
    }

    private Task<HttpResponseMessage> Post(string control, string body) => simulator.Post(control, body);
}
