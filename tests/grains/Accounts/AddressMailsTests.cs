namespace DoctorForU.Accounts;

public sealed class AddressMailsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly AccountOptions Options = new();

    [Fact]
    public void One_address_gets_a_mail_a_minute_and_five_an_hour()
    {
        var mails = new AddressMails();
        for (var minute = 0; minute < 5; minute++)
        {
            var now = Noon.AddMinutes(minute);
            Assert.True(mails.NextAt(Options, now) <= now);
            mails = mails.OneSent(now);
            Assert.True(mails.NextAt(Options, now) > now);
        }

        Assert.Equal(Noon.AddHours(1), mails.NextAt(Options, Noon.AddMinutes(10)));
        Assert.True(mails.NextAt(Options, Noon.AddHours(1)) <= Noon.AddHours(1));
    }

    [Fact]
    public void A_code_is_good_for_five_minutes_and_five_tries()
    {
        var open = new AddressMails().WithCode("123456", Options, Noon);
        var tried = Enumerable.Range(0, 4).Aggregate(open, (mails, _) => mails.OneTryLess());

        Assert.True(open.IsRight("123456", Noon.AddMinutes(5).AddSeconds(-1)));
        Assert.False(open.IsRight("123456", Noon.AddMinutes(5)));
        Assert.False(open.IsRight("123457", Noon));
        Assert.True(tried.IsRight("123456", Noon));
        Assert.False(tried.OneTryLess().IsRight("123456", Noon));
        Assert.False(open.WithoutCode().IsRight("123456", Noon));
    }
}
