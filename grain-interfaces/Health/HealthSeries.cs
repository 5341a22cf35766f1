using Orleans;

namespace DoctorForU.Health;

/// <summary>Lowest, highest and mean of some values.</summary>
[GenerateSerializer, Immutable, Alias("health.spread")]
public sealed record Spread(decimal Low, decimal High, decimal Mean);

/// <param name="Second">Of the diastolic pressure; null for kinds with one value.</param>
[GenerateSerializer, Immutable, Alias("health.day")]
public sealed record HealthDay(DateOnly Day, int Count, Spread First, Spread? Second);

/// <param name="First">Null when nothing was measured on this day of the week.</param>
[GenerateSerializer, Immutable, Alias("health.weekday")]
public sealed record HealthWeekday(DayOfWeek Day, int Count, Spread? First, Spread? Second);

[GenerateSerializer, Alias("health.trend")]
public enum Trend
{
    /// <summary>Too few days to tell.</summary>
    Unknown,
    Falling,
    Steady,
    Rising,
}

/// <param name="Change">By how much the fitted line changes from the first day to the last; null when the trend is unknown.</param>
[GenerateSerializer, Immutable, Alias("health.summary")]
public sealed record HealthSummary(Spread Spread, decimal Latest, Trend Trend, decimal? Change);

/// <summary>How one kind went over some days.</summary>
/// <param name="From">The first day, Korean; both ends count.</param>
/// <param name="Count">Entries.</param>
/// <param name="First">Null when there is no entry.</param>
/// <param name="Weekdays">All seven, from Monday.</param>
[GenerateSerializer, Immutable, Alias("health.series")]
public sealed record HealthSeries(
    MeasurementKind Kind, DateOnly From, DateOnly To, int Count, HealthSummary? First, HealthSummary? Second, ValueList<HealthDay> Days, ValueList<HealthWeekday> Weekdays);
