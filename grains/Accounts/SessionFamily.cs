using Orleans;

namespace DoctorForU.Accounts;

internal enum RefreshDecision
{
    /// <summary>There is no live session.</summary>
    Ended,

    /// <summary>The token is current and is to be replaced.</summary>
    Replace,

    /// <summary>The answer to the same request got lost: it is given again.</summary>
    Repeat,

    /// <summary>The token was replaced before: somebody has a copy.</summary>
    Reused,
}

/// <summary>A family of refresh tokens: one is current, all before it are spent. Secrets are kept as digests.</summary>
[GenerateSerializer, Immutable, Alias("accounts.session-state")]
public sealed record SessionFamily
{
    /// <summary>How long a lost answer may be asked for again.</summary>
    internal static readonly TimeSpan RepeatWithin = TimeSpan.FromMinutes(1);

    [Id(0)]
    public SessionStart? Start { get; init; }

    [Id(1)]
    public DateTimeOffset CreatedAt { get; init; }

    [Id(2)]
    public DateTimeOffset LastUsedAt { get; init; }

    [Id(3)]
    public string Current { get; init; } = "";

    [Id(4)]
    public string? Previous { get; init; }

    /// <summary>The operation that replaced the previous token.</summary>
    [Id(5)]
    public string? Operation { get; init; }

    internal static SessionFamily Begin(SessionStart start, string secret, DateTimeOffset now) =>
        new() { Start = start, CreatedAt = now, LastUsedAt = now, Current = AccountKeys.Digest(secret) };

    internal bool IsLive(AccountOptions options, DateTimeOffset now) =>
        Start is not null && now < LastUsedAt + options.SessionIdle && now < CreatedAt + options.SessionLife;

    internal bool IsCurrent(string secret) => string.Equals(Current, AccountKeys.Digest(secret), StringComparison.Ordinal);

    internal RefreshDecision Decide(string secret, string? operation, AccountOptions options, DateTimeOffset now)
    {
        if (!IsLive(options, now))
            return RefreshDecision.Ended;
        if (IsCurrent(secret))
            return RefreshDecision.Replace;
        var isRepeat = operation is not null
            && string.Equals(operation, Operation, StringComparison.Ordinal)
            && string.Equals(Previous, AccountKeys.Digest(secret), StringComparison.Ordinal)
            && now - LastUsedAt <= RepeatWithin;
        return isRepeat ? RefreshDecision.Repeat : RefreshDecision.Reused;
    }

    /// <param name="used">The token that is spent by this.</param>
    internal SessionFamily Replaced(string used, string next, string? operation, DateTimeOffset now) => this with
    {
        LastUsedAt = now,
        Current = AccountKeys.Digest(next),
        Previous = AccountKeys.Digest(used),
        Operation = operation,
    };

    internal SessionView? View(string id, AccountOptions options, DateTimeOffset now) =>
        IsLive(options, now) ? new(id, Start!.UserId, Start.Role, Start.Hpid, Start.Device, CreatedAt, LastUsedAt) : null;
}
