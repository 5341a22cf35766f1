using Orleans;

namespace DoctorForU.Emergency;

/// <summary>How a feed fares.</summary>
public enum ErFeedState
{
    /// <summary>Nothing was read yet.</summary>
    Starting,

    /// <summary>The last call succeeded.</summary>
    Live,

    /// <summary>Calls fail; the last good reading stands.</summary>
    Failing,

    /// <summary>The national API said that the day's quota is used up, or our own budget is: no call until midnight in Korea.</summary>
    QuotaExhausted,

    /// <summary>The key is refused; probed slowly, since a new key takes up to a day.</summary>
    Refused,
}

/// <summary>State of the circuit breaker before the national API.</summary>
public enum BreakerState
{
    Closed,
    Open,
    HalfOpen,
}

/// <summary>Why the last call did not succeed.</summary>
/// <param name="Code">The API's result code, an HTTP status, or a word (timeout, reset, unreadable).</param>
/// <param name="Text">What the API said, shortened; never contains the service key.</param>
/// <param name="Since">When calls began to fail.</param>
[GenerateSerializer, Immutable, Alias("er.feed-failure")]
public sealed record ErFeedFailure(string Code, string Text, DateTimeOffset Since);

/// <summary>What a feed says of itself: for the public page, operators and tests.</summary>
/// <param name="Operation">beds, severe, messages or institutions.</param>
/// <param name="Simulated">Whether the source is a simulator and not the national API.</param>
/// <param name="LastGoodAt">When the last good reply came.</param>
/// <param name="QuotaUsed">Calls of the Korean day <paramref name="QuotaDay"/>, retries included.</param>
/// <param name="QuotaLimit">Calls that we allow ourselves a day.</param>
/// <param name="Rows">Rows of the last good reply.</param>
/// <param name="RejectedRows">Rows of the last good reply that could not be read.</param>
/// <param name="MissingRows">Rooms that an earlier reply had and the last did not; they keep their reading and age.</param>
[GenerateSerializer, Immutable, Alias("er.feed-status")]
public sealed record ErFeedStatus(
    string Operation,
    bool Simulated,
    ErFeedState State,
    DateTimeOffset? LastGoodAt,
    DateTimeOffset? LastAttemptAt,
    DateTimeOffset? NextPollAt,
    ErFeedFailure? Failure,
    BreakerState Breaker,
    DateOnly QuotaDay,
    int QuotaUsed,
    int QuotaLimit,
    int Rows,
    int RejectedRows,
    int MissingRows);
