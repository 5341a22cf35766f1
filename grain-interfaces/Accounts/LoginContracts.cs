using Orleans;

namespace DoctorForU.Accounts;

/// <summary>
/// One name by which an account is found: a login id, a mail address or a provider's id of a person. It belongs to one user at a time, and this
/// grain is where that is decided. Key: <see cref="AccountKeys"/>.
/// </summary>
[Alias("accounts.login")]
public interface ILoginGrain : IGrainWithStringKey
{
    /// <summary>Takes the name for a user, with the password's hash where there is one. True when it is theirs, also when it was already.</summary>
    [Alias("claim")]
    Task<bool> Claim(string userId, string? passwordHash);

    /// <summary>Gives the name up, if it is this user's.</summary>
    [Alias("release")]
    Task Release(string userId);

    /// <summary>Whose the name is; null when nobody's.</summary>
    [Alias("owner")]
    Task<string?> Owner();

    /// <summary>Checks a password. Costs one hash whether the name is somebody's or not, unless too many were wrong.</summary>
    [Alias("verify")]
    Task<PasswordVerdict> Verify(string password);

    /// <summary>Replaces the password's hash, if the name is this user's, and forgets wrong tries.</summary>
    [Alias("set-password")]
    Task SetPassword(string userId, string passwordHash);
}

[GenerateSerializer, Alias("accounts.password-outcome")]
public enum PasswordOutcome
{
    Wrong,
    Right,

    /// <summary>Too many were wrong: nothing was checked.</summary>
    Throttled,
}

/// <param name="UserId">Whose it is, when it is right.</param>
/// <param name="RetryAfter">When to come back, when throttled.</param>
[GenerateSerializer, Immutable, Alias("accounts.password-verdict")]
public sealed record PasswordVerdict(PasswordOutcome Outcome, string? UserId, TimeSpan RetryAfter);
