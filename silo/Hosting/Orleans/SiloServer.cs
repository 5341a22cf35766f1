using DoctorForU.Operations;
using DoctorForU.WebHosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Runtime;

namespace DoctorForU.Hosting;

/// <summary>A silo of a cluster as a server: it tells machines whether it is live, ready or draining.</summary>
internal static class SiloServer
{
    /// <param name="adjust">For tests: changes to configuration and services before the server is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        adjust?.Invoke(builder);
        builder.AddCentralConfiguration("silo").AddInternalListener("127.0.0.1:5091").AddHealth().AddTelemetry("silo");
        builder.AddSilo();
        builder.AddNodeReporting(NodePrograms.Silo, [.. builder.Configuration.Early<SiloSettings>(SiloSettings.Section).Hosted.Select(feature => feature.Name)]);
        builder.Services.AddHealthChecks().AddCheck<TakesCalls>("silo", tags: [HealthRouting.Ready]);

        // Whoever asks hears that the silo waits for Redis or the database while it does.
        builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);

        var silo = builder.BuildChecked();
        silo.UseInternalListener();
        return silo;
    }

    private sealed class TakesCalls(ISiloStatusOracle cluster) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            cluster.CurrentStatus == SiloStatus.Active
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The silo is {cluster.CurrentStatus}."));
    }
}
