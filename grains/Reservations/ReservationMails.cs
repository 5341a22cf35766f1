using System.Globalization;
using DoctorForU.Accounts;

namespace DoctorForU.Reservations;

/// <summary>The mails of reservations, in Korean and English. The id of a notice is that of its mail: it is sent once.</summary>
internal static class ReservationMails
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static OutgoingMail Of(Notice notice, Profile profile, Uri publicUrl)
    {
        var reservation = notice.Reservation;
        var words = profile.Language == Language.Ko ? Korean(notice, publicUrl) : English(notice, publicUrl);
        var isReminder = notice.Kind is NoticeKind.DayBefore or NoticeKind.TwoHoursBefore;
        return MailPage.Make("reservation", profile.Email, words, profile.Language) with
        {
            Id = notice.Id,
            NotAfter = isReminder ? reservation.Slot.Start : reservation.End.AddDays(1),
            Attachments = isReminder ? [] : [Attachment(reservation, publicUrl, profile.Email)],
        };
    }

    private static MailAttachment Attachment(Reservation reservation, Uri publicUrl, string attendee)
    {
        var method = reservation.Stage == ReservationStage.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Request;
        return new(
            "reservation.ics",
            $"text/calendar; charset=utf-8; method={method.ToString().ToUpperInvariant()}",
            CalendarFile.Of([reservation], method, publicUrl, attendee));
    }

    private static MailWords Korean(Notice notice, Uri publicUrl)
    {
        var reservation = notice.Reservation;
        var (subject, heading) = notice.Kind switch
        {
            NoticeKind.Booked => ("예약 완료", "예약되었습니다"),
            NoticeKind.Changed => ("예약 변경", "예약이 변경되었습니다"),
            NoticeKind.Cancelled => ("예약 취소", "예약이 취소되었습니다"),
            NoticeKind.CancelledByHospital => ("병원의 예약 취소", "병원이 예약을 취소했습니다"),
            NoticeKind.DayBefore => ("내일 예약 안내", "예약이 하루 남았습니다"),
            NoticeKind.TwoHoursBefore => ("곧 진료 시간입니다", "예약이 두 시간 남았습니다"),
            _ => throw new InvalidOperationException("Unknown kind of notice."),
        };
        return new(
            $"DoctorForU {subject}: {reservation.Place.Hospital}",
            heading,
            [KoreanTimeOf(reservation), .. Where(reservation), .. reservation.Reason is { } reason && notice.Kind == NoticeKind.CancelledByHospital ? (string[])[$"사유: {reason}"] : []],
            Link: new(publicUrl, "/me/reservations"),
            LinkText: "내 예약 보기");
    }

    private static MailWords English(Notice notice, Uri publicUrl)
    {
        var reservation = notice.Reservation;
        var (subject, heading) = notice.Kind switch
        {
            NoticeKind.Booked => ("Reserved", "Your reservation is made"),
            NoticeKind.Changed => ("Reservation changed", "Your reservation was changed"),
            NoticeKind.Cancelled => ("Reservation cancelled", "Your reservation was cancelled"),
            NoticeKind.CancelledByHospital => ("Cancelled by the hospital", "The hospital cancelled your reservation"),
            NoticeKind.DayBefore => ("Your reservation in a day", "Your reservation is in a day"),
            NoticeKind.TwoHoursBefore => ("Your reservation in two hours", "Your reservation is in two hours"),
            _ => throw new InvalidOperationException("Unknown kind of notice."),
        };
        return new(
            $"DoctorForU: {subject}, {reservation.Place.Hospital}",
            heading,
            [EnglishTimeOf(reservation), .. Where(reservation), .. reservation.Reason is { } reason && notice.Kind == NoticeKind.CancelledByHospital ? (string[])[$"Reason: {reason}"] : []],
            Link: new(publicUrl, "/me/reservations"),
            LinkText: "My reservations");
    }

    private static string KoreanTimeOf(Reservation reservation)
    {
        var start = reservation.Slot.Start.InKorea();
        return string.Create(Invariant, $"{start:yyyy}년 {start.Month}월 {start.Day}일 ({"일월화수목금토"[(int)start.DayOfWeek]}) {start:HH:mm}–{reservation.End.InKorea():HH:mm}");
    }

    private static string EnglishTimeOf(Reservation reservation)
    {
        var start = reservation.Slot.Start.InKorea();
        return string.Create(Invariant, $"{start:dddd, d MMMM yyyy, HH:mm}–{reservation.End.InKorea():HH:mm} (Korean time)");
    }

    private static string[] Where(Reservation reservation) =>
        [$"{reservation.Place.Hospital} · {reservation.Place.Calendar}", .. new[] { reservation.Place.Address, reservation.Place.Phone }.OfType<string>()];
}
