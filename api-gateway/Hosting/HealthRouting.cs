using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>Health for machines: live when the process answers, ready when it has something to serve.</summary>
internal static class HealthRouting
{
    /// <summary>Tag of checks that readiness waits for.</summary>
    public const string Ready = "ready";

    private const string LivePath = "/health/live";
    private const string ReadyPath = "/health/ready";

    private static readonly HealthCheckOptions LiveChecks = new() { Predicate = _ => false };
    private static readonly HealthCheckOptions ReadyChecks = new() { Predicate = check => check.Tags.Contains(Ready) };

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks();

        // Whoever asks is told; asking every second while the system starts is no error.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        return builder;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(LivePath, LiveChecks);
        routes.MapHealthChecks(ReadyPath, ReadyChecks);
    }

    /// <summary>On the internal listener there is health and nothing else.</summary>
    public static void UseInternalListener(this WebApplication app) => app.MapWhen(Listeners.IsInternal, alone =>
    {
        alone.UseHealthChecks(LivePath, LiveChecks);
        alone.UseHealthChecks(ReadyPath, ReadyChecks);
    });
}
