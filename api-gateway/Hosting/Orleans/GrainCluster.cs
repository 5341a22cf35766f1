using System.ComponentModel.DataAnnotations;
using Orleans.Configuration;
using Orleans.Hosting;
using StackExchange.Redis;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>How the gateway finds the cluster (Orleans build).</summary>
internal sealed class ClusterClientOptions
{
    public const string Section = "Cluster";

    [Required]
    public string ClusterId { get; set; } = "doctorforu";

    [Required]
    public string ServiceId { get; set; } = "doctorforu";

    /// <summary>Where silos list themselves: a Redis connection string.</summary>
    [Required]
    public string Redis { get; set; } = "127.0.0.1:6379";
}

/// <summary>The Orleans build: the gateway is a client of the cluster, and keeps trying to reach it.</summary>
internal static class GrainCluster
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);

    public static WebApplicationBuilder AddGrainCluster(this WebApplicationBuilder builder)
    {
        builder.AddChecked<ClusterClientOptions>(ClusterClientOptions.Section);
        var cluster = builder.Configuration.GetSection(ClusterClientOptions.Section).Get<ClusterClientOptions>() ?? new ClusterClientOptions();
        builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, cluster.ServiceId))
            .UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(cluster.Redis))
            .UseConnectionRetryFilter(async (_, stopping) =>
            {
                await Task.Delay(TryAgainAfter, TimeProvider.System, stopping);
                return true;
            })
            .AddMemoryStreams(ErStreams.Provider));
        return builder;
    }
}
