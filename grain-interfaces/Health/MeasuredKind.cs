using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DoctorForU.Health;

/// <summary>What a value may be at all: outside it is a slip of the finger, not an illness.</summary>
public sealed record Limits(decimal Lowest, decimal Highest)
{
    public bool Hold(decimal value) => value >= Lowest && value <= Highest;
}

/// <summary>One kind of measurement.</summary>
/// <param name="Decimals">Digits after the point that a value may have.</param>
/// <param name="Second">Null for kinds with one value.</param>
/// <param name="AddsUp">Whether several of a day make one together, as steps do; else each stands for itself.</param>
/// <param name="Noticeable">A change over a period that is smaller than this is called none.</param>
public sealed record MeasuredKind(MeasurementKind Kind, string Unit, int Decimals, Limits Value, Limits? Second, bool AddsUp, decimal Noticeable)
{
    private static readonly FrozenDictionary<MeasurementKind, MeasuredKind> ByKind = Table().ToFrozenDictionary(kind => kind.Kind);

    public static ImmutableArray<MeasuredKind> All { get; } = [.. Table()];

    public static MeasuredKind Of(MeasurementKind kind) => ByKind[kind];

    private static IEnumerable<MeasuredKind> Table() =>
    [
        new(MeasurementKind.BloodPressure, "mmHg", 0, new(50, 300), new(20, 200), AddsUp: false, Noticeable: 3),
        new(MeasurementKind.Weight, "kg", 1, new(1, 500), null, AddsUp: false, Noticeable: 0.5m),
        new(MeasurementKind.Pulse, "bpm", 0, new(20, 300), null, AddsUp: false, Noticeable: 3),
        new(MeasurementKind.BloodSugar, "mg/dL", 0, new(10, 1000), null, AddsUp: false, Noticeable: 5),
        new(MeasurementKind.Temperature, "°C", 1, new(30, 45), null, AddsUp: false, Noticeable: 0.2m),
        new(MeasurementKind.Sleep, "min", 0, new(1, 1440), null, AddsUp: true, Noticeable: 15),
        new(MeasurementKind.Steps, "steps", 0, new(1, 200_000), null, AddsUp: true, Noticeable: 500),
    ];
}
