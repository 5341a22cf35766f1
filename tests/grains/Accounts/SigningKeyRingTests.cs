namespace DoctorForU.Accounts;

public sealed class SigningKeyRingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly AccountOptions Options = new();

    [Fact]
    public void A_key_is_known_an_hour_before_it_signs_and_stays_until_its_last_token_has_expired()
    {
        var first = new SigningKeyRing().With(Key("a"), atOnce: true, Noon);
        var month = Noon + Options.SigningKeyLife;
        var both = first.With(Key("b"), atOnce: false, month);
        var signs = both.Keys[0].SignsFrom;

        Assert.False(first.WantsKey(null, Options, month.AddSeconds(-1)));
        Assert.True(first.WantsKey(null, Options, month));
        Assert.Equal(month.AddHours(1), signs);
        Assert.Equal(["b", "a"], both.Trimmed(Options, signs + Options.AccessTokenLife).Keys.Select(key => key.Id));
        Assert.Equal(["b"], both.Trimmed(Options, signs + Options.AccessTokenLife + TimeSpan.FromHours(1)).Keys.Select(key => key.Id));
    }

    [Fact]
    public void A_key_that_cannot_be_read_any_more_is_succeeded_at_once()
    {
        var first = new SigningKeyRing().With(Key("a"), atOnce: true, Noon);

        Assert.True(first.WantsKey("a", Options, Noon));
        Assert.False(first.WantsKey("z", Options, Noon));
    }

    private static SigningKey Key(string id) => new(id, "{}", "", Noon, Noon);
}
