using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Health;

namespace DoctorForU.ApiGateway.Health;

/// <param name="Kind">A kind of <c>GET /api/health/kinds</c>.</param>
/// <param name="At">Now when absent.</param>
/// <param name="Second">The diastolic pressure; of blood pressure alone.</param>
/// <param name="Timing"><c>fasting</c> or <c>afterMeal</c>; of blood sugar alone.</param>
internal sealed record MeasurementRequest(string? Kind, DateTimeOffset? At, decimal? Value, decimal? Second, string? Timing, string? Note);

internal sealed record MeasurementJson(string Id, MeasurementKind Kind, DateTimeOffset At, decimal Value, decimal? Second, SugarTiming? Timing, string? Note)
{
    public static MeasurementJson From(Measurement measurement)
    {
        var entry = measurement.Entry;
        return new(measurement.Id, entry.Kind, entry.At.InAnswers(), entry.Value, entry.Second, entry.Timing, entry.Note);
    }
}

internal sealed record MeasurementList(IReadOnlyList<MeasurementJson> Items, int Total, int Page, int Size);

internal sealed record LatestList(IReadOnlyList<MeasurementJson> Items, int Total);

internal sealed record SpreadJson(decimal Low, decimal High, decimal Mean)
{
    public static SpreadJson? From(Spread? spread) => spread is null ? null : new(spread.Low, spread.High, spread.Mean);
}

internal sealed record HealthDayJson(DateOnly Day, int Count, SpreadJson First, SpreadJson? Second);

/// <param name="Weekday">Monday is 1, Sunday 7.</param>
internal sealed record HealthWeekdayJson(int Weekday, int Count, SpreadJson? First, SpreadJson? Second);

/// <param name="Change">By how much a fitted line changes from the first day to the last; null when there are too few days.</param>
internal sealed record HealthSummaryJson(decimal Low, decimal High, decimal Mean, decimal Latest, Trend Trend, decimal? Change)
{
    public static HealthSummaryJson? From(HealthSummary? summary) =>
        summary is null ? null : new(summary.Spread.Low, summary.Spread.High, summary.Spread.Mean, summary.Latest, summary.Trend, summary.Change);
}

/// <param name="First">Null without entries. Of what adds up (steps, sleep), it is of the sums of days.</param>
internal sealed record HealthSeriesJson(
    MeasurementKind Kind, DateOnly From, DateOnly To, int Count, HealthSummaryJson? First, HealthSummaryJson? Second, IReadOnlyList<HealthDayJson> Days, IReadOnlyList<HealthWeekdayJson> Weekdays)
{
    public static HealthSeriesJson Of(HealthSeries series) => new(
        series.Kind, series.From, series.To, series.Count, HealthSummaryJson.From(series.First), HealthSummaryJson.From(series.Second),
        [.. series.Days.Select(day => new HealthDayJson(day.Day, day.Count, SpreadJson.From(day.First)!, SpreadJson.From(day.Second)))],
        [.. series.Weekdays.Select(day => new HealthWeekdayJson(day.Day == DayOfWeek.Sunday ? 7 : (int)day.Day, day.Count, SpreadJson.From(day.First), SpreadJson.From(day.Second)))]);
}

internal sealed record LimitsJson(decimal Lowest, decimal Highest);

/// <param name="From">Null for no beginning.</param>
/// <param name="Below">Null for no end.</param>
internal sealed record BandJson(bool OfSecond, SugarTiming? Timing, decimal? From, decimal? Below, BandTone Tone, string Name, string EnglishName, string Source, string SourceUrl);

/// <param name="AddsUp">Whether several of a day make one together.</param>
internal sealed record HealthKindJson(MeasurementKind Kind, string Unit, int Decimals, bool AddsUp, LimitsJson Value, LimitsJson? Second, IReadOnlyList<BandJson> Bands)
{
    public static HealthKindJson From(MeasuredKind kind) => new(
        kind.Kind, kind.Unit, kind.Decimals, kind.AddsUp, new(kind.Value.Lowest, kind.Value.Highest), kind.Second is null ? null : new(kind.Second.Lowest, kind.Second.Highest),
        [.. ReferenceBands.Of(kind.Kind).Select(band => new BandJson(band.IsSecond, band.Timing, band.From, band.Below, band.Tone, band.Name, band.EnglishName, band.Source, band.SourceUrl))]);
}

internal sealed record HealthKindList(IReadOnlyList<HealthKindJson> Items, int Total);

internal sealed record ImportJson(int Added, int Already);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseConverter<MeasurementKind>), typeof(CamelCaseConverter<SugarTiming>), typeof(CamelCaseConverter<Trend>), typeof(CamelCaseConverter<BandTone>), typeof(CamelCaseConverter<ExerciseGroup>)])]
[JsonSerializable(typeof(MeasurementRequest))]
[JsonSerializable(typeof(MeasurementList))]
[JsonSerializable(typeof(LatestList))]
[JsonSerializable(typeof(HealthSeriesJson))]
[JsonSerializable(typeof(HealthKindList))]
[JsonSerializable(typeof(ImportJson))]
[JsonSerializable(typeof(CsvFault[]))]
[JsonSerializable(typeof(ExerciseRequest))]
[JsonSerializable(typeof(ExerciseDayJson))]
[JsonSerializable(typeof(ExerciseMoveList))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;

/// <summary>How health logs are written as JSON.</summary>
internal static class HealthJson
{
    public static JsonSerializerOptions Plain { get; } = new(HealthJsonContext.Default.Options) { Encoder = JsonText.Encoder };
}
