using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace DoctorForU.Accounts;

/// <summary>Writes what gateways read (<see cref="CachedSession"/>): in the memory of this process, or in Redis when there are several.</summary>
internal sealed partial class SessionCache(IDistributedCache cache, IOptions<AccountOptions> options, TimeProvider clock, ILogger<SessionCache> logger) : ISessionCache
{
    private readonly DistributedCacheEntryOptions life = new() { AbsoluteExpirationRelativeToNow = AccountOptions.RevokedWithin };

    /// <summary>A cache that is away only costs speed: what it holds is good for less than an end may take to be seen.</summary>
    public async Task Write(string sessionId, SessionView? session)
    {
        try
        {
            var entry = JsonSerializer.SerializeToUtf8Bytes(new CachedSession(session, clock.GetUtcNow() + options.Value.SessionTrust));
            await cache.SetAsync(CachedSession.KeyOf(sessionId), entry, life);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogNotWritten(problem, sessionId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is known of session {Session} could not be written to the cache")]
    private partial void LogNotWritten(Exception problem, string session);
}
