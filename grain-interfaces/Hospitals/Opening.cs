using System.Collections.Immutable;

namespace DoctorForU.Hospitals;

/// <summary>Whether an institution is open.</summary>
public enum OpeningState
{
    Unknown,
    Open,

    /// <summary>In its lunch break.</summary>
    Break,
    Closed,
}

/// <summary>Whether an institution is open at a time, and what comes next.</summary>
/// <param name="ClosesAt">Of an open one; null when it never closes.</param>
/// <param name="OpensAt">Of a closed one or one in its break; null when no opening is known in the next two weeks.</param>
/// <param name="BreakAt">Of an open one: its break, when one comes before it closes.</param>
public sealed record Opening(OpeningState State, DateTimeOffset? ClosesAt, DateTimeOffset? OpensAt, DateTimeOffset? BreakAt)
{
    public static Opening Unknown { get; } = new(OpeningState.Unknown, null, null, null);
}

/// <summary>A minute, with the rows of hours that decide about it: of its own day, and of the day before, whose opening may last past midnight.</summary>
/// <param name="Minute">From the day's midnight.</param>
public readonly record struct HoursMoment(HoursDay Today, HoursDay Yesterday, int Minute)
{
    public static HoursMoment At(DateTimeOffset at, KoreanHolidays holidays)
    {
        var day = at.KoreanDay();
        return new HoursMoment(OpeningRule.RowOf(day, holidays), OpeningRule.RowOf(day.AddDays(-1), holidays), (int)at.InKorea().TimeOfDay.TotalMinutes);
    }
}

/// <summary>
/// Whether hours are open. On a public holiday the holiday's row counts. An opening past midnight belongs to the day it began. A day that is
/// not listed is closed when others are; hours that make no sense are never open.
/// </summary>
public static class OpeningRule
{
    private const int Day = WeeklyHours.MinutesPerDay;
    private const int DaysAhead = 14;

    public static HoursDay RowOf(DateOnly day, KoreanHolidays holidays) =>
        holidays.On(day) is not null ? HoursDay.Holiday : (HoursDay)(((int)day.DayOfWeek + 6) % 7);

    public static bool IsOpen(WeeklyHours hours, HoursMoment moment) =>
        IsOpen(hours, moment.Today, moment.Minute) || IsOpen(hours, moment.Yesterday, moment.Minute + Day);

    /// <param name="at">To the minute; seconds do not count.</param>
    public static Opening At(WeeklyHours hours, DateTimeOffset at, KoreanHolidays holidays)
    {
        if (!hours.IsKnown)
        {
            return Opening.Unknown;
        }

        var calendar = new Calendar(hours, at.KoreanDay(), holidays);
        var minute = (int)at.InKorea().TimeOfDay.TotalMinutes;
        return calendar.OpeningAt(minute);
    }

    private static bool IsOpen(WeeklyHours hours, HoursDay row, int minute)
    {
        var day = hours.On(row);
        return day.State == DayState.Open && minute >= day.Opens && minute < day.Closes
            && !(hours.BreakOn(row) is { } pause && minute >= pause.From && minute < pause.Until);
    }

    /// <summary>A stretch of minutes; minute 0 is the midnight that the day in question begins with.</summary>
    private readonly record struct Span(int From, int Until)
    {
        public bool Holds(int minute) => minute >= From && minute < Until;
    }

    /// <summary>The openings around a day.</summary>
    private sealed class Calendar(WeeklyHours hours, DateOnly today, KoreanHolidays holidays)
    {
        public Opening OpeningAt(int minute)
        {
            var around = ImmutableArray.Create(-1, 0).Where(offset => OpeningOf(offset) is { } span && span.Holds(minute)).ToList();
            if (around.Count == 0)
            {
                return hours.On(RowOf(today, holidays)).State == DayState.Unknown ? Opening.Unknown : new(OpeningState.Closed, null, NextAfter(minute), null);
            }

            var pauses = around.Select(BreakOf).ToList();
            return pauses.TrueForAll(pause => pause is { } span && span.Holds(minute))
                ? new(OpeningState.Break, null, At(pauses.Min(pause => pause!.Value.Until)), null)
                : new(OpeningState.Open, ClosingOf(around), null, FirstBreak(pauses, minute));
        }

        private Span? OpeningOf(int offset) =>
            hours.On(RowOf(today.AddDays(offset), holidays)) is { State: DayState.Open } day ? new Span((offset * Day) + day.Opens, (offset * Day) + day.Closes) : null;

        private Span? BreakOf(int offset) =>
            hours.BreakOn(RowOf(today.AddDays(offset), holidays)) is { } pause ? new Span((offset * Day) + pause.From, (offset * Day) + pause.Until) : null;

        private DateTimeOffset? NextAfter(int minute) => Enumerable.Range(0, DaysAhead + 1)
            .Select(OpeningOf)
            .Where(span => span?.From > minute)
            .Select(span => (DateTimeOffset?)At(span!.Value.From))
            .FirstOrDefault();

        /// <summary>Where the opening ends, with openings that begin at or before its end; null when they never stop.</summary>
        private DateTimeOffset? ClosingOf(List<int> around)
        {
            var until = around.Max(offset => OpeningOf(offset)!.Value.Until);
            for (var offset = 0; offset <= DaysAhead; offset++)
            {
                if (OpeningOf(offset) is not { } next || next.From > until)
                {
                    return At(until);
                }

                until = Math.Max(until, next.Until);
            }

            return null;
        }

        private DateTimeOffset? FirstBreak(List<Span?> pauses, int minute) =>
            pauses.Where(pause => pause?.From > minute).Min(pause => pause?.From) is { } from ? At(from) : null;

        private DateTimeOffset At(int minute) => KoreanTime.StartOf(today).AddMinutes(minute);
    }
}
