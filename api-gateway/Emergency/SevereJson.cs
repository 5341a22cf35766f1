using System.Text.Json.Serialization;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Least age, weight and weeks of pregnancy of patients whom a hospital takes, read from its condition.</summary>
internal sealed record SevereLimitsJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MinAgeMonths,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MinWeightGrams,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MinGestationWeeks);

/// <summary>One of several statements that contradict each other.</summary>
/// <param name="At">Since when the hospital says so, as far as we know.</param>
/// <param name="Text">In its own words; left out where it gave none.</param>
internal sealed record SevereStatementJson(
    AcceptanceSource Source,
    AcceptanceState State,
    DateTimeOffset? At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);

/// <summary>Whether a hospital can treat one kind of severe illness, by its acceptance list.</summary>
/// <param name="Condition">Free text on age or weight, as the hospital wrote it; left out when there is none.</param>
/// <param name="Since">When we first read that the hospital says so.</param>
/// <param name="ConditionReading">Whether and as what the condition could be read; left out without one.</param>
/// <param name="Limits">The condition, where it could be read as limits.</param>
/// <param name="Contradiction">Only where list, condition and messages contradict each other: what each says, newest first.</param>
internal sealed record SevereJson(
    AcceptanceState State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Condition = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Since = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ConditionReading? ConditionReading = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SevereLimitsJson? Limits = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SevereStatementJson>? Contradiction = null);

/// <summary>From what a room says of severe illnesses to what readers of the API get.</summary>
internal static class SevereJsonMapping
{
    public static SevereJson ToJson(this SevereAcceptance acceptance, ErRoomView room)
    {
        var standing = SevereStanding.Of(room, acceptance.Kind);
        var condition = SevereCondition.Read(acceptance.Condition);
        return new SevereJson(
            acceptance.State,
            acceptance.Condition,
            acceptance.Since?.InKorea(),
            condition.Reading == ConditionReading.Absent ? null : condition.Reading,
            LimitsOf(condition),
            standing.IsContradicted ? [.. standing.Statements.Select(ToJson)] : null);
    }

    private static SevereStatementJson ToJson(AcceptanceStatement statement) => new(statement.Source, statement.State, statement.At?.InKorea(), statement.Text);

    private static SevereLimitsJson? LimitsOf(SevereCondition condition) => condition.Reading == ConditionReading.Limits
        ? new(condition.MinAgeMonths, condition.MinWeightGrams, condition.MinGestationWeeks)
        : null;
}
