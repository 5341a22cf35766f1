using System.Globalization;
using System.Text.RegularExpressions;
using Orleans;

namespace DoctorForU.Reservations;

/// <summary>A slot: of which calendar of which hospital, and when it begins. As text, the key of its grain.</summary>
/// <param name="Start">To the minute.</param>
[GenerateSerializer, Immutable, Alias("reservations.slot-id")]
public readonly record struct SlotId(string Hpid, string Calendar, DateTimeOffset Start)
{
    private const string Stamp = "yyyyMMdd'T'HHmm";

    /// <summary><c>hpid/calendar/yyyyMMddTHHmm</c>, in Korean time.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hpid}/{Calendar}/{Start.InKorea().ToString(Stamp, CultureInfo.InvariantCulture)}");

    /// <summary>The day that the slot belongs to; no slot reaches past its midnight.</summary>
    public ClinicDayId Day() => new(Hpid, Calendar, Start.KoreanDay());

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static SlotId? Parse(string? text)
    {
        if (text?.Split('/') is not [var hpid, var calendar, var stamp] || !CalendarKeys.IsHpid(hpid) || !CalendarKeys.IsCalendar(calendar))
            return null;
        return DateTime.TryParseExact(stamp, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) && start.Year is >= 2000 and <= 2200
            ? new SlotId(hpid, calendar, new DateTimeOffset(start, KoreanTime.Offset))
            : null;
    }
}

/// <summary>A day of a calendar. As text, the key of its grain.</summary>
[GenerateSerializer, Immutable, Alias("reservations.day-id")]
public readonly record struct ClinicDayId(string Hpid, string Calendar, DateOnly Date)
{
    private const string Stamp = "yyyyMMdd";

    /// <summary><c>hpid/calendar/yyyyMMdd</c>.</summary>
    public override string ToString() => $"{Hpid}/{Calendar}/{Date.ToString(Stamp, CultureInfo.InvariantCulture)}";

    public static ClinicDayId Of(string key)
    {
        var parts = key.Split('/');
        return new(parts[0], parts[1], DateOnly.ParseExact(parts[2], Stamp, CultureInfo.InvariantCulture));
    }
}

/// <summary>How calendars are known.</summary>
public static partial class CalendarKeys
{
    private const string SchedulePrefix = "hospital/";

    /// <summary>Key of a hospital's schedule; a bare hpid reads as a hexadecimal number.</summary>
    public static string OfSchedule(string hpid) => SchedulePrefix + hpid;

    public static string HpidOf(string scheduleKey) => scheduleKey[SchedulePrefix.Length..];

    /// <summary>The calendar that a department has unless the hospital sets another.</summary>
    public static string OfDepartment(int department) => string.Create(CultureInfo.InvariantCulture, $"d{department:000}");

    public static bool IsHpid(string text) => HpidForm().IsMatch(text);

    public static bool IsCalendar(string text) => CalendarForm().IsMatch(text);

    [GeneratedRegex(@"\A[A-Z][0-9]{7}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HpidForm();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,31}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CalendarForm();
}
