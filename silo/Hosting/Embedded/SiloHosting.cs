using System.Collections.Immutable;
using DoctorForU.EmbeddedRuntime;
using DoctorForU.Emergency;
using DoctorForU.Operations;
using DoctorForU.Storage;
using DoctorForU.WebHosting;
using Orleans.Configuration;
using Orleans.Hosting;

namespace DoctorForU.Hosting;

/// <summary>Hosts the silo on the embedded runtime: one process, state and reminders in one SQLite file or in PostgreSQL.</summary>
public static class SiloHosting
{
    private const string SubscriptionStore = "PubSubStore";

    /// <summary>The features whose grains are hosted: all of them.</summary>
    public static ImmutableArray<string> Features => [.. SiloFeature.All.Select(feature => feature.Name)];

    public static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder)
    {
        var storage = builder.Configuration.Early<StorageOptions>(StorageOptions.Section);
        var telemetry = builder.Configuration.Early<TelemetryOptions>(TelemetryOptions.Section);
        builder.AddChecked<StorageOptions>(StorageOptions.Section);
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => options.ServiceId = StorageOptions.ServiceId)
            .KeepStates(storage)
            .AddMemoryStreams(ErStreams.Provider)
            .MeasureCalls(telemetry)
            .AddFeatures(SiloFeature.All));

        // After the silo, which takes the store: its tables are not changed under another process that owns it.
        builder.Services.AddSideStore(storage);
        return builder;
    }

    internal static ISiloBuilder KeepStates(this ISiloBuilder silo, StorageOptions storage) => storage.Provider == StorageProvider.PostgreSql
        ? silo.UsePostgreSqlStore(storage.ConnectionString).AddPostgreSqlGrainStorage(SubscriptionStore)
        : silo.UseSqliteStore(storage.Path).AddSqliteGrainStorage(SubscriptionStore, storage.Path);
}
