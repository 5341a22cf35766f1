using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Operations;

public sealed class DeterminismTests
{
    public static TheoryData<string> Operations => [.. RunningSimulator.Sampled];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Equal_seed_and_time_give_equal_bytes_whatever_was_asked_before(string operation)
    {
        await using var fresh = await RunningSimulator.Start(o => o.Seed = 7);
        await using var used = await RunningSimulator.Start(o => o.Seed = 7, RunningSimulator.Morning.AddDays(-40));
        foreach (var other in RunningSimulator.Sampled)
        {
            await Bytes(used, other);
            used.Time.Advance(TimeSpan.FromHours(31));
        }

        used.Control.SetClock(RunningSimulator.Morning);

        Assert.Equal(await Bytes(fresh, operation), await Bytes(used, operation));
    }

    [Theory]
    [InlineData(OperationNames.Beds)]
    [InlineData(OperationNames.Messages)]
    [InlineData(OperationNames.Acceptance)]
    [InlineData(OperationNames.BasicInformation)]
    public async Task Another_seed_is_another_country(string operation)
    {
        await using var one = await RunningSimulator.Start(o => o.Seed = 7);
        await using var other = await RunningSimulator.Start(o => o.Seed = 8);

        Assert.NotEqual(await Bytes(one, operation), await Bytes(other, operation));
    }

    [Fact]
    public async Task Beds_move_with_time_and_only_with_time()
    {
        await using var simulator = await RunningSimulator.Start();
        var first = await Bytes(simulator, OperationNames.Beds);

        Assert.Equal(first, await Bytes(simulator, OperationNames.Beds));
        simulator.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.NotEqual(first, await Bytes(simulator, OperationNames.Beds));
    }

    [Fact]
    public async Task The_rate_makes_time_run()
    {
        await using var simulator = await RunningSimulator.Start(o => o.ClockRate = 60);

        simulator.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RunningSimulator.Morning.AddHours(1), simulator.Control.State.Now);

        simulator.Control.SetClock(rate: 0);
        simulator.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(RunningSimulator.Morning.AddHours(1), simulator.Control.State.Now);
    }

    private static Task<byte[]> Bytes(RunningSimulator simulator, string operation) =>
        simulator.Client.GetByteArrayAsync(RunningSimulator.Address(operation, "numOfRows=1000"));
}
