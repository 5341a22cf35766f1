using System.Net;
using DoctorForU.Emergency;
using DoctorForU.Operations;
using DoctorForU.Storage;
using DoctorForU.WebHosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.Storage;
using StackExchange.Redis;

namespace DoctorForU.Hosting;

/// <summary>
/// Hosts a silo of a cluster on Microsoft Orleans: silos and the grains that they hold are listed in Redis; states, reminders and stream
/// subscriptions are in PostgreSQL, in the rows that the embedded build writes there.
/// </summary>
public static class SiloHosting
{
    private const string SubscriptionStore = "PubSubStore";
    private const string Npgsql = "Npgsql";

    // A silo that is killed is declared dead after some three of these. Until then what is to run there, reminders of other features among it, fails.
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(3);

    public static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder)
    {
        builder.AddChecked<ClusterSettings>(ClusterSettings.Section);
        builder.AddChecked<SiloSettings>(SiloSettings.Section);
        builder.AddChecked<StorageOptions>(StorageOptions.Section);
        var cluster = builder.Configuration.Early<ClusterSettings>(ClusterSettings.Section);
        var settings = builder.Configuration.Early<SiloSettings>(SiloSettings.Section);
        var storage = builder.Configuration.Early<StorageOptions>(StorageOptions.Section);
        storage.Provider = StorageProvider.PostgreSql;
        var telemetry = builder.Configuration.Early<TelemetryOptions>(TelemetryOptions.Section);
        builder.Logging.KeepKeysOut();
        builder.Services.AddStackExchangeRedisCache(cache => cache.ConfigurationOptions = ConfigurationOptions.Parse(cluster.Redis));
        return builder.UseOrleans(silo => silo
            .JoinCluster(cluster, settings)
            .KeepStates(storage)
            .AddMemoryStreams(ErStreams.Provider)
            .AddDashboard(options => options.HideTrace = true)
            .MeasureCalls(telemetry)
            .HostOnly(settings.Hosted)
            .AddFeatures(settings.Hosted.Select(PatientStart.Of)));
    }

    private static ISiloBuilder JoinCluster(this ISiloBuilder silo, ClusterSettings cluster, SiloSettings settings)
    {
        var redis = ConfigurationOptions.Parse(cluster.Redis);
        return silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, StorageOptions.ServiceId))
            .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.UnionWith(FailuresOf.Storage))
            .Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = ProbeTimeout)
            .ConfigureEndpoints(IPAddress.Parse(settings.Address), settings.Port, settings.GatewayPort)
            .UseRedisClustering(options => options.ConfigurationOptions = redis)
            .UseRedisGrainDirectoryAsDefault(options => options.ConfigurationOptions = redis);
    }

    internal static ISiloBuilder KeepStates(this ISiloBuilder silo, StorageOptions storage)
    {
        silo.Services.AddGrainTables().AddSideStore(storage);
        return silo
            .AddStartupTask(static (services, cancel) => services.GetRequiredService<ISideStore>().Read(_ => Task.FromResult(true), cancel), ServiceLifecycleStage.First)
            .AddAdoNetGrainStorageAsDefault(options =>
            {
                (options.Invariant, options.ConnectionString) = (Npgsql, storage.ConnectionString);
                options.GrainStorageSerializer = new GrainStateSerializer();
                options.HashPicker = new StorageHasherPicker([new GrainRowHasher()]);
            })

            // Orleans' own states of subscriptions are written by its own serialiser; the embedded runtime writes them so that it can read them.
            .AddAdoNetGrainStorage(SubscriptionStore, options => (options.Invariant, options.ConnectionString) = (Npgsql, storage.ConnectionString))
            .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Npgsql, storage.ConnectionString));
    }
}
