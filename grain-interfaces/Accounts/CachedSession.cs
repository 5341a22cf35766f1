namespace DoctorForU.Accounts;

/// <summary>What the cache that gateways share holds of a session, as JSON.</summary>
/// <param name="Session">Null when it is not live.</param>
public sealed record CachedSession(SessionView? Session, DateTimeOffset GoodUntil)
{
    public static string KeyOf(string sessionId) => "session/" + sessionId;
}
