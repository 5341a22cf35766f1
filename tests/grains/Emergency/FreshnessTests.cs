using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Emergency;

public sealed class FreshnessTests
{
    private static readonly DateTimeOffset Noon = Readings.Noon;

    [Theory]
    [InlineData(0, Freshness.Fresh)]
    [InlineData(10, Freshness.Fresh)]
    [InlineData(11, Freshness.Ageing)]
    [InlineData(30, Freshness.Ageing)]
    [InlineData(31, Freshness.Stale)]
    [InlineData(60, Freshness.Stale)]
    [InlineData(61, Freshness.Expired)]
    [InlineData(4_000_000, Freshness.Expired)]
    public void Age_makes_the_class(int minutes, Freshness expected) =>
        Assert.Equal(expected, FreshnessRule.At(Noon.AddMinutes(-minutes), Noon));

    [Fact]
    public void The_next_change_is_the_first_instant_of_another_class() =>
        Prop.ForAll(Gen.Choose(0, 5000).ToArbitrary(), seconds =>
        {
            var observed = Noon.AddSeconds(-seconds);
            var now = FreshnessRule.At(observed, Noon);
            return FreshnessRule.NextChange(observed, Noon) is { } next
                ? FreshnessRule.At(observed, next) == now + 1 && FreshnessRule.At(observed, next.AddTicks(-1)) == now
                : now == Freshness.Expired;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(16, 20, Congestion.Smooth)]
    [InlineData(15, 20, Congestion.Moderate)]
    [InlineData(10, 20, Congestion.Moderate)]
    [InlineData(9, 20, Congestion.Crowded)]
    [InlineData(0, 20, Congestion.Crowded)]
    [InlineData(-4, 20, Congestion.Crowded)]
    [InlineData(-4, null, Congestion.Crowded)]
    [InlineData(4, null, Congestion.Unknown)]
    [InlineData(null, 20, Congestion.Unknown)]
    [InlineData(85, 17, Congestion.Smooth)]
    public void Congestion_follows_the_legend_of_the_national_board(int? available, int? total, Congestion expected) =>
        Assert.Equal(expected, CongestionRule.Of(new Beds(BedKind.General, Count(available), Count(total))));

    [Theory]
    [InlineData(4, 4, Congestion.Smooth)]
    [InlineData(3, 4, Congestion.Moderate)]
    [InlineData(1, 4, Congestion.Crowded)]
    public void Isolation_is_smooth_only_when_all_of_it_is_free(int available, int total, Congestion expected) =>
        Assert.Equal(expected, CongestionRule.Of(new Beds(BedKind.Isolation, Count(available), Count(total))));

    private static BedCount Count(int? value) => value is { } known ? BedCount.Known(known) : BedCount.Absent;
}
