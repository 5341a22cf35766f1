using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;

namespace DoctorForU.WebHosting;

/// <summary>Health for machines: live when the process answers, ready when it has something to serve and is not about to stop.</summary>
public static class HealthRouting
{
    /// <summary>Tag of checks that readiness waits for.</summary>
    public const string Ready = "ready";

    private const string LivePath = "/health/live";
    private const string ReadyPath = "/health/ready";

    private static readonly HealthCheckOptions LiveChecks = new() { Predicate = _ => false };
    private static readonly HealthCheckOptions ReadyChecks = new() { Predicate = check => check.Tags.Contains(Ready) };

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.AddChecked<DrainOptions>(DrainOptions.Section);
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.AddSingleton(Draining.ListenToSignals);
        builder.Services.AddHealthChecks().AddCheck<Draining>("draining", tags: [Ready]);

        // Whoever asks is told; asking every second while the system starts is no error.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        return builder;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(LivePath, LiveChecks).AllowAnonymous().IsAlwaysAnswered();
        routes.MapHealthChecks(ReadyPath, ReadyChecks).AllowAnonymous().IsAlwaysAnswered();
    }

    /// <summary>On the internal listener there are health and metrics and nothing else.</summary>
    public static void UseInternalListener(this WebApplication app) => app.MapWhen(Listeners.IsInternal, alone =>
    {
        // What machines ask of a server is none of its traffic.
        alone.Use((http, next) =>
        {
            http.Features.Get<IHttpMetricsTagsFeature>()?.MetricsDisabled = true;
            return next(http);
        });
        alone.UseHealthChecks(LivePath, LiveChecks);
        alone.UseHealthChecks(ReadyPath, ReadyChecks);
        alone.UseMetrics();
    });
}
