namespace DoctorForU.Health;

/// <summary>What a row of entries says: by day, by day of the week, as a whole. Pure.</summary>
internal static class SeriesRule
{
    private const int DaysForTrend = 3;

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <param name="entries">Of one kind and within the days; in any order.</param>
    public static HealthSeries Of(MeasuredKind kind, DateOnly from, DateOnly to, IEnumerable<MeasurementEntry> entries)
    {
        var ordered = entries.OrderBy(entry => entry.At).ToList();
        var first = SamplesOf(kind, ordered, entry => entry.Value);
        var second = kind.Second is null ? [] : SamplesOf(kind, ordered, entry => entry.Second!.Value);
        return new(
            kind.Kind, from, to, ordered.Count, SummaryOf(kind, first), SummaryOf(kind, second),
            [.. first.GroupBy(sample => sample.Day).Select(day => new HealthDay(day.Key, ordered.Count(entry => entry.At.KoreanDay() == day.Key), SpreadOf(kind, day)!, SpreadOf(kind, second.Where(sample => sample.Day == day.Key))))],
            [.. Week.Select(day => new HealthWeekday(
                day, ordered.Count(entry => entry.At.KoreanDay().DayOfWeek == day), SpreadOf(kind, first.Where(sample => sample.Day.DayOfWeek == day)), SpreadOf(kind, second.Where(sample => sample.Day.DayOfWeek == day))))]);
    }

    /// <summary>Each entry for itself or, of what adds up, each day's sum.</summary>
    private static List<Sample> SamplesOf(MeasuredKind kind, List<MeasurementEntry> entries, Func<MeasurementEntry, decimal> value) => kind.AddsUp
        ? [.. entries.GroupBy(entry => entry.At.KoreanDay()).Select(day => new Sample(day.Key, day.Sum(value)))]
        : [.. entries.Select(entry => new Sample(entry.At.KoreanDay(), value(entry)))];

    private static Spread? SpreadOf(MeasuredKind kind, IEnumerable<Sample> samples) =>
        samples.Select(sample => sample.Value).ToList() is { Count: > 0 } values ? new(values.Min(), values.Max(), Rounded(kind, values.Average())) : null;

    private static HealthSummary? SummaryOf(MeasuredKind kind, List<Sample> samples)
    {
        if (SpreadOf(kind, samples) is not { } spread)
            return null;

        var change = ChangeOf(samples) is { } fitted ? Rounded(kind, fitted) : (decimal?)null;
        var trend = change is null ? Trend.Unknown : Math.Abs(change.Value) < kind.Noticeable ? Trend.Steady : change > 0 ? Trend.Rising : Trend.Falling;
        return new(spread, samples[^1].Value, trend, change);
    }

    /// <summary>The line of least squares through the means of the days: its change from the first day to the last.</summary>
    private static decimal? ChangeOf(List<Sample> samples)
    {
        var days = samples.GroupBy(sample => sample.Day).Select(day => (X: (decimal)day.Key.DayNumber, Y: day.Average(sample => sample.Value))).ToList();
        if (days.Count < DaysForTrend)
            return null;

        var (x, y) = (days.Average(day => day.X), days.Average(day => day.Y));
        var slope = days.Sum(day => (day.X - x) * (day.Y - y)) / days.Sum(day => (day.X - x) * (day.X - x));
        return slope * (days[^1].X - days[0].X);
    }

    // One digit more than a single value has.
    private static decimal Rounded(MeasuredKind kind, decimal value) => decimal.Round(value, kind.Decimals + 1, MidpointRounding.AwayFromZero);

    private readonly record struct Sample(DateOnly Day, decimal Value);
}
