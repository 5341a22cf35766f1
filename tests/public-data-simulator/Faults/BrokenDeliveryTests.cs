using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Operations;
using DoctorForU.PublicDataSimulator.Tests.Hosting;

namespace DoctorForU.PublicDataSimulator.Tests.Faults;

public sealed class BrokenDeliveryTests
{
    private static readonly string Address = RunningSimulator.Address(OperationNames.Beds, "numOfRows=1000");

    [Fact]
    public async Task A_truncated_answer_is_a_whole_http_response_with_part_of_the_bytes()
    {
        await using var simulator = await RunningSimulator.Start();
        var whole = await simulator.Client.GetByteArrayAsync(Address);
        simulator.Control.Fail(new Fault { Kind = FaultKind.Truncated, Percent = 30 });

        var part = await simulator.Client.GetByteArrayAsync(Address);

        Assert.Equal(whole[..(int)(whole.Length * 30L / 100)], part);
    }

    [Fact]
    public async Task A_slow_answer_waits_for_its_time_and_is_whole()
    {
        await using var simulator = await RunningSimulator.Start(o => o.ClockRate = 0);
        var whole = await simulator.Client.GetByteArrayAsync(Address);
        simulator.Control.Fail(new Fault { Kind = FaultKind.Slow, DelayMs = 5000 });

        var answer = simulator.Client.GetByteArrayAsync(Address);
        await simulator.Time.WaitForTimer();
        simulator.Time.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.False(answer.IsCompleted);

        simulator.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(whole, await answer);
    }

    [Fact]
    public async Task A_halting_answer_stops_in_its_middle()
    {
        await using var simulator = await RunningSimulator.Start(o => o.ClockRate = 0);
        var whole = await simulator.Client.GetByteArrayAsync(Address);
        simulator.Control.Fail(new Fault { Kind = FaultKind.Slow, MidBodyDelayMs = 5000 });

        using var response = await simulator.Client.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var half = new byte[whole.Length / 2];
        await body.ReadExactlyAsync(half);
        await simulator.Time.WaitForTimer();
        simulator.Time.Advance(TimeSpan.FromSeconds(5));
        var rest = new byte[whole.Length - half.Length];
        await body.ReadExactlyAsync(rest);

        Assert.Equal(whole, half.Concat(rest).ToArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(50)]
    public async Task A_reset_breaks_the_connection_and_the_next_call_works(int? percent)
    {
        await using var simulator = await RunningSimulator.Start();
        simulator.Control.Fail(new Fault { Kind = FaultKind.Reset, Percent = percent, Count = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => simulator.Client.GetByteArrayAsync(Address));

        Assert.Contains("NORMAL SERVICE.", await simulator.Client.GetStringAsync(Address), StringComparison.Ordinal);
    }
}
