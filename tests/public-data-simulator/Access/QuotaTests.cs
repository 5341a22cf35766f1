using System.Net;
using DoctorForU.PublicDataSimulator.Access;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Access;

public sealed class QuotaTests
{
    private static readonly DateTimeOffset BeforeMidnight = new(2026, 8, 22, 23, 58, 0, TimeSpan.FromHours(9));

    [Fact]
    public void A_thousand_calls_a_day_are_the_default()
    {
        Assert.Equal(1000, new SimulatorOptions().DailyQuota);
    }

    [Fact]
    public async Task Past_the_quota_the_answer_is_code_22_until_midnight_in_korea()
    {
        await using var simulator = await RunningSimulator.Start(o => o.DailyQuota = 2, BeforeMidnight);

        Assert.True(await Works(simulator));
        Assert.True(await Works(simulator));
        Assert.Equal(Fixtures.Bytes("err_legacy_22.xml"), await simulator.Client.GetByteArrayAsync(RunningSimulator.Address(OperationNames.Beds)));

        simulator.Time.Advance(TimeSpan.FromSeconds(119));
        Assert.False(await Works(simulator));

        simulator.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Works(simulator));
    }

    [Fact]
    public async Task The_new_gateway_says_429()
    {
        await using var simulator = await RunningSimulator.Start(o => (o.DailyQuota, o.RefusalStyle) = (0, RefusalStyle.Gateway));

        var response = await simulator.Call(OperationNames.Beds);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(Fixtures.Bytes("err_gateway_429.txt"), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Quota_is_counted_per_operation_and_per_key()
    {
        await using var simulator = await RunningSimulator.Start(o =>
        {
            o.DailyQuota = 1;
            o.ServiceKeys.Add("one");
            o.ServiceKeys.Add("two");
        });

        Assert.True(await Works(simulator, OperationNames.Beds, "one"));
        Assert.False(await Works(simulator, OperationNames.Beds, "one"));
        Assert.True(await Works(simulator, OperationNames.Messages, "one"));
        Assert.True(await Works(simulator, OperationNames.Beds, "two"));
        Assert.Equal(
            [new CallCount(OperationNames.Beds, 1, 1, 2, 1), new CallCount(OperationNames.Beds, 2, 1, 1, 0), new CallCount(OperationNames.Messages, 1, 1, 1, 0)],
            simulator.Control.State.Calls);
    }

    [Fact]
    public async Task A_call_that_meets_a_fault_is_charged()
    {
        await using var simulator = await RunningSimulator.Start(o => o.DailyQuota = 1);
        simulator.Control.Fail(new() { Kind = PublicDataSimulator.Faults.FaultKind.Empty });

        await simulator.Call(OperationNames.Beds);
        simulator.Control.ClearFaults();

        Assert.False(await Works(simulator));
    }

    [Fact]
    public async Task Limit_and_use_can_be_set_while_it_runs()
    {
        await using var simulator = await RunningSimulator.Start(o => o.DailyQuota = 1);
        Assert.True(await Works(simulator));
        Assert.False(await Works(simulator));

        simulator.Control.ResetQuota();
        Assert.True(await Works(simulator));

        simulator.Control.SetQuota(2);
        Assert.True(await Works(simulator));
        Assert.False(await Works(simulator));
    }

    [Fact]
    public async Task Calls_at_once_share_one_quota()
    {
        await using var simulator = await RunningSimulator.Start(o => o.DailyQuota = 20);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Works(simulator)));

        Assert.Equal(20, answers.Count(works => works));
    }

    private static async Task<bool> Works(RunningSimulator simulator, string operation = OperationNames.Beds, string key = SimulatorOptions.DevelopmentKey) =>
        (await simulator.Client.GetStringAsync(RunningSimulator.Address(operation, "numOfRows=1", key))).Contains("NORMAL SERVICE.", StringComparison.Ordinal);
}
