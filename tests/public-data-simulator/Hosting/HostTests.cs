using System.Globalization;
using DoctorForU.PublicDataSimulator.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DoctorForU.PublicDataSimulator.Tests.Hosting;

public sealed class HostTests
{
    [Fact]
    public async Task Defaults_are_the_documented_ones()
    {
        await using var app = PublicDataSimulatorHost.Create([]);
        var options = app.Services.GetRequiredService<IOptions<SimulatorOptions>>().Value;

        Assert.Equal([SimulatorOptions.DevelopmentKey], options.ServiceKeys);
        Assert.Equal((20260822, 1000, RefusalStyle.Legacy, 1), (options.Seed, options.DailyQuota, options.RefusalStyle, options.ClockRate));
        Assert.Null(options.ClockStart);
        Assert.Equal("http://127.0.0.1:5082", PublicDataSimulatorHost.DefaultUrl);
    }

    [Fact]
    public async Task Settings_come_from_the_command_line()
    {
        await using var app = PublicDataSimulatorHost.Create(
        [
            "--Simulator:Seed", "7", "--Simulator:ServiceKeys:0", "a", "--Simulator:ServiceKeys:1", "b", "--Simulator:DailyQuota", "5",
            "--Simulator:RefusalStyle", "Gateway", "--Simulator:ClockStart", "2026-08-22T08:00:00+09:00", "--Simulator:ClockRate", "60",
        ]);
        var options = app.Services.GetRequiredService<IOptions<SimulatorOptions>>().Value;

        Assert.Equal(["a", "b"], options.ServiceKeys);
        Assert.Equal((7, 5, RefusalStyle.Gateway, 60), (options.Seed, options.DailyQuota, options.RefusalStyle, options.ClockRate));
        Assert.Equal(DateTimeOffset.Parse("2026-08-22T08:00:00+09:00", CultureInfo.InvariantCulture), options.ClockStart);
    }

    [Theory]
    [InlineData("--Simulator:DailyQuota", "-1")]
    [InlineData("--Simulator:ClockRate", "-1")]
    [InlineData("--Simulator:ClockStart", "1492-10-12T00:00:00Z")]
    public async Task Settings_out_of_range_stop_the_start(string setting, string value)
    {
        await using var app = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0", setting, value]);

        var refusal = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains(setting.Split(':')[1], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_in_one_process_know_nothing_of_each_other()
    {
        await using var one = await RunningSimulator.Start();
        await using var other = await RunningSimulator.Start();
        one.Control.Fail(new() { Kind = PublicDataSimulator.Faults.FaultKind.Empty });
        one.Control.Pin("A1100017", 99);

        Assert.Equal("", await one.Client.GetStringAsync(RunningSimulator.Address(OperationNames.Beds)));
        Assert.NotEqual("99", (await other.Room("A1100017")).Element("hvec")!.Value);
        Assert.Single(one.Control.State.Calls);
    }

    [Fact]
    public async Task The_typed_switches_refuse_what_the_endpoint_refuses()
    {
        await using var simulator = await RunningSimulator.Start();

        Assert.Equal("code", Assert.Throws<ArgumentException>(() => simulator.Control.Fail(new() { Kind = PublicDataSimulator.Faults.FaultKind.LegacyError })).ParamName);
        Assert.False(simulator.Control.Pin("A9999999", 1));
        Assert.False(simulator.Control.Unpin("A1100017"));
    }
}
