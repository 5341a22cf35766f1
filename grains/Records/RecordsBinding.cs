using Orleans;

namespace DoctorForU.Records;

/// <summary>A proof under way, so that a retry of its command begins no other.</summary>
[GenerateSerializer, Immutable, Alias("records.pending-proof")]
public sealed record PendingProof(string Operation, string VerificationId, string ResidentNumber, DateTimeOffset ExpiresAt);

/// <summary>Consent, binding and access history of one account. Of the person there is the subject id and nothing else. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("records.binding")]
public sealed record RecordsBinding
{
    /// <summary>Proofs that an account may begin in an hour, whoever they are about.</summary>
    internal const int ProofsPerHour = 5;

    private const int HistoryKept = 500;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Id(0)]
    public DateTimeOffset? ConsentedAt { get; init; }

    [Id(1)]
    public int ConsentVersion { get; init; }

    [Id(2)]
    public string? Subject { get; init; }

    [Id(3)]
    public DateTimeOffset? BoundAt { get; init; }

    [Id(4)]
    public PendingProof? Proof { get; init; }

    /// <summary>When proofs were begun in the last hour.</summary>
    [Id(5)]
    public ValueList<DateTimeOffset> ProofsBegun { get; init; } = [];

    /// <summary>The oldest first.</summary>
    [Id(6)]
    public ValueList<RecordsAccess> History { get; init; } = [];

    /// <summary>A person who may be claimed for this account without being bound to it: written before the claim and until the release, so that a crash locks nobody.</summary>
    [Id(7)]
    public string? Loose { get; init; }

    /// <summary>The proof by which the person was bound: ending it again gets the same answer.</summary>
    [Id(8)]
    public string? BoundBy { get; init; }

    internal bool HasConsent => ConsentedAt is not null && ConsentVersion == RecordsConsent.Version;

    /// <summary>Why nothing may be asked of easyResponse; null when it may.</summary>
    internal RecordsOutcome? RefusalToRead => !HasConsent ? RecordsOutcome.ConsentMissing : Subject is null ? RecordsOutcome.NotBound : null;

    internal RecordsOutcome? RefusalToBind(DateTimeOffset now) =>
        !HasConsent ? RecordsOutcome.ConsentMissing
        : Subject is not null ? RecordsOutcome.AlreadyBound
        : ProofsBegun.Count(begun => begun > now - Hour) >= ProofsPerHour ? RecordsOutcome.Throttled
        : null;

    internal RecordsStanding Standing => new(RecordsOutcome.Done, HasConsent ? ConsentedAt : null, BoundAt);

    internal RecordsBinding Consented(DateTimeOffset now) => HasConsent ? this : this with { ConsentedAt = now, ConsentVersion = RecordsConsent.Version };

    internal RecordsBinding Withdrawn() => this with { ConsentedAt = null, ConsentVersion = 0, Loose = Subject ?? Loose, Subject = null, BoundAt = null, BoundBy = null, Proof = null };

    internal RecordsBinding ProofBegins(DateTimeOffset now) => this with { ProofsBegun = [.. ProofsBegun.Where(begun => begun > now - Hour), now] };

    internal RecordsBinding Bound(string subject, DateTimeOffset now) => this with { Subject = subject, BoundAt = now, BoundBy = Proof?.VerificationId, Proof = null, Loose = null };

    internal RecordsBinding Noted(DateTimeOffset at, RecordsAct act, RecordsOutcome outcome, string session) =>
        this with { History = [.. History.TakeLast(HistoryKept - 1), new RecordsAccess(at, act, outcome, session)] };
}
