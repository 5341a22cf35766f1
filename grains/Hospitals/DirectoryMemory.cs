using System.Collections.Immutable;
using DoctorForU.Emergency;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>What the directory feed remembers over a restart. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("hospital.directory-memory")]
public sealed record DirectoryMemory
{
    /// <summary>The Korean day that <see cref="Calls"/> counts.</summary>
    [Id(0)]
    public DateOnly Day { get; init; }

    /// <summary>Calls of the day by operation.</summary>
    [Id(1)]
    public ImmutableDictionary<string, int> Calls { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>When the last whole pull began: what it says is of then.</summary>
    [Id(2)]
    public DateTimeOffset? StandsSince { get; init; }

    /// <summary>Null between pulls.</summary>
    [Id(3)]
    public Pull? Pull { get; init; }

    [Id(4)]
    public int Rejected { get; init; }

    [Id(5)]
    public PullChanges? Changes { get; init; }

    [Id(6)]
    public ErFeedFailure? Failure { get; init; }

    [Id(7)]
    public ErFeedState State { get; init; }

    /// <summary>Rises with every page that readers may see, and with every whole pull.</summary>
    [Id(8)]
    public long Version { get; init; }

    /// <summary>Whether the last whole pull was not believed because it was so small; when the next is as small, it is.</summary>
    [Id(9)]
    public bool Shrank { get; init; }

    /// <summary>When the pull after a small one is due.</summary>
    [Id(10)]
    public DateTimeOffset? WaitsUntil { get; init; }

    internal DailyBudget BudgetOf(string operation) => new(Day, Calls.GetValueOrDefault(operation));

    internal DirectoryMemory Spent(string operation, DailyBudget budget) => this with
    {
        Day = budget.Day,
        Calls = (budget.Day == Day ? Calls : ImmutableDictionary<string, int>.Empty).SetItem(operation, budget.Used),
    };

    internal DirectoryMemory Begun(DateTimeOffset now) => this with { Pull = Hospitals.Pull.Start(now), WaitsUntil = null };

    /// <summary>The pull came to its end and is so small that what stands is kept.</summary>
    internal DirectoryMemory Doubted(UpstreamFailure why, DateTimeOffset now, DateTimeOffset next) =>
        Failed(why, now) with { Pull = null, Shrank = true, WaitsUntil = next };

    /// <summary>A page is staged.</summary>
    internal DirectoryMemory WentOn(Pull next) => this with { Pull = next, Failure = null, State = ErFeedState.Live, Version = Version + 1 };

    /// <summary>The pull came to its end and stands.</summary>
    internal DirectoryMemory Finished(PullChanges changes, int rejected) => this with
    {
        StandsSince = Pull!.StartedAt,
        Pull = null,
        Rejected = Pull.Rejected + rejected,
        Changes = changes,
        Failure = null,
        State = ErFeedState.Live,
        Version = Version + 1,
        Shrank = false,
    };

    internal DirectoryMemory Failed(UpstreamFailure failure, DateTimeOffset now) => this with
    {
        Failure = new ErFeedFailure(failure.Code, failure.Text, Failure?.Since ?? now),
        State = FeedMemory.StateAfter(failure),
    };
}
