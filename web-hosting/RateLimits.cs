using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using DoctorForU.Telemetry;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>How many requests one address may make.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>False lifts all limits, for load tests.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Requests by one address in a minute. Many people may share an address.</summary>
    [Reloadable]
    [Range(1, 1_000_000)]
    public int PermitsPerMinute { get; set; } = 1_200;
}

/// <summary>Limits requests by address.</summary>
public static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this WebApplicationBuilder builder, PathString[] limited)
    {
        builder.AddChecked<RateLimitOptions>(RateLimitOptions.Section);
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptionsMonitor<RateLimitOptions>>((limiter, options) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (IPAddress Caller, int PermitsPerMinute)>(http => PartitionOf(http, limited, options.CurrentValue));
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Window;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    public static void UseRateLimits(this WebApplication app) => app.UseRateLimiter();

    /// <summary>The limit is part of what is counted by: with another one, counting begins anew.</summary>
    private static RateLimitPartition<(IPAddress Caller, int PermitsPerMinute)> PartitionOf(HttpContext http, PathString[] limited, RateLimitOptions options) =>
        options.Enabled && Array.Exists(limited, path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            ? RateLimitPartition.GetFixedWindowLimiter(
                (CallerOf(http), options.PermitsPerMinute),
                static counted => new FixedWindowRateLimiterOptions { PermitLimit = counted.PermitsPerMinute, Window = Window })
            : RateLimitPartition.GetNoLimiter((IPAddress.None, 0));

    /// <summary>The address that a caller is counted by. Whoever has an IPv6 address has 2^64 of them, so there it is their network.</summary>
    public static IPAddress CallerOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address;
        }

        Span<byte> network = stackalloc byte[16];
        address.TryWriteBytes(network, out _);
        network[8..].Clear();
        return new IPAddress(network);
    }
}
