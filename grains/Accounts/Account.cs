using Orleans;

namespace DoctorForU.Accounts;

/// <summary>Where an account stands in its life.</summary>
[GenerateSerializer, Alias("accounts.stage")]
public enum AccountStage
{
    None,

    /// <summary>Decided, and its names are being claimed.</summary>
    SigningUp,
    Active,

    /// <summary>Decided to be deleted, and what belongs to it is being removed.</summary>
    Closing,

    /// <summary>Deleted. The id is never given to anybody again.</summary>
    Closed,
}

/// <summary>What a sign-up needs to be completed after a crash.</summary>
[GenerateSerializer, Immutable, Alias("accounts.pending-sign-up")]
public sealed record PendingSignUp(string? PasswordHash, string? ProviderKey, Profile Profile);

[GenerateSerializer, Immutable, Alias("accounts.pending-reset")]
public sealed record PendingReset(string Secret, DateTimeOffset ExpiresAt);

/// <summary>One account. Replaced as a whole, never changed.</summary>
[GenerateSerializer, Immutable, Alias("accounts.account")]
public sealed record Account
{
    private const int OperationsKept = 50;

    [Id(0)]
    public AccountStage Stage { get; init; }

    [Id(1)]
    public PendingSignUp? SigningUp { get; init; }

    /// <summary>The operation that made the account.</summary>
    [Id(2)]
    public string? MadeBy { get; init; }

    [Id(3)]
    public Profile? Profile { get; init; }

    /// <summary>Key of the provider's login, for an account without a password.</summary>
    [Id(4)]
    public string? ProviderKey { get; init; }

    /// <summary>Ids of sessions, oldest first; some may have ended by themselves.</summary>
    [Id(5)]
    public ValueList<string> Sessions { get; init; } = [];

    [Id(6)]
    public PendingReset? Reset { get; init; }

    /// <summary>Operations that are done, so that a retry does nothing.</summary>
    [Id(7)]
    public ValueList<string> Operations { get; init; } = [];

    internal bool IsActive => Stage == AccountStage.Active;

    internal bool IsOwnedBy(string callerId) => IsActive && string.Equals(Profile!.Id, callerId, StringComparison.Ordinal);

    internal bool HasDone(string operation) => Operations.Contains(operation);

    internal Account Done(string operation) => this with { Operations = [.. Operations.TakeLast(OperationsKept - 1), operation] };

    internal static Account Begin(string id, SignUp command, string? passwordHash, DateTimeOffset now) => new()
    {
        Stage = AccountStage.SigningUp,
        MadeBy = command.Operation,
        SigningUp = new(passwordHash, command.ProviderKey, new(
            id,
            command.LoginId,
            command.Role,
            command.Hpid,
            command.Profile.Name!,
            command.Email,
            command.Profile.Phone!,
            command.Profile.Language ?? Language.Ko,
            command.Profile.Notifications ?? MailChoices.All,
            now)),
    };

    internal Account Activated() =>
        this with { Stage = AccountStage.Active, Profile = SigningUp!.Profile, ProviderKey = SigningUp.ProviderKey, SigningUp = null };

    internal Account Changed(ProfileChange change) => this with
    {
        Profile = Profile! with
        {
            Name = change.Name ?? Profile.Name,
            Phone = change.Phone ?? Profile.Phone,
            Language = change.Language ?? Profile.Language,
            Notifications = change.Notifications ?? Profile.Notifications,
        },
    };

    internal Account Closing() => this with { Stage = AccountStage.Closing, Reset = null };

    /// <summary>Nothing of the person is kept.</summary>
    internal static Account Closed { get; } = new() { Stage = AccountStage.Closed };

    /// <summary>What a sign-up for an account that is there already is told.</summary>
    internal SignUpOutcome Again(string operation) =>
        IsActive && string.Equals(MadeBy, operation, StringComparison.Ordinal) ? SignUpOutcome.SignedUp : SignUpOutcome.ProofUsed;

    internal bool AcceptsReset(string secret, DateTimeOffset now) =>
        IsActive && Reset is not null && now < Reset.ExpiresAt && string.Equals(Reset.Secret, AccountKeys.Digest(secret), StringComparison.Ordinal);
}
