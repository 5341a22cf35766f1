using System.Text.Json.Serialization;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Changes of a topic: apply when <paramref name="From"/> is what you have, drop when <paramref name="To"/> is not newer, else subscribe again.</summary>
/// <param name="Topic">region/{code}.</param>
/// <param name="Epoch">One life of the board; sequences of two epochs do not compare.</param>
/// <param name="Changes">Each replaces the whole room.</param>
/// <param name="Removed">Ids of rooms that are no longer on this board.</param>
internal sealed record ErDelta(
    string Topic,
    string Epoch,
    long From,
    long To,
    IReadOnlyList<ErRoomJson> Changes,
    IReadOnlyList<string> Removed);

/// <summary>Which of its lists an <see cref="ErSubscription"/> has.</summary>
internal enum ErSubscriptionKind
{
    Deltas,
    Snapshot,
}

/// <summary>The answer to Subscribe, and the body of a pushed snapshot.</summary>
/// <param name="Now">The server's time.</param>
/// <param name="Sequence">What the reader has after it took this.</param>
/// <param name="Deltas">What the reader missed, in order; only of kind deltas.</param>
/// <param name="Rooms">The whole board; only of kind snapshot.</param>
internal sealed record ErSubscription(
    string Topic,
    DateTimeOffset Now,
    ErSubscriptionKind Kind,
    string Epoch,
    long Sequence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ErDelta>? Deltas = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ErRoomJson>? Rooms = null);
