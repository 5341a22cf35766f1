using Orleans;

namespace DoctorForU.Accounts;

/// <summary>The trail of logins, changes and operators' orders, for operators. Key: <see cref="All"/>.</summary>
[Alias("accounts.audit-desk")]
public interface IAuditDeskGrain : IGrainWithStringKey
{
    const string All = "all";

    /// <summary>The newest first. Null for anybody but operators.</summary>
    /// <param name="name">Only events of this name; null for all.</param>
    [Alias("list")]
    Task<AuditPage?> List(Caller caller, string? name, int skip, int take);

    /// <summary>Notes that an operator had something done. Durable when the task completes.</summary>
    [Alias("ordered")]
    Task Ordered(Caller caller, string name);
}

/// <summary>What operators have done, as the trail names it. Names are stored: they do not change.</summary>
public static class AuditNames
{
    public const string BreakerIsolated = "breaker-isolated";
    public const string BreakerClosed = "breaker-closed";
    public const string LogLevelChanged = "log-level-changed";
    public const string MailsRetried = "mails-retried";
}

/// <param name="UserId">Whose account; null where nobody's.</param>
/// <param name="ById">Who did it, when it was somebody else.</param>
[GenerateSerializer, Immutable, Alias("accounts.audit-entry")]
public sealed record AuditEntry(DateTimeOffset At, string Name, string? UserId, string? SessionId, string? ById);

[GenerateSerializer, Immutable, Alias("accounts.audit-page")]
public sealed record AuditPage(ValueList<AuditEntry> Items, int Total);
