using Orleans;

namespace DoctorForU.Accounts;

/// <summary>
/// Who works at one hospital, or who the operators are, and who is invited to. Calls users; no user calls it. What only operators may do takes the
/// caller and answers null to anybody else. Key: <see cref="TeamKeys"/>.
/// </summary>
[Alias("accounts.team")]
public interface ITeamGrain : IGrainWithStringKey
{
    /// <summary>Invites an address by mail. Null when an invitation of this address is pending.</summary>
    [Alias("invite")]
    Task<Invitation?> Invite(Caller caller, string address, Language language, string operation);

    [Alias("pending")]
    Task<ValueList<Invitation>> Pending(Caller caller);

    [Alias("withdraw")]
    Task<bool> Withdraw(Caller caller, string invitationId);

    /// <summary>The pending invitation of whoever has this secret.</summary>
    [Alias("look")]
    Task<Invitation?> Look(string secret);

    /// <summary>Makes the account that an invitation is for; the outcome is null when the secret is not good.</summary>
    [Alias("accept")]
    Task<TeamSignUp?> Accept(string secret, WorkAccount account);

    [Alias("members")]
    Task<ValueList<TeamMember>> Members(Caller caller);

    /// <summary>Closes the account of a member.</summary>
    [Alias("remove")]
    Task<AccountOutcome> Remove(Caller caller, string userId);

    /// <summary>A member deletes their own account.</summary>
    [Alias("leave")]
    Task<AccountOutcome> Leave(Caller caller, string password);

    /// <summary>Of the operators' team: makes sure that there is an operator, or a code in a file that makes one.</summary>
    [Alias("ensure-first")]
    Task EnsureFirst();

    /// <summary>Of the operators' team: makes the first operator of whoever has the code. Null when it is not the code, or was used.</summary>
    [Alias("become-first")]
    Task<TeamSignUp?> BecomeFirst(string code, string userId, string address, WorkAccount account);
}

public static class TeamKeys
{
    public const string Operators = "operators";

    private const string HospitalPrefix = "hospital/";

    public static string Of(string? hpid) => hpid is null ? Operators : HospitalPrefix + hpid;

    /// <summary>The hospital of a team; null for the operators.</summary>
    public static string? HpidOf(string key) => key == Operators ? null : key[HospitalPrefix.Length..];
}

/// <param name="Password">Normalised; checked by the rules already.</param>
[GenerateSerializer, Immutable, Alias("accounts.work-account")]
public sealed record WorkAccount(string Operation, string LoginId, string Password, ProfileChange Profile);

[GenerateSerializer, Immutable, Alias("accounts.team-sign-up")]
public sealed record TeamSignUp(SignUpOutcome Outcome, string UserId);

[GenerateSerializer, Immutable, Alias("accounts.invitation")]
public sealed record Invitation(string Id, string Address, AccountRole Role, string? Hpid, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

[GenerateSerializer, Immutable, Alias("accounts.team-member")]
public sealed record TeamMember(string UserId, string? LoginId, string Name, string Address, AccountRole Role, string? Hpid, DateTimeOffset Since);
