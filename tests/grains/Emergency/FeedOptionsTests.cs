namespace DoctorForU.Emergency;

/// <summary>Intervals and quotas that are changed while a feed waits.</summary>
public sealed class FeedOptionsTests
{
    [Theory]
    [InlineData(0, ErFeedState.QuotaExhausted)]
    [InlineData(1, ErFeedState.Live)]
    public async Task A_raised_quota_ends_the_wait_for_midnight(int quota, ErFeedState state)
    {
        var options = new PublicDataOptions();
        await using var er = await Given(quota, found => options = found);
        await Waits(er, state, until: KoreanTime.StartOf(Readings.Noon.KoreanDay().AddDays(1)).AddMinutes(1));

        options.DailyQuota = 10_000;
        await er.Feed().Wake();

        Assert.Equal(Readings.Noon + options.BedsInterval, (await er.Feed().Status()).NextPollAt);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(200, 100)]
    public async Task A_shorter_interval_counts_from_the_last_poll_and_a_longer_one_after_the_next(int seconds, int then)
    {
        var options = new PublicDataOptions();
        await using var er = await Given(10_000, found => options = found);
        await Waits(er, ErFeedState.Live, until: Readings.Noon.AddSeconds(100));

        options.BedsInterval = TimeSpan.FromSeconds(seconds);
        await er.Feed().Wake();

        Assert.Equal(Readings.Noon.AddSeconds(then), (await er.Feed().Status()).NextPollAt);
        await er.PollsAgain();
        Assert.Equal(Readings.Noon.AddSeconds(then + seconds), (await er.Feed().Status()).NextPollAt);
    }

    private static Task<ErCluster> Given(int quota, Action<PublicDataOptions> found) => ErCluster.Start(api => api.Reports("A1100001", 3, Readings.Noon), options =>
    {
        options.DailyQuota = quota;
        found(options);
    });

    private static async Task Waits(ErCluster er, ErFeedState state, DateTimeOffset until)
    {
        await er.Feed().Wake();
        er.Clock.Advance(TimeSpan.Zero);
        await ErCluster.Until(async () => await er.Feed().Status() is var status && status.State == state && status.NextPollAt == until);
    }
}
