using DoctorForU.Accounts;

namespace DoctorForU.Reservations;

/// <summary>
/// What people are reminded of, and when. Orleans' reminders never rest under a clock that stands still (they wait again and again for the rest of a
/// millisecond), so only the embedded build tells by it that they come at their time; that reminders come at all is in the conformance suite.
/// </summary>
public sealed class ReminderNoticeTests : IAsyncLifetime
{
    private Clinic clinic = null!;

    public async ValueTask InitializeAsync() => clinic = await Clinic.Open();

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_person_is_reminded_the_day_before_and_two_hours_before()
    {
        await clinic.SignsUp("kim");
        await clinic.Booked("kim", Clinic.At("15:00"));
        await Mailed(1);

        await GoesTo(Clinic.At("15:00").Start.AddHours(-23));
        await Mailed(2);
        await GoesTo(Clinic.At("15:00").Start.AddHours(-1));
        await Mailed(3);
        await GoesTo(Clinic.At("15:00").Start.AddHours(2));

        Assert.Equal(["DoctorForU 예약 완료: 서울병원", "DoctorForU 내일 예약 안내: 서울병원", "DoctorForU 곧 진료 시간입니다: 서울병원"], clinic.Mails.Sent.Select(mail => mail.Subject));
        Assert.Equal([NoticeKind.TwoHoursBefore, NoticeKind.DayBefore, NoticeKind.Booked], (await clinic.Time("kim").Notices(Clinic.Patient("kim"))).Select(notice => notice.Kind));
    }

    [Fact]
    public async Task Who_wants_no_mail_gets_none_and_is_told_in_the_page_all_the_same()
    {
        await clinic.SignsUp("lee", new MailChoices(Reservations: false, Reminders: true, Inquiries: true));
        await clinic.Booked("lee", Clinic.At("15:00"));
        await GoesTo(Clinic.At("15:00").Start.AddHours(-23));
        await Mailed(1);

        Assert.Equal("DoctorForU 내일 예약 안내: 서울병원", Assert.Single(clinic.Mails.Sent).Subject);
        var notices = await clinic.Time("lee").Notices(Clinic.Patient("lee"));
        Assert.Equal([NoticeKind.DayBefore, NoticeKind.Booked], notices.Select(notice => notice.Kind));
        await clinic.Time("lee").ReadNotices(Clinic.Patient("lee"));
        Assert.All(await clinic.Time("lee").Notices(Clinic.Patient("lee")), notice => Assert.True(notice.IsRead));
    }

    /// <summary>Time goes on while one waits: a reminder that was set while it jumped is due a little later.</summary>
    private Task Mailed(int mails) => clinic.Comes(() =>
    {
        clinic.Clock.Advance(TimeSpan.FromSeconds(10));
        return Task.FromResult(clinic.Mails.Sent.Count == mails);
    });

    /// <summary>Time goes on with its timers and reminders, in steps that leave them time to run.</summary>
    private async Task GoesTo(DateTimeOffset time)
    {
        while (clinic.Clock.GetUtcNow() < time)
        {
            clinic.Clock.AdvanceTo(clinic.Clock.GetUtcNow().AddMinutes(10) is var next && next < time ? next : time);
            await clinic.Day().View();
        }
    }
}
