namespace DoctorForU.Hospitals;

public sealed class DirectoryFeedTests
{
    [Fact]
    public async Task The_first_pull_fills_the_directory_with_all_that_its_lists_say()
    {
        await using var nation = await DirectoryCluster.Start();

        await nation.PullsWhole();

        var entries = await nation.Entries();
        var status = await nation.Status();
        Assert.Equal((25 + 12, new DateOnly(2026, 11, 24)), (entries.Count, status.Date));
        Assert.Equal((37, 4, 6), (status.Entries, status.Unplaced, status.Repaired));
        Assert.Equal(new PullChanges(37, 0, 0), status.Changes);
        Assert.True(entries[0] is { Moonlight: true, Kind: HospitalKind.Clinic, Region: "11", District: "중구" } && entries[0].Has(Department.Paediatrics) && !entries[1].Has(Department.Paediatrics));
        Assert.Equal(DayHours.Open(540, 1080), entries[0].Hours.On(HoursDay.Monday));
        Assert.Equal(12, entries.Count(entry => entry.Kind == HospitalKind.Pharmacy));
    }

    [Fact]
    public async Task While_nothing_stands_yet_what_has_come_is_there()
    {
        await using var nation = await DirectoryCluster.Start();
        nation.Api.Fails(question => question is { Page: 3 }, 500, "Unexpected error(s)");

        await nation.Until(status => status.Failure is not null);

        var status = await nation.Status();
        Assert.Equal((DirectoryState.Filling, 20, (DateOnly?)null), (status.State, status.Entries, status.Date));
        Assert.Equal(new PullProgress(PullStep.Hospitals, 2, 3), status.Pulling);
        Assert.Equal(20, (await nation.Entries()).Count);
        nation.Api.Recovers();
        await nation.PullsWhole();
        Assert.Equal(37, (await nation.Entries()).Count);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "<html>점검</html>")]
    [InlineData(500, "Unexpected error(s)")]
    [InlineData(200, "<response><header><resultCode>22</resultCode></header></response>")]
    [InlineData(200, "<response><header><resultCode>00</resultCode></header><body><items/><totalCount>0</totalCount></body></response>")]
    [InlineData(200, "<response><header><resultCode>00</resultCode></header><body><items/></body></response>")]
    public async Task A_pull_that_fails_keeps_yesterday_s_directory_and_its_date(int status, string body)
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();
        nation.Api.Renames(0, "새이름");
        nation.Api.Fails(question => question.Path.EndsWith("getParmacyFullDown", StringComparison.Ordinal), status, body);

        await nation.Until(now => now is { Failure: not null, Pulling.Step: PullStep.Pharmacies });

        var kept = await nation.Status();
        Assert.Equal((DirectoryState.Complete, new DateOnly(2026, 11, 24), 37), (kept.State, kept.Date, kept.Entries));
        Assert.Equal("병원0", (await nation.Entries())[0].Name);
    }

    [Fact]
    public async Task A_page_with_rows_missing_is_asked_for_again()
    {
        await using var nation = await DirectoryCluster.Start();
        nation.Api.AnswersWith(question => question is { Page: 2, Filter: null } ? nation.Api.Page(question, 7) : null);

        await nation.Until(status => status.Failure is { Code: "short" });

        nation.Api.Recovers();
        await nation.PullsWhole();
        Assert.Equal(37, (await nation.Entries()).Count);
    }

    [Fact]
    public async Task The_next_day_s_pull_changes_only_what_is_new()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();
        var first = await nation.Status();
        nation.Api.Has(24, 13);
        nation.Api.Renames(3, "새이름");

        await nation.PullsWhole(first.Version);

        var second = await nation.Status();
        Assert.Equal(new PullChanges(Added: 1, Changed: 1, Removed: 1), second.Changes);
        Assert.True(second.Version > first.Version);
    }

    [Fact]
    public async Task A_pull_far_smaller_than_what_stands_is_believed_only_the_second_time()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();
        nation.Api.Has(10, 3);

        await nation.Until(status => status.Failure is { Code: "shrunk" });
        Assert.Equal(37, (await nation.Entries()).Count);

        await nation.Until(status => status.Entries == 13);
        Assert.Equal(13, (await nation.Entries()).Count);
    }

    [Fact]
    public async Task After_a_crash_a_pull_goes_on_where_it_was_and_forgets_no_call()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.Until(status => status.Pulling is { Step: PullStep.Departments, Page: >= 5 });

        var before = await nation.Restart(losesLastWrite: true);
        await nation.PullsWhole();

        var after = nation.Api.Asked.Skip(before.Count).ToList();
        Assert.DoesNotContain(after, question => question.Path.EndsWith("getHsptlMdcncFullDown", StringComparison.Ordinal));
        Assert.Contains(before[^1], after);
        Assert.Equal(37, (await nation.Entries()).Count);
        Assert.All(await nation.Entries(), entry => Assert.Equal(entry.Kind != HospitalKind.Pharmacy && int.Parse(entry.Hpid.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture) % 2 == 0, entry.Has(Department.Paediatrics)));
        Assert.Equal(nation.Api.Asked.Count(question => question.Filter is not null), (await nation.Status()).QuotaUsed);
    }

    [Fact]
    public async Task A_directory_that_stands_is_not_pulled_anew_at_a_restart()
    {
        await using var nation = await DirectoryCluster.Start();
        await nation.PullsWhole();
        var asked = nation.Api.Asked.Count;

        await nation.Restart();

        var status = await nation.Status();
        Assert.Equal((DirectoryState.Complete, 37), (status.State, status.Entries));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 4, 10, 0, KoreanTime.Offset), status.NextPullAt);
        Assert.Equal(asked, nation.Api.Asked.Count);
    }
}
