namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Why the last call of a feed did not succeed.</summary>
/// <param name="Code">The national API's result code, an HTTP status, or a word.</param>
/// <param name="Since">When calls began to fail.</param>
internal sealed record ErFeedFailureJson(string Code, string Text, DateTimeOffset Since);

/// <summary>How the feed of one operation of the national API fares.</summary>
/// <param name="Operation">institutions, beds, messages or severe.</param>
/// <param name="QuotaDay">The Korean day that the quota is counted for.</param>
/// <param name="QuotaUsed">Calls of that day, retries included.</param>
/// <param name="Rows">Rows of the last good reply.</param>
/// <param name="RejectedRows">Rows of the last good reply that could not be read.</param>
/// <param name="MissingRows">Rooms that an earlier reply had and the last did not; they keep their reading and age.</param>
internal sealed record ErFeedJson(
    string Operation,
    bool Simulated,
    ErFeedState State,
    DateTimeOffset? LastGoodAt,
    DateTimeOffset? LastAttemptAt,
    DateTimeOffset? NextPollAt,
    ErFeedFailureJson? Failure,
    BreakerState Breaker,
    DateOnly QuotaDay,
    int QuotaUsed,
    int QuotaLimit,
    int Rows,
    int RejectedRows,
    int MissingRows)
{
    public static ErFeedJson From(ErFeedStatus status) => new(
        status.Operation,
        status.Simulated,
        status.State,
        status.LastGoodAt?.InKorea(),
        status.LastAttemptAt?.InKorea(),
        status.NextPollAt?.InKorea(),
        status.Failure is { } failure ? new ErFeedFailureJson(failure.Code, failure.Text, failure.Since.InKorea()) : null,
        status.Breaker,
        status.QuotaDay,
        status.QuotaUsed,
        status.QuotaLimit,
        status.Rows,
        status.RejectedRows,
        status.MissingRows);
}

/// <summary>The feeds that the board is made of.</summary>
/// <param name="Source">data.go.kr, or simulator.</param>
/// <param name="Simulated">Whether any feed does not come from the national API.</param>
/// <param name="Now">The server's time.</param>
internal sealed record ErFeedList(IReadOnlyList<ErFeedJson> Items, int Total, string Source, bool Simulated, DateTimeOffset Now);
