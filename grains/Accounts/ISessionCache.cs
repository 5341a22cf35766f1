namespace DoctorForU.Accounts;

/// <summary>
/// Where gateways read what sessions are live without asking their grains. Only the session's own grain writes, in its turn, so an end is
/// never overwritten by what was known before it.
/// </summary>
public interface ISessionCache
{
    /// <param name="session">Null when the session is not live.</param>
    Task Write(string sessionId, SessionView? session);
}
