using Orleans;

namespace DoctorForU.Health;

/// <summary>What a person measures; the value is stored, and is never given to another kind.</summary>
[GenerateSerializer, Alias("health.kind")]
public enum MeasurementKind
{
    BloodPressure = 1,
    Weight,
    Pulse,
    BloodSugar,
    Temperature,
    Sleep,
    Steps,
}

/// <summary>When blood sugar was measured; the value is stored.</summary>
[GenerateSerializer, Alias("health.sugar-timing")]
public enum SugarTiming
{
    /// <summary>After at least eight hours without food.</summary>
    Fasting = 1,

    /// <summary>Two hours after a meal.</summary>
    AfterMeal,
}

/// <summary>What somebody enters.</summary>
/// <param name="At">Whole seconds.</param>
/// <param name="Value">In the kind's unit (<see cref="MeasuredKind"/>); of blood pressure the systolic one.</param>
/// <param name="Second">The diastolic pressure; null for every other kind.</param>
/// <param name="Timing">Of blood sugar alone, and there may be none.</param>
[GenerateSerializer, Immutable, Alias("health.entry")]
public sealed record MeasurementEntry(MeasurementKind Kind, DateTimeOffset At, decimal Value, decimal? Second, SugarTiming? Timing, string? Note);

[GenerateSerializer, Immutable, Alias("health.measurement")]
public sealed record Measurement(string Id, MeasurementEntry Entry);

/// <param name="Field">As the API calls it.</param>
[GenerateSerializer, Immutable, Alias("health.fault")]
public sealed record FieldFault(string Field, string Code);
