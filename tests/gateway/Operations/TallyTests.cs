using DoctorForU.Operations;
using DoctorForU.Testing;

namespace DoctorForU.ApiGateway.Operations;

public sealed class TallyTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Rates_and_means_are_of_the_last_ten_seconds()
    {
        var tally = new Tally(clock);
        for (var call = 0; call < 10; call++)
            tally.Took("grain", "Method", 1);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([new("grain", "Method", 5, 1, 1, 0)], tally.Read());

        tally.Took("grain", "Method", 4);
        tally.Took("grain", "Method", 8);
        tally.Failed("grain", "Method", 2);
        clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal([new("grain", "Method", 1.2, 1.833, 8, 2)], tally.Read());

        // The first two seconds are out of sight, the eight after them are not.
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal([new("grain", "Method", 0.17, 6, 8, 2)], tally.Read());
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(tally.Read());
    }

    [Fact]
    public void Many_at_once_lose_no_call()
    {
        var tally = new Tally(clock);

        Parallel.For(0, 100_000, call => tally.Took("grain", call % 2 == 0 ? "Even" : "Odd", 1));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([50_000, 50_000], tally.Read().Select(row => row.PerSecond));
    }
}
