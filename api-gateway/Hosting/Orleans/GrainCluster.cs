using DoctorForU.Operations;
using DoctorForU.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;
using Orleans.Serialization;
using StackExchange.Redis;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>The Orleans build: the gateway is a client of the cluster. It starts without it, keeps trying to reach it, and goes on with its last boards while it is away.</summary>
internal static class GrainCluster
{
    private const string Role = "Gateway";

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);

    // Which grains there are: by default a silo that brings a feature would be found after up to a minute.
    private static readonly TimeSpan LookForGrainsEvery = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddGrainCluster(this WebApplicationBuilder builder)
    {
        builder.AddChecked<ClusterSettings>(ClusterSettings.Section);
        var cluster = builder.Configuration.Early<ClusterSettings>(ClusterSettings.Section);
        builder.AddChecked<StorageOptions>(StorageOptions.Section);
        var storage = builder.Configuration.Early<StorageOptions>(StorageOptions.Section);
        storage.Provider = StorageProvider.PostgreSql;
        builder.Services.AddSideStore(storage).AddStackExchangeRedisCache(cache => cache.ConfigurationOptions = ConfigurationOptions.Parse(cluster.Redis));
        builder.Logging.KeepKeysOut();
        var connection = new ClusterConnection();
        builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, StorageOptions.ServiceId))
            .UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(cluster.Redis))
            .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.UnionWith(FailuresOf.Storage))
            .Configure<TypeManagementOptions>(options => options.TypeMapRefreshInterval = LookForGrainsEvery)
            .UseConnectionRetryFilter(TryAgain)
            .AddClusterConnectionLostHandler((_, _) => connection.IsLost = true)
            .AddGatewayCountChangedHandler((_, gateways) => connection.IsLost = gateways.NumberOfConnectedGateways == 0)
            .AddMemoryStreams(ErStreams.Provider)
            .AddDashboard(options => options.HideTrace = true)
            .TellCalls(builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>()?.Otlp is not null));
        OrleansDashboard.AddTo(builder.Services);
        builder.AddNodeReporting(NodePrograms.Gateway, Role);
        builder.Services.AddHealthChecks().AddCheck("cluster", connection, tags: [HealthRouting.Ready]);

        builder.Services.AddSingleton<FailureStatus>(StatusOf);

        // Requests are answered, and health is told, while the cluster is awaited.
        builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);
        return builder;
    }

    // No silo is reached, or none that has the feature, or the one that has it does not answer: asking again later makes sense. Orleans has no
    // type of its own for a grain whose last silo is gone.
    private static int? StatusOf(Exception error) => error is SiloUnavailableException or OrleansMessageRejectionException or ConnectionFailedException or TimeoutException
        || (error is ArgumentException && error.Message.StartsWith("Could not find an implementation", StringComparison.Ordinal))
        ? StatusCodes.Status503ServiceUnavailable
        : null;

    private static IClientBuilder TellCalls(this IClientBuilder client, bool isTraced) => isTraced ? client.AddActivityPropagation() : client;

    private static async Task<bool> TryAgain(Exception error, CancellationToken stopping)
    {
        await Task.Delay(TryAgainAfter, TimeProvider.System, stopping);
        return true;
    }

    /// <summary>
    /// A gateway that lost the cluster still has its boards, with their ages; taking it out of service would take away the last that people see.
    /// So it says that it is degraded, which counts as ready.
    /// </summary>
    private sealed class ClusterConnection : IHealthCheck
    {
        public volatile bool IsLost;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(IsLost ? HealthCheckResult.Degraded("The cluster is away.") : HealthCheckResult.Healthy());
    }
}
