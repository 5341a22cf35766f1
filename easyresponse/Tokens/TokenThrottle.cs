using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>How often one name, and one address, may try to log in.</summary>
internal sealed class TokenThrottle(IOptions<TokenOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.TriesPerMinute, Window = Window }));

    public bool Allows(string nameKey, HttpContext http)
    {
        using var byName = limiter.AttemptAcquire($"name:{nameKey}");
        using var byAddress = limiter.AttemptAcquire($"address:{http.Connection.RemoteIpAddress}");
        return byName.IsAcquired && byAddress.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
