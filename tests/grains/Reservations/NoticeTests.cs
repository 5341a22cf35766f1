namespace DoctorForU.Reservations;

/// <summary>What people are told, when, and by which way they chose.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private static readonly SlotId Nine = Clinic.At("09:00");
    private Clinic clinic = null!;

    public async ValueTask InitializeAsync() => clinic = await Clinic.Open();

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task Booking_moving_and_cancelling_are_mailed_once_each_with_one_calendar_entry()
    {
        await clinic.SignsUp("kim");
        var booked = await clinic.Booked("kim", Nine);
        await Mailed(1);
        var moved = await clinic.Move("kim", booked, Clinic.At("10:00"));
        await Mailed(2);
        await clinic.Cancel("kim", moved.Reservation!);
        await Mailed(3);

        Assert.Equal(["DoctorForU 예약 완료: 서울병원", "DoctorForU 예약 변경: 서울병원", "DoctorForU 예약 취소: 서울병원"], clinic.Mails.Sent.Select(mail => mail.Subject));
        Assert.Contains("2026년 11월 30일 (월) 09:00–09:30", clinic.Mails.Sent[0].Text, StringComparison.Ordinal);
        var files = clinic.Mails.Sent.Select(mail => ICalendar.Read(Assert.Single(mail.Attachments).Text)).ToList();
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], files.Select(file => file.Method));
        Assert.Equal([("0", "CONFIRMED"), ("1", "CONFIRMED"), ("2", "CANCELLED")], files.Select(file => (file.Events[0]["SEQUENCE"], file.Events[0]["STATUS"])));
        Assert.Single(files.Select(file => file.Events[0]["UID"]).Distinct());
    }

    [Fact]
    public async Task A_cancellation_by_the_hospital_says_why()
    {
        await clinic.SignsUp("kim");
        var booked = await clinic.Booked("kim", Nine);
        await Mailed(1);

        await clinic.Slot(Nine).Act(Clinic.Staff, new(booked.Id, ReservationStage.Cancelled, "의사 병가"));
        await Mailed(2);

        Assert.Contains("사유: 의사 병가", clinic.Mails.Sent[1].Text, StringComparison.Ordinal);
        Assert.Equal("CANCEL", ICalendar.Read(Assert.Single(clinic.Mails.Sent[1].Attachments).Text).Method);
    }

    [Fact]
    public void Reminders_that_would_come_too_late_are_left_out()
    {
        var reservation = new Reservation("r_1", Nine, Nine.Start.AddMinutes(30), ReservationStage.Booked, null, new("서울병원", null, null, "내과", 1), null, 0, Nine.Start, Nine.Start.AddHours(-3), null, false);
        var claim = new Claim(reservation, ClaimStep.Settled, null, "x", []);

        Assert.Null(Reminding.Due(claim, Nine.Start.AddHours(-3)));
        Assert.Equal(Nine.Start.AddHours(-2), Reminding.NextAt(claim, Nine.Start.AddHours(-3)));
        Assert.Equal(NoticeKind.TwoHoursBefore, Reminding.Due(claim, Nine.Start.AddHours(-2)));
        Assert.Null(Reminding.Due(claim with { Reminded = [NoticeKind.TwoHoursBefore] }, Nine.Start.AddHours(-1)));
        Assert.Null(Reminding.Due(claim, Nine.Start));
        Assert.Null(Reminding.Due(claim with { Reservation = reservation with { Stage = ReservationStage.Cancelled } }, Nine.Start.AddHours(-1)));
    }

    /// <summary>Time goes on while one waits: a reminder that was set while it jumped is due a little later.</summary>
    private Task Mailed(int mails) => clinic.Comes(() =>
    {
        clinic.Clock.Advance(TimeSpan.FromSeconds(10));
        return Task.FromResult(clinic.Mails.Sent.Count == mails);
    });
}
