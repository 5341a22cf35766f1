using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Health;

public sealed class SeriesRuleTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Several_of_a_day_stand_for_themselves_and_make_its_lowest_highest_and_mean()
    {
        var series = Of(MeasurementKind.BloodPressure, Pressure(0, 8, 130, 85), Pressure(0, 20, 120, 76), Pressure(-1, 8, 111, 70));

        Assert.Equal(
            [new HealthDay(Today.AddDays(-1), 1, new(111, 111, 111), new(70, 70, 70)), new HealthDay(Today, 2, new(120, 130, 125), new(76, 85, 80.5m))],
            series.Days);
        Assert.Equal((3, new Spread(111, 130, 120.3m), 120m), (series.Count, series.First!.Spread, series.First.Latest));
        Assert.Equal(new Spread(70, 85, 77m), series.Second!.Spread);
    }

    [Fact]
    public void Steps_of_a_day_add_up()
    {
        var series = Of(MeasurementKind.Steps, Entry(MeasurementKind.Steps, 0, 8, 3000), Entry(MeasurementKind.Steps, 0, 20, 5000), Entry(MeasurementKind.Steps, -1, 9, 4000));

        Assert.Equal([4000m, 8000m], series.Days.Select(day => day.First.Mean));
        Assert.Equal((new Spread(4000, 8000, 6000), 8000m), (series.First!.Spread, series.First.Latest));
    }

    [Fact]
    public void Days_are_Korean_and_the_weekdays_begin_on_Monday()
    {
        var justAfterMidnight = new MeasurementEntry(MeasurementKind.Weight, new DateTimeOffset(2026, 11, 22, 15, 30, 0, TimeSpan.Zero), 70, null, null, null);
        var series = Of(MeasurementKind.Weight, justAfterMidnight, Entry(MeasurementKind.Weight, -8, 9, 72), Entry(MeasurementKind.Weight, -2, 9, 71));

        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday], series.Weekdays.Select(day => day.Day));
        Assert.Equal(new HealthWeekday(DayOfWeek.Monday, 2, new(70, 72, 71), null), series.Weekdays[0]);
        Assert.Equal(new HealthWeekday(DayOfWeek.Sunday, 1, new(71, 71, 71), null), series.Weekdays[6]);
        Assert.Equal(new HealthWeekday(DayOfWeek.Tuesday, 0, null, null), series.Weekdays[1]);
    }

    [Theory]
    [InlineData("70 70.2 70.1", Trend.Steady)]
    [InlineData("70 71 72", Trend.Rising)]
    [InlineData("72 71.5 70", Trend.Falling)]
    [InlineData("70 75", Trend.Unknown)]
    public void A_trend_needs_three_days_and_a_change_that_one_would_notice(string weights, Trend trend)
    {
        var values = weights.Split(' ').Select(weight => decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(trend, Of(MeasurementKind.Weight, [.. values.Select((value, index) => Entry(MeasurementKind.Weight, index - values.Count + 1, 9, value))]).First!.Trend);
    }

    [Fact]
    public void Without_entries_there_is_no_figure()
    {
        var series = Of(MeasurementKind.Weight);

        Assert.Equal((0, null, null), (series.Count, series.First, series.Second));
        Assert.All(series.Weekdays, day => Assert.Null(day.First));
    }

    [Fact]
    public void The_fitted_change_is_that_of_a_straight_line_and_does_not_care_about_order() =>
        Prop.ForAll<int, int, int>((start, slope, days) =>
        {
            var (first, step, count) = (60 + Math.Abs(start % 40), slope % 5, 3 + Math.Abs(days % 20));
            var entries = Enumerable.Range(0, count).Select(index => Entry(MeasurementKind.Weight, index - count + 1, 9, first + (step * index / 10m))).ToArray();
            var (straight, turned) = (Of(MeasurementKind.Weight, entries), Of(MeasurementKind.Weight, [.. entries.Reverse()]));
            return straight == turned && straight.First!.Change == decimal.Round(step * (count - 1) / 10m, 2);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Lowest_highest_mean_and_count_are_those_of_plain_arithmetic() =>
        Prop.ForAll<int[]>(values =>
        {
            var pulses = values.Select(value => 40m + Math.Abs(value % 100)).ToList();
            var series = Of(MeasurementKind.Pulse, [.. pulses.Select((pulse, index) => Entry(MeasurementKind.Pulse, -(index % 7), 1 + (index % 20), pulse))]);
            return pulses.Count == 0
                ? series.First is null
                : series.First!.Spread == new Spread(pulses.Min(), pulses.Max(), decimal.Round(pulses.Average(), 1, MidpointRounding.AwayFromZero)) && series.Weekdays.Sum(day => day.Count) == pulses.Count;
        }).Check(Config.QuickThrowOnFailure);

    private static HealthSeries Of(MeasurementKind kind, params MeasurementEntry[] entries) => SeriesRule.Of(MeasuredKind.Of(kind), Today.AddDays(-29), Today, entries);

    private static MeasurementEntry Entry(MeasurementKind kind, int day, int hour, decimal value) => new(kind, KoreanTime.StartOf(Today.AddDays(day)).AddHours(hour), value, null, null, null);

    private static MeasurementEntry Pressure(int day, int hour, decimal systolic, decimal diastolic) => Entry(MeasurementKind.BloodPressure, day, hour, systolic) with { Second = diastolic };
}
