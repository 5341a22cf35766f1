using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>Sends away what is too much, early and with a word on when to come again, so that what was taken on is done in time.</summary>
public static class Overload
{
    /// <summary>The endpoint's requests last as long as somebody looks; it has a limit of its own.</summary>
    public static T IsLongLived<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(Uncounted.Instance);

    /// <summary>Who asks this has to get an answer when all else is too much.</summary>
    internal static void IsAlwaysAnswered<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(Uncounted.Instance);

    public static void AddOverload(this WebApplicationBuilder builder) => builder.AddChecked<OverloadOptions>(OverloadOptions.Section);

    /// <summary>After routing, which knows what lasts, and before anything that costs.</summary>
    public static void UseOverload(this WebApplication app) => app.UseMiddleware<Shedding>();

    /// <summary>Lets a listener have so many connections; who comes then hears so in the fewest words of HTTP.</summary>
    internal static Func<ConnectionDelegate, ConnectionDelegate> AtMost(IOptionsMonitor<OverloadOptions> options)
    {
        var open = 0;
        return next => async connection =>
        {
            try
            {
                if (Interlocked.Increment(ref open) > options.CurrentValue.MaxConnections)
                {
                    await connection.Transport.Output.WriteAsync(Refusal(options.CurrentValue.ComeAgainAfter));
                    await connection.Transport.Output.CompleteAsync();
                    return;
                }

                await next(connection);
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        };
    }

    private static byte[] Refusal(TimeSpan comeAgainAfter) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"HTTP/1.1 503 Service Unavailable\r\nRetry-After: {Math.Ceiling(comeAgainAfter.TotalSeconds):0}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    private sealed class Uncounted
    {
        public static Uncounted Instance { get; } = new();
    }

    /// <summary>Limits are part of what is counted by: with other ones, requests are counted anew, and those under way end under the old ones.</summary>
    private sealed class Shedding(RequestDelegate next, IOptionsMonitor<OverloadOptions> overload, IOptionsMonitor<RateLimitOptions> rates) : IDisposable
    {
        private readonly PartitionedRateLimiter<HttpContext> all = PartitionedRateLimiter.Create<HttpContext, (int MaxInFlight, int MaxWaiting)>(_ =>
            RateLimitPartition.GetConcurrencyLimiter((overload.CurrentValue.MaxInFlight, overload.CurrentValue.MaxWaiting),
            static limits => new() { PermitLimit = limits.MaxInFlight, QueueLimit = limits.MaxWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

        private readonly PartitionedRateLimiter<HttpContext> byAddress = PartitionedRateLimiter.Create<HttpContext, (IPAddress Caller, int MaxInFlightPerAddress)>(http =>
            rates.CurrentValue.Enabled
            ? RateLimitPartition.GetConcurrencyLimiter(
                (RateLimits.CallerOf(http), overload.CurrentValue.MaxInFlightPerAddress), static limits => new() { PermitLimit = limits.MaxInFlightPerAddress, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter((IPAddress.None, 0)));

        public Task InvokeAsync(HttpContext http) => http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<Uncounted>() is not null ? next(http) : Take(http);

        public void Dispose()
        {
            all.Dispose();
            byAddress.Dispose();
        }

        private async Task Take(HttpContext http)
        {
            using var mine = byAddress.AttemptAcquire(http);
            if (!mine.IsAcquired)
            {
                await SendAway(http);
                return;
            }

            using var place = await all.AcquireAsync(http, cancellationToken: http.RequestAborted);
            await (place.IsAcquired ? next(http) : SendAway(http));
        }

        private Task SendAway(HttpContext http) =>
            new RetryLater("service.overloaded", "There is too much to do just now; come again in a moment.", overload.CurrentValue.ComeAgainAfter).ExecuteAsync(http);
    }
}
