using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Threading.RateLimiting;
using DoctorForU.Telemetry;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>How often one address may come to the routes of sign-up and login.</summary>
internal sealed class AccountLimitOptions
{
    public const string Section = "RateLimits:Accounts";

    /// <summary>Requests by one address in a minute. Many people may share an address.</summary>
    [Reloadable]
    [Range(1, 1_000_000)]
    public int PermitsPerMinute { get; set; } = 120;
}

/// <summary>Guessing from one address is slow, whatever account it is about.</summary>
internal sealed class AccountLimits(IOptionsMonitor<RateLimitOptions> all, IOptionsMonitor<AccountLimitOptions> options) : IDisposable
{
    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, (IPAddress Caller, int PermitsPerMinute)>(http => all.CurrentValue.Enabled
        ? RateLimitPartition.GetSlidingWindowLimiter((RateLimits.CallerOf(http), options.CurrentValue.PermitsPerMinute), static counted => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = counted.PermitsPerMinute,
            Window = Window,
            SegmentsPerWindow = Segments,
        })
        : RateLimitPartition.GetNoLimiter((IPAddress.None, 0)));

    public void Dispose() => limiter.Dispose();

    public async ValueTask<object?> Limit(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        using var lease = limiter.AttemptAcquire(call.HttpContext);
        return lease.IsAcquired
            ? await next(call)
            : new RetryLater("rate.limited", "Too many requests from this address.", Window / Segments, StatusCodes.Status429TooManyRequests);
    }
}
