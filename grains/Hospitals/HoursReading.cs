using System.Globalization;
using System.Text.RegularExpressions;

namespace DoctorForU.Hospitals;

/// <summary>
/// Reads hours as the national directory gives them: HHmm, with trailing spaces, without a leading zero, <c>2400</c> for the end of the day.
/// What makes no sense is unknown.
/// </summary>
internal static partial class HoursReading
{
    private const int Shortest = 10;
    private const int Longest = 18 * 60;
    private const int LongestBreak = 3 * 60;
    private const int EarliestBreak = 10 * 60;
    private const int LatestBreak = 16 * 60;

    /// <summary>One day. An end before the start is on the next day, unless the day would be longer than any is: then a figure is mistyped.</summary>
    public static DayHours Day(string? opens, string? closes)
    {
        var (start, end) = (opens?.Trim() ?? "", closes?.Trim() ?? "");
        if (start.Length == 0 && end.Length == 0)
        {
            return DayHours.NotListed;
        }

        if (Minutes(start) is not { } from || Minutes(end) is not { } until || from == WeeklyHours.MinutesPerDay)
        {
            return DayHours.Unknown;
        }

        var length = until > from ? until - from : until + WeeklyHours.MinutesPerDay - from;
        var isPlausible = until != from && length >= Shortest && (until > from || length <= Longest);
        return isPlausible ? DayHours.Open(from, from + length) : DayHours.Unknown;
    }

    /// <summary>The lunch break that an institution writes about in its note (점심시간 13:00~14:00); null when it writes of none that can be one.</summary>
    public static BreakHours? Break(string? note)
    {
        if (note is null || BreakInWords().Match(note) is not { Success: true } found)
        {
            return null;
        }

        var (from, until) = (Time(found, "h1", "m1"), Time(found, "h2", "m2"));
        return from >= EarliestBreak && from <= LatestBreak && until > from && until - from <= LongestBreak ? new BreakHours(from, until) : null;
    }

    private static int? Minutes(string text)
    {
        var digits = text.Length is 4 or 5 && text[^3] == ':' ? text.Remove(text.Length - 3, 1) : text;
        if (digits.Length is not (3 or 4) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (hours, minutes) = (number / 100, number % 100);
        return minutes < 60 && (hours * 60) + minutes <= WeeklyHours.MinutesPerDay ? (hours * 60) + minutes : null;
    }

    /// <summary>People write one o'clock for 13:00; no break is before ten in the morning.</summary>
    private static int Time(Match found, string hours, string minutes)
    {
        var hour = int.Parse(found.Groups[hours].ValueSpan, CultureInfo.InvariantCulture);
        var minute = found.Groups[minutes].Success ? int.Parse(found.Groups[minutes].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return ((hour < 8 ? hour + 12 : hour) * 60) + minute;
    }

    [GeneratedRegex(
        @"(점심|휴게|휴식)\D{0,12}(?<h1>\d{1,2})\s*[:시]?\s*(?<m1>[0-5]\d)?\s*분?\s*(~|∼|～|-|–|부터)\s*\D{0,4}(?<h2>\d{1,2})\s*[:시]?\s*(?<m2>[0-5]\d)?",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BreakInWords();
}
