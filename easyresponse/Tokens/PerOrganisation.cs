using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using DoctorForU.EasyResponse.Audit;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>How often one organisation may ask.</summary>
internal sealed class OrganisationLimitOptions
{
    public const string Section = "OrganisationLimits";

    /// <summary>Reads of records in a minute.</summary>
    [Range(1, 1_000_000)]
    public int ReadsPerMinute { get; set; } = 600;
}

/// <summary>Refuses an organisation that asks too often, and has the audit know.</summary>
internal sealed class PerOrganisation(OrganisationLimits limits, AuditLog audit) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (limits.Allows(http.User.Owner()))
            return await next(context);

        http.Response.Headers.RetryAfter = "60";
        var act = http.GetEndpoint()!.Metadata.GetRequiredMetadata<AuditedAs>().Act;
        return await audit.Refuse(http, act, StatusCodes.Status429TooManyRequests, "rate.limited", "The organisation asks too often; wait a minute.");
    }
}

internal sealed class OrganisationLimits(IOptions<OrganisationLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(owner =>
        RateLimitPartition.GetFixedWindowLimiter(owner, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.ReadsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(string owner)
    {
        using var lease = limiter.AttemptAcquire(owner);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
