using System.Collections.Immutable;
using Orleans;

namespace DoctorForU.Emergency;

/// <summary>What a feed remembers over a restart. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("er.feed-memory")]
public sealed record FeedMemory
{
    /// <summary>The Korean day that <see cref="CallsUsed"/> counts.</summary>
    [Id(0)]
    public DateOnly Day { get; init; }

    [Id(1)]
    public int CallsUsed { get; init; }

    [Id(2)]
    public DateTimeOffset? LastGoodAt { get; init; }

    [Id(3)]
    public DateTimeOffset? LastAttemptAt { get; init; }

    [Id(4)]
    public int Rows { get; init; }

    [Id(5)]
    public int RejectedRows { get; init; }

    [Id(6)]
    public int MissingRows { get; init; }

    [Id(7)]
    public ErFeedFailure? Failure { get; init; }

    [Id(8)]
    public ErFeedState State { get; init; }

    /// <summary>What is known of each room, by hpid.</summary>
    [Id(9)]
    public ImmutableDictionary<string, RoomNews> Known { get; init; } = ImmutableDictionary<string, RoomNews>.Empty;

    internal DailyBudget Budget => new(Day, CallsUsed);

    internal FeedMemory Spent(DailyBudget budget, DateTimeOffset now) =>
        this with { Day = budget.Day, CallsUsed = budget.Used, LastAttemptAt = now };

    internal FeedMemory Succeeded(ImmutableDictionary<string, RoomNews> known, RowsRead reply, int missing, DateTimeOffset now) => this with
    {
        Known = known,
        Rows = reply.Rows,
        RejectedRows = reply.Rejected,
        MissingRows = missing,
        LastGoodAt = now,
        Failure = null,
        State = ErFeedState.Live,
    };

    internal FeedMemory Failed(UpstreamFailure failure, DateTimeOffset now) => this with
    {
        Failure = new ErFeedFailure(failure.Code, failure.Text, Failure?.Since ?? now),
        State = StateAfter(failure),
    };

    internal static ErFeedState StateAfter(UpstreamFailure failure) => failure.Class switch
    {
        FailureClass.QuotaExhausted => ErFeedState.QuotaExhausted,
        FailureClass.Refused => ErFeedState.Refused,
        FailureClass.Transient or FailureClass.Defect => ErFeedState.Failing,
        _ => throw new InvalidOperationException("Unknown failure class."),
    };
}
