using Orleans;

namespace DoctorForU.Accounts;

/// <summary>One device that is logged in: a family of refresh tokens. Key: session id.</summary>
[Alias("accounts.session")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Begins the session.</summary>
    /// <returns>The secret of its first refresh token.</returns>
    [Alias("open")]
    Task<string> Open(SessionStart start);

    /// <summary>Replaces the refresh token. A token that was replaced before ends the session, unless it is a retry of the same operation.</summary>
    [Alias("refresh")]
    Task<SessionRefreshed?> Refresh(string secret, string? operation);

    /// <summary>Whose session it is; null when it is not live. Also leaves the answer in the cache that gateways read.</summary>
    [Alias("look")]
    Task<SessionView?> Look();

    /// <summary>Ends the session, if it is this user's. False when it is not, or is not live.</summary>
    [Alias("end")]
    Task<bool> End(string userId);

    /// <summary>Ends the session for who holds its current refresh token.</summary>
    /// <returns>Whose it was; null when the token is not current.</returns>
    [Alias("log-out")]
    Task<string?> LogOut(string secret);
}

/// <param name="Device">In words, such as <c>Chrome · Android</c>.</param>
[GenerateSerializer, Immutable, Alias("accounts.session-start")]
public sealed record SessionStart(string UserId, AccountRole Role, string? Hpid, string Device);

[GenerateSerializer, Immutable, Alias("accounts.session-view")]
public sealed record SessionView(
    string Id, string UserId, AccountRole Role, string? Hpid, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt);

/// <param name="Secret">Of the refresh token that is current now.</param>
[GenerateSerializer, Immutable, Alias("accounts.session-refreshed")]
public sealed record SessionRefreshed(string Secret, SessionView Session);
