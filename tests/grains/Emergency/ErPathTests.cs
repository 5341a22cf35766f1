namespace DoctorForU.Emergency;

public sealed class ErPathTests
{
    private const string A = "A1100001";
    private const string B = "A1100002";
    private const string Busan = "A1200001";
    private static readonly DateTimeOffset Noon = Readings.Noon;

    [Fact]
    public async Task One_poll_reaches_every_region()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3), (B, -2), (Busan, 7)));

        await er.Polls();

        Assert.Equal([A, B], (await er.Board("11")).Keys.Order());
        Assert.Equal(BedCount.Known(-2), (await er.Board("11"))[B].Reading.Of(BedKind.General).Available);
        Assert.Equal([Busan], (await er.Board("26")).Keys);
    }

    [Fact]
    public async Task A_changed_room_is_one_delta_and_an_unchanged_one_costs_nothing()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3), (B, 4)));
        await er.Polls();
        var before = (RegionSnapshot)await er.Region().Since(null, null);

        er.Api.Reports(A, 2, Noon.AddMinutes(1));
        await er.PollsAgain();

        var missed = Assert.IsType<RegionDeltas>(await er.Region().Since(before.Epoch, before.Sequence));
        var delta = Assert.Single(missed.Deltas);
        Assert.Equal(A, Assert.Single(delta.Changes).Hpid);
    }

    [Fact]
    public async Task A_region_that_was_watched_before_the_first_poll_hears_of_it()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        Assert.Empty(await er.Board());

        await er.Polls();

        Assert.Equal([A], (await er.Board()).Keys);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html>점검</html>")]
    [InlineData(500, "Unexpected error(s)")]
    [InlineData(200, "<response><header><resultCode>99</resultCode></header></response>")]
    [InlineData(200, "<response><header><resultCode>00</resultCode></header><body><items/></body></response>")]
    public async Task A_failed_or_empty_poll_keeps_the_last_good_board(int status, string body)
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        await er.Polls();

        er.Api.Fails(status, body);
        await er.PollsAgain();

        Assert.Equal(BedCount.Known(3), (await er.Board())[A].Reading.Of(BedKind.General).Available);
    }

    [Fact]
    public async Task An_outage_is_told_with_its_beginning_and_ends_by_itself()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        await er.Polls();
        er.Api.IsUnreachable();
        await er.PollsAgain();
        await er.PollsAgain();

        var during = await er.Feed().Status();
        er.Api.Recovers();
        er.Api.Reports(A, 9, er.Clock.GetUtcNow());
        for (var polls = 0; polls < 5 && (await er.Feed().Status()).State != ErFeedState.Live; polls++)
        {
            await er.PollsAgain();
        }

        Assert.Equal(ErFeedState.Failing, during.State);
        Assert.InRange(during.Failure!.Since, Noon, Noon.AddMinutes(3));
        Assert.Equal((ErFeedState.Live, null), ((await er.Feed().Status()).State, (await er.Feed().Status()).Failure));
        Assert.Equal(BedCount.Known(9), (await er.Board())[A].Reading.Of(BedKind.General).Available);
    }

    [Fact]
    public async Task Many_failures_open_the_breaker_and_it_spares_the_quota()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        await er.Polls();
        er.Api.IsUnreachable();
        await er.PollsAgain();
        await er.PollsAgain();
        await er.PollsAgain();

        var callsOfThreeFailedPolls = er.Api.CallsOf(ErOperation.Beds) - 1;

        Assert.NotEqual(BreakerState.Closed, (await er.Feed().Status()).Breaker);
        Assert.True(callsOfThreeFailedPolls < 9, $"{callsOfThreeFailedPolls} calls");
    }

    [Theory]
    [InlineData(429, "API token quota exceeded")]
    [InlineData(200, "<OpenAPI_ServiceResponse><cmmMsgHeader><returnReasonCode>22</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>")]
    public async Task A_used_up_quota_stops_calls_until_midnight_in_korea(int status, string body)
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        await er.Polls();
        er.Api.Fails(status, body);
        await er.PollsAgain();

        var stopped = await er.Feed().Status();
        er.Api.Recovers();
        await er.PollsAgain();

        Assert.Equal(ErFeedState.QuotaExhausted, stopped.State);
        Assert.Equal(2, stopped.QuotaUsed);
        Assert.Equal(KoreanTime.StartOf(Noon.KoreanDay().AddDays(1)).AddMinutes(1), stopped.NextPollAt);
        var next = await er.Feed().Status();
        Assert.Equal((ErFeedState.Live, 1, Noon.KoreanDay().AddDays(1)), (next.State, next.QuotaUsed, next.QuotaDay));
    }

    [Fact]
    public async Task A_refused_key_is_probed_slowly_and_accepted_without_a_restart()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        er.Api.Fails(401, "Unauthorized");
        await er.Polls();

        var refused = await er.Feed().Status();
        er.Api.Recovers();
        await er.PollsAgain();

        Assert.Equal((ErFeedState.Refused, 1), (refused.State, refused.QuotaUsed));
        Assert.Equal(refused.LastAttemptAt + TimeSpan.FromMinutes(15), refused.NextPollAt);
        await ErCluster.Until(async () => (await er.Board()).ContainsKey(A));
    }

    [Fact]
    public async Task A_room_that_a_short_poll_leaves_out_keeps_its_reading_and_ages()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3), (B, 4)));
        await er.Polls();

        er.Api.Drops(B);
        await er.PollsAgain();
        er.Clock.AdvanceTo(Noon.AddMinutes(11));
        await ErCluster.Until(async () => (await er.Board())[B].Freshness == Freshness.Ageing);

        Assert.Equal(1, (await er.Feed().Status()).MissingRows);
        Assert.Equal(BedCount.Known(4), (await er.Board())[B].Reading.Of(BedKind.General).Available);
    }

    [Fact]
    public async Task A_room_ages_on_the_board_while_the_source_is_away()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        await er.Polls();
        er.Api.IsUnreachable();

        foreach (var (minutes, expected) in new[] { (10.1, Freshness.Ageing), (30.1, Freshness.Stale), (60.1, Freshness.Expired) })
        {
            er.Clock.AdvanceTo(Noon.AddMinutes(minutes));
            await ErCluster.Until(async () =>
            {
                // A timer that a tick sets is set when the tick ends, which may be after time was moved.
                er.Clock.Advance(TimeSpan.FromSeconds(5));
                return (await er.Board())[A].Freshness == expected;
            });
        }
    }

    [Fact]
    public async Task Who_an_institution_is_comes_from_the_list()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));

        await er.Polls();

        var institution = (await er.Board())[A].Institution;
        Assert.Equal((ErGrade.LocalCenter, "중구"), (institution.Grade, institution.District));
    }

    [Fact]
    public async Task A_simulated_day_with_faults_stays_in_budget_and_the_board_never_waits_longer_than_the_budget_allows()
    {
        const int Quota = 900;
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)), options => options.DailyQuota = Quota);
        var chance = new Random(20261101);
        er.Api.FailsWith(() => chance.Next(5) == 0
            ? new NationalAnswer(200, "<response><header><resultCode>99</resultCode></header></response>"u8.ToArray())
            : new NationalAnswer(200, "<response><header><resultCode>00</resultCode></header><body><items/></body></response>"u8.ToArray()));
        er.Clock.AdvanceTo(KoreanTime.StartOf(Noon.KoreanDay().AddDays(1)));
        await er.Polls();

        var day = er.Clock.GetUtcNow().KoreanDay();
        var longestWait = TimeSpan.Zero;
        var lastGood = er.Clock.GetUtcNow();
        while (er.Clock.GetUtcNow().AddMinutes(3).KoreanDay() == day)
        {
            await er.PollsAgain();
            var status = await er.Feed().Status();
            if (status.LastGoodAt > lastGood)
            {
                longestWait = status.LastGoodAt.Value - lastGood > longestWait ? status.LastGoodAt.Value - lastGood : longestWait;
                lastGood = status.LastGoodAt.Value;
            }
        }

        Assert.InRange(er.Api.CallsOf(ErOperation.Beds), 600, Quota);
        Assert.True(longestWait < TimeSpan.FromMinutes(12), $"The board waited {longestWait}.");
    }

    [Fact]
    public async Task A_poll_is_one_write_of_what_changed_into_the_history()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3), (B, 4)));
        await er.Polls();

        er.Api.Reports(A, 2, Noon.AddMinutes(1));
        await er.PollsAgain();
        await er.PollsAgain();

        Assert.Equal([2, 1], er.History.Writes.Select(write => write.Count));
        Assert.Equal(A, er.History.Writes[1][0].Hpid);
    }

    [Fact]
    public async Task A_history_that_is_away_blinds_no_board_and_gets_later_what_it_missed()
    {
        await using var er = await ErCluster.Start(api => Given(api, (A, 3)));
        er.History.IsAway = true;
        await er.Polls();
        er.Api.Reports(A, 2, Noon.AddMinutes(1));
        await er.PollsAgain();

        var during = (await er.Board())[A].Reading.Of(BedKind.General).Available;
        er.History.IsAway = false;
        await er.PollsAgain();

        Assert.Equal(BedCount.Known(2), during);
        Assert.Equal([3, 2], Assert.Single(er.History.Writes).Select(entry => ((BedsRead)entry.News).Reading.Of(BedKind.General).Available.Value));
    }

    private static void Given(FakeNationalApi api, params (string Hpid, int Free)[] rooms)
    {
        foreach (var (hpid, free) in rooms)
        {
            api.Reports(hpid, free, Noon);
        }
    }
}
