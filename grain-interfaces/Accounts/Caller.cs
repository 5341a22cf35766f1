using Orleans;

namespace DoctorForU.Accounts;

/// <summary>What an account is for. It has one role for life.</summary>
[GenerateSerializer, Alias("accounts.role")]
public enum AccountRole
{
    Patient,
    Staff,
    Operator,
}

/// <summary>
/// Who calls, as their verified token says. Commands on what belongs to somebody carry it, and the grain compares: the gateway's check is
/// not the only one.
/// </summary>
/// <param name="Hpid">The hospital of staff; null for everybody else.</param>
[GenerateSerializer, Immutable, Alias("accounts.caller")]
public sealed record Caller(string UserId, AccountRole Role, string? Hpid, string SessionId)
{
    public bool IsStaffOf(string hpid) => Role == AccountRole.Staff && string.Equals(Hpid, hpid, StringComparison.Ordinal);
}
