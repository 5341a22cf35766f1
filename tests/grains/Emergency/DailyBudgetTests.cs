using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Emergency;

public sealed class DailyBudgetTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(100);

    [Fact]
    public void A_quiet_day_is_polled_at_the_interval_to_its_end()
    {
        var (calls, longestGap) = Day(limit: 1000, retriesAtPoll: _ => 0);

        Assert.Equal(864, calls);
        Assert.Equal(Interval, longestGap);
    }

    [Fact]
    public void Whatever_retries_cost_the_day_stays_in_budget_and_is_polled_to_its_end() =>
        Prop.ForAll(
            Gen.Choose(100, 2000).ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            (limit, seed) =>
            {
                var chance = new Random(seed);
                var (calls, longestGap) = Day(limit, _ => chance.Next(3));
                var evenPace = TimeSpan.FromDays(1) / limit;
                return calls <= limit && longestGap <= (evenPace > Interval ? evenPace : Interval) * 1.1;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_count_starts_anew_at_midnight_in_korea()
    {
        var evening = new DateTimeOffset(2026, 11, 1, 23, 59, 0, KoreanTime.Offset);
        var spent = new DailyBudget(evening.KoreanDay(), 1000);

        Assert.Null(spent.Take(evening, 1000));
        Assert.Equal(1, spent.Take(evening.AddMinutes(2), 1000)?.Used);
    }

    [Fact]
    public void A_refusal_just_after_midnight_does_not_cost_a_day()
    {
        var justAfter = new DateTimeOffset(2026, 11, 2, 0, 0, 5, KoreanTime.Offset);
        var noon = justAfter.AddHours(12);

        Assert.True(DailyBudget.UntilQuotaReturns(justAfter) <= TimeSpan.FromMinutes(10));
        Assert.Equal(KoreanTime.StartOf(noon.KoreanDay().AddDays(1)).AddMinutes(1), noon + DailyBudget.UntilQuotaReturns(noon));
    }

    private static (int Calls, TimeSpan LongestGap) Day(int limit, Func<int, int> retriesAtPoll)
    {
        var start = new DateTimeOffset(2026, 11, 1, 0, 0, 0, KoreanTime.Offset);
        var budget = new DailyBudget(start.KoreanDay(), 0);
        var longest = TimeSpan.Zero;
        var calls = 0;
        for (DateTimeOffset now = start, last = start; now.KoreanDay() == start.KoreanDay(); last = now, now += budget.Pace(now, limit, Interval))
        {
            longest = now - last > longest ? now - last : longest;
            for (var attempt = 0; attempt <= retriesAtPoll(calls) && (attempt == 0 || budget.HasSlack(now, limit, Interval)) && budget.Take(now, limit) is { } spent; attempt++)
            {
                budget = spent;
                calls++;
            }
        }

        return (calls, longest);
    }
}
