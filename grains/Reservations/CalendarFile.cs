using System.Globalization;
using System.Text;

namespace DoctorForU.Reservations;

/// <summary>What an iCalendar file asks of a calendar program (RFC 5546).</summary>
internal enum CalendarMethod
{
    /// <summary>Here it is, for who asks.</summary>
    Publish,

    /// <summary>Enter or change it.</summary>
    Request,
    Cancel,
}

/// <summary>Reservations as an iCalendar file (RFC 5545): one event each, whose UID stays and whose SEQUENCE rises. Times are UTC, so that no zone has to be described.</summary>
internal static class CalendarFile
{
    private const int LongestLine = 75;

    /// <summary>A hold is in no calendar.</summary>
    public static bool CanShow(Reservation reservation) => reservation.Stage is not (ReservationStage.Held or ReservationStage.Released or ReservationStage.Expired);

    /// <param name="attendee">Address of the person, for mails; null where nobody is invited.</param>
    public static string Of(IReadOnlyList<Reservation> reservations, CalendarMethod method, Uri publicUrl, string? attendee)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//DoctorForU//Reservations//KO");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:" + method.ToString().ToUpperInvariant());
        foreach (var reservation in reservations)
            Event(text, reservation, publicUrl, attendee);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, Reservation reservation, Uri publicUrl, string? attendee)
    {
        var place = reservation.Place;
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{reservation.Id}@{publicUrl.Host}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{reservation.Sequence}"));
        Line(text, "DTSTAMP:" + Utc(reservation.ChangedAt));
        Line(text, "DTSTART:" + Utc(reservation.Slot.Start));
        Line(text, "DTEND:" + Utc(reservation.End));
        Line(text, "SUMMARY:" + Escape($"{place.Hospital} {place.Calendar}"));
        if (place.Address is not null)
            Line(text, "LOCATION:" + Escape(place.Address));
        if (place.Phone is not null)
            Line(text, "DESCRIPTION:" + Escape($"☎ {place.Phone}"));
        Line(text, "STATUS:" + (reservation.Stage == ReservationStage.Cancelled ? "CANCELLED" : "CONFIRMED"));
        Line(text, "ORGANIZER;CN=DoctorForU:mailto:no-reply@" + publicUrl.Host);
        if (attendee is not null)
            Line(text, "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + attendee);
        Line(text, "URL:" + new Uri(publicUrl, "/me/reservations").AbsoluteUri);
        Line(text, "END:VEVENT");
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal);

    /// <summary>Folds at 75 octets, never within a letter.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
