namespace DoctorForU.Accounts;

/// <summary>What happened to an account. Names are stored: they do not change.</summary>
public static class AccountEvents
{
    public const string SignedUp = "signed-up";
    public const string LoggedIn = "logged-in";
    public const string LoginRefused = "login-refused";
    public const string LoggedOut = "logged-out";
    public const string TokenReused = "refresh-token-reused";
    public const string ProfileChanged = "profile-changed";
    public const string PasswordChanged = "password-changed";
    public const string PasswordResetAsked = "password-reset-asked";
    public const string PasswordReset = "password-reset";
    public const string Deleted = "deleted";
    public const string Invited = "invited";
    public const string InvitationWithdrawn = "invitation-withdrawn";
    public const string Removed = "removed-from-team";
    public const string SessionsEnded = "sessions-ended";
}

/// <param name="UserId">Whose account; null where nobody's, as for a wrong login id.</param>
/// <param name="ById">Who did it, when it was somebody else.</param>
public sealed record AccountEvent(string Name, string? UserId, string? SessionId = null, string? ById = null);

/// <summary>The trail of logins and changes: opaque ids and times, nothing of the person. Durable when the task completes.</summary>
public interface IAccountAudit
{
    Task Record(AccountEvent what);

    /// <summary>The newest first.</summary>
    /// <param name="name">Only events of this name; null for all.</param>
    Task<AuditPage> Read(string? name, int skip, int take, CancellationToken cancel);
}
