using System.Globalization;
using DoctorForU.Health;

namespace DoctorForU.ApiGateway.Health;

/// <summary>What a refusal of the health log is over HTTP.</summary>
internal static class HealthProblems
{
    public static IResult Of(HealthOutcome outcome) => outcome switch
    {
        HealthOutcome.NotYours => Problems.Of(StatusCodes.Status403Forbidden, "auth.forbidden", "Health logs are for patients, and their own alone."),
        HealthOutcome.Unknown => Problems.Of(StatusCodes.Status404NotFound, "health.unknown", "There is no such entry."),
        HealthOutcome.TooMany => Problems.Of(StatusCodes.Status409Conflict, "health.day-full", "This day has as many entries as a day may have."),
        _ => throw new InvalidOperationException($"{outcome} is no refusal."),
    };

    /// <summary>Field by field: the code and, where a value is outside its limits, the limits.</summary>
    public static IResult Of(IEnumerable<FieldFault> faults, Func<string, Limits?> limitsOf) => Problems.InvalidBody(faults
        .GroupBy(fault => fault.Field, StringComparer.Ordinal)
        .ToDictionary(field => field.Key, field => CodesOf(field.First(), limitsOf), StringComparer.Ordinal));

    /// <summary>The limits of a field of a measurement.</summary>
    public static Func<string, Limits?> LimitsOf(MeasurementKind kind) => field => field switch
    {
        "value" => MeasuredKind.Of(kind).Value,
        "second" => MeasuredKind.Of(kind).Second,
        _ => null,
    };

    /// <summary>The limits of a field of an exercise.</summary>
    public static Limits? LimitsOf(string field) => field switch
    {
        "sets" => ExerciseRule.Sets,
        "kilograms" => ExerciseRule.Kilograms,
        "reps" => ExerciseRule.Reps,
        "minutes" => ExerciseRule.Minutes,
        _ => null,
    };

    private static string[] CodesOf(FieldFault fault, Func<string, Limits?> limitsOf) => fault.Code.EndsWith(".range", StringComparison.Ordinal) && limitsOf(fault.Field) is { } limits
        ? [fault.Code, string.Create(CultureInfo.InvariantCulture, $"{limits.Lowest}..{limits.Highest}")]
        : [fault.Code];
}
