using System.Text.Json;
using DoctorForU.Accounts;
using Microsoft.Extensions.Caching.Distributed;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>Whether a session is live: from the cache that gateways share, else from its grain, which fills the cache.</summary>
internal sealed partial class SessionChecks(IClusterClient cluster, IDistributedCache cache, TimeProvider time, ILogger<SessionChecks> logger)
{
    public async Task<bool> IsLive(Caller caller)
    {
        var session = await Find(caller.SessionId);
        return session is not null && string.Equals(session.UserId, caller.UserId, StringComparison.Ordinal);
    }

    private async Task<SessionView?> Find(string id)
    {
        if (await Read(id) is { } entry && JsonSerializer.Deserialize<CachedSession>(entry) is { } cached && time.GetUtcNow() < cached.GoodUntil)
            return cached.Session;
        return await cluster.GetGrain<ISessionGrain>(id).Look();
    }

    /// <summary>A cache that is away only costs speed: the grain knows.</summary>
    private async Task<byte[]?> Read(string id)
    {
        try
        {
            return await cache.GetAsync(CachedSession.KeyOf(id));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogNotRead(problem, id);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is known of session {Session} could not be read from the cache")]
    private partial void LogNotRead(Exception problem, string session);
}
