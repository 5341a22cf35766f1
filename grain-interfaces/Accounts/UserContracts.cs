using Orleans;
using Orleans.Concurrency;

namespace DoctorForU.Accounts;

/// <summary>One account and its owner's own things. Key: user id.</summary>
[Alias("accounts.user")]
public interface IUserGrain : IGrainWithStringKey
{
    /// <summary>Makes the account. A crash on the way completes it or leaves nothing.</summary>
    [Alias("sign-up")]
    Task<SignUpOutcome> SignUp(SignUp command);

    /// <summary>Begins a session for who has proved to be the owner; null when there is no such account.</summary>
    [Alias("open-session")]
    Task<OpenedSession?> OpenSession(string device);

    /// <summary>Null when there is no such account, or the caller is somebody else.</summary>
    [Alias("profile")]
    Task<Profile?> Profile(string callerId);

    /// <summary>The profile of an account that is there, without waiting for what is under way: for grains that the account's own may be waiting for.</summary>
    [AlwaysInterleave, Alias("known-profile")]
    Task<Profile?> KnownProfile();

    [Alias("change-profile")]
    Task<Profile?> ChangeProfile(string callerId, ProfileChange change, string operation);

    /// <summary>Live sessions, the one that was used last first.</summary>
    [Alias("sessions")]
    Task<ValueList<SessionView>> Sessions(string callerId);

    /// <summary>Ends one session; false when the caller has none of this id.</summary>
    [Alias("end-session")]
    Task<bool> EndSession(string callerId, string sessionId);

    /// <summary>Ends all sessions, or all but one.</summary>
    [Alias("end-sessions")]
    Task EndSessions(string callerId, string? except);

    /// <summary>Role and live sessions, for operators; null for anybody else, and when there is no such account.</summary>
    [Alias("sessions-for")]
    Task<AccountSessions?> SessionsFor(Caller caller);

    /// <summary>An operator ends all sessions. False for anybody else, and when there is no such account.</summary>
    [Alias("end-sessions-for")]
    Task<bool> EndSessionsFor(Caller caller);

    [Alias("change-password")]
    Task<AccountOutcome> ChangePassword(Caller caller, string current, string replacement, string operation);

    /// <summary>Deletes the account and ends its sessions. Members of a team leave that first.</summary>
    /// <param name="password">Not looked at where the account has none.</param>
    [Alias("delete")]
    Task<AccountOutcome> Delete(string callerId, string password);

    /// <summary>Deletes the account without its owner's word; for the team that it works for.</summary>
    [Alias("close")]
    Task<AccountOutcome> Close();

    /// <summary>Makes the secret of a password-reset link; null when there is no account or it has no password.</summary>
    [Alias("begin-reset")]
    Task<ResetLink?> BeginReset();

    /// <summary>Sets a new password for who has the link, and ends all sessions. False when the link is not good.</summary>
    [Alias("complete-reset")]
    Task<bool> CompleteReset(string secret, string password);
}

/// <param name="Operation">Who retries with the same one gets the same answer.</param>
/// <param name="LoginId">Null for an account of a provider, which has no password either.</param>
/// <param name="Email">Normalised, and proved to be the person's.</param>
/// <param name="ProviderKey">Key of the provider's login; null for an account with a password.</param>
[GenerateSerializer, Immutable, Alias("accounts.sign-up")]
public sealed record SignUp(
    string Operation,
    string? LoginId,
    string? Password,
    string? ProviderKey,
    string Email,
    AccountRole Role,
    string? Hpid,
    ProfileChange Profile);

[GenerateSerializer, Alias("accounts.sign-up-outcome")]
public enum SignUpOutcome
{
    SignedUp,
    LoginIdTaken,
    EmailTaken,

    /// <summary>What proved the address has made an account already.</summary>
    ProofUsed,
}

/// <summary>What of a profile its owner may change; null leaves as it is.</summary>
[GenerateSerializer, Immutable, Alias("accounts.profile-change")]
public sealed record ProfileChange(string? Name, string? Phone, Language? Language, MailChoices? Notifications);

/// <summary>Which mails a person wants.</summary>
[GenerateSerializer, Immutable, Alias("accounts.mail-choices")]
public sealed record MailChoices(bool Reservations, bool Reminders, bool Inquiries)
{
    public static MailChoices All { get; } = new(true, true, true);
}

[GenerateSerializer, Immutable, Alias("accounts.profile")]
public sealed record Profile(
    string Id,
    string? LoginId,
    AccountRole Role,
    string? Hpid,
    string Name,
    string Email,
    string Phone,
    Language Language,
    MailChoices Notifications,
    DateTimeOffset CreatedAt);

[GenerateSerializer, Immutable, Alias("accounts.opened-session")]
public sealed record OpenedSession(string SessionId, string Secret, Profile Profile);

/// <param name="Sessions">The one that was used last first.</param>
[GenerateSerializer, Immutable, Alias("accounts.account-sessions")]
public sealed record AccountSessions(string UserId, AccountRole Role, ValueList<SessionView> Sessions);

[GenerateSerializer, Alias("accounts.outcome-kind")]
public enum AccountOutcomeKind
{
    Done,
    PasswordWrong,
    NoPassword,
    Throttled,
    LastOperator,
    NoAccount,
}

/// <param name="RetryAfter">When to come back, when throttled.</param>
[GenerateSerializer, Immutable, Alias("accounts.outcome")]
public sealed record AccountOutcome(AccountOutcomeKind Kind, TimeSpan RetryAfter)
{
    public static AccountOutcome Done { get; } = new(AccountOutcomeKind.Done, TimeSpan.Zero);

    public static AccountOutcome Of(AccountOutcomeKind kind) => new(kind, TimeSpan.Zero);
}

[GenerateSerializer, Immutable, Alias("accounts.reset-link")]
public sealed record ResetLink(string Secret, string? LoginId);
