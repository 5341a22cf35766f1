namespace DoctorForU.Accounts;

public sealed class SessionFamilyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly AccountOptions Options = new();
    private static readonly SessionFamily Fresh = SessionFamily.Begin(new SessionStart("u_1", AccountRole.Patient, null, "?"), "first", Noon);

    [Fact]
    public void The_current_token_is_replaced_and_an_older_one_is_reuse()
    {
        var replaced = Fresh.Replaced("first", "second", operation: null, Noon);

        Assert.Equal(RefreshDecision.Replace, Fresh.Decide("first", null, Options, Noon));
        Assert.Equal(RefreshDecision.Reused, replaced.Decide("first", null, Options, Noon));
        Assert.Equal(RefreshDecision.Replace, replaced.Decide("second", null, Options, Noon));
    }

    [Theory]
    [InlineData("retry", 60, RefreshDecision.Repeat)]
    [InlineData("retry", 61, RefreshDecision.Reused)]
    [InlineData("other", 1, RefreshDecision.Reused)]
    [InlineData(null, 1, RefreshDecision.Reused)]
    internal void Only_the_same_request_within_a_minute_is_a_repetition(string? operation, int seconds, RefreshDecision decision)
    {
        var replaced = Fresh.Replaced("first", "second", "retry", Noon);

        Assert.Equal(decision, replaced.Decide("first", operation, Options, Noon.AddSeconds(seconds)));
    }

    [Fact]
    public void A_session_ends_unused_after_two_weeks_and_used_after_ninety_days()
    {
        var used = Fresh;
        for (var day = 13; day < 90; day += 13)
            used = used.Replaced("first", "first", operation: null, Noon.AddDays(day));

        Assert.False(Fresh.IsLive(Options, Noon.AddDays(14)));
        Assert.True(used.IsLive(Options, Noon.AddDays(90).AddSeconds(-1)));
        Assert.False(used.IsLive(Options, Noon.AddDays(90)));
    }

    [Fact]
    public void The_store_does_not_hold_the_token_itself() => Assert.DoesNotContain("first", Fresh.ToString(), StringComparison.Ordinal);
}
