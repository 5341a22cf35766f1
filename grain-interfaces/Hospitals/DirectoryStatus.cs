using DoctorForU.Emergency;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>What there is of the directory.</summary>
public enum DirectoryState
{
    /// <summary>Nothing has come yet.</summary>
    Empty,

    /// <summary>The first pull is under way: what has come is there.</summary>
    Filling,

    /// <summary>A whole pull stands.</summary>
    Complete,
}

/// <summary>The parts of a pull, in their order.</summary>
public enum PullStep
{
    Hospitals,
    Moonlight,
    Departments,
    Pharmacies,
}

/// <summary>How far a pull has come.</summary>
/// <param name="Page">Pages of the step that are through.</param>
/// <param name="Pages">Null while not known.</param>
[GenerateSerializer, Immutable, Alias("hospital.pull-progress")]
public sealed record PullProgress(PullStep Step, int Page, int? Pages);

/// <summary>What the last whole pull changed.</summary>
[GenerateSerializer, Immutable, Alias("hospital.pull-changes")]
public sealed record PullChanges(int Added, int Changed, int Removed);

/// <summary>How the directory fares.</summary>
/// <param name="Version">Rises whenever the tables say something new.</param>
/// <param name="Date">Korean day of the last whole pull.</param>
/// <param name="Entries">Institutions, pharmacies among them.</param>
/// <param name="Unplaced">Institutions without a place that makes sense.</param>
/// <param name="Repaired">Institutions whose latitude and longitude were swapped.</param>
/// <param name="Rejected">Rows of the last whole pull that could not be read.</param>
/// <param name="Pulling">Null between pulls.</param>
/// <param name="Failure">While calls fail.</param>
/// <param name="QuotaUsed">Calls of the Korean day <paramref name="QuotaDay"/> to the operation that has used most.</param>
[GenerateSerializer, Immutable, Alias("hospital.directory-status")]
public sealed record DirectoryStatus(
    DirectoryState State,
    long Version,
    DateOnly? Date,
    int Entries,
    int Unplaced,
    int Repaired,
    int Rejected,
    bool Simulated,
    PullProgress? Pulling,
    PullChanges? Changes,
    ErFeedFailure? Failure,
    BreakerState Breaker,
    DateTimeOffset? NextPullAt,
    DateOnly QuotaDay,
    int QuotaUsed,
    int QuotaLimit);
