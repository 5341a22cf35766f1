using DoctorForU.PublicDataSimulator.Operations;

namespace DoctorForU.PublicDataSimulator.Faults;

/// <summary>A member that is not as its fault needs it.</summary>
internal sealed record BrokenRule(string Member, string Reason);

/// <summary>What each kind of fault needs to be complete.</summary>
internal static class FaultRules
{
    private const int LongestDelayMs = 600_000;

    public static BrokenRule? Broken(Fault fault) =>
        OfOperation(fault) ?? OfNumbers(fault) ?? OfKind(fault);

    private static BrokenRule? OfOperation(Fault fault) =>
        fault.Operation == "*" || OperationNames.All.Contains(fault.Operation)
            ? null
            : new("operation", "must be * or one of " + string.Join(", ", OperationNames.All));

    private static BrokenRule? OfNumbers(Fault fault) =>
        Outside("count", fault.Count, 1, int.MaxValue)
        ?? Outside("status", fault.Status, 200, 599)
        ?? Outside("delayMs", fault.DelayMs, 0, LongestDelayMs)
        ?? Outside("midBodyDelayMs", fault.MidBodyDelayMs, 0, LongestDelayMs)
        ?? Outside("percent", fault.Percent, 0, 99)
        ?? Outside("rows", fault.Rows, 1, 100_000);

    private static BrokenRule? OfKind(Fault fault) => fault.Kind switch
    {
        FaultKind.LegacyError or FaultKind.EnvelopeError or FaultKind.JsonRefusal =>
            fault.Code is not null && ErrorCodes.Texts.ContainsKey(fault.Code)
                ? null
                : new("code", "must be one of " + string.Join(", ", ErrorCodes.Texts.Keys.Order(StringComparer.Ordinal))),
        FaultKind.PlainText => Missing("status", fault.Status) ?? Missing("text", fault.Text),
        FaultKind.Slow => fault.DelayMs is null && fault.MidBodyDelayMs is null ? new("delayMs", "is needed, or midBodyDelayMs") : null,
        FaultKind.BadValue => MissingName("field", fault.Field) ?? Missing("value", fault.Value),
        FaultKind.ProvinceRenamed => MissingName("from", fault.From) ?? MissingName("to", fault.To),
        FaultKind.Html or FaultKind.Empty or FaultKind.Truncated or FaultKind.Reset or FaultKind.ShortPage or FaultKind.DuplicateRows => null,
        null => new("kind", "is needed"),
        _ => new("kind", "is not a kind of fault"),
    };

    private static BrokenRule? Outside(string member, int? value, int low, int high) =>
        value is null || (value >= low && value <= high) ? null : new(member, $"must be from {low} to {high}");

    private static BrokenRule? Missing(string member, object? value) => value is null ? new(member, "is needed") : null;

    private static BrokenRule? MissingName(string member, string? value) =>
        string.IsNullOrEmpty(value) || !value.All(char.IsLetterOrDigit) ? new(member, "must be one word of letters and digits") : null;
}
