using DoctorForU.Storage.PostgreSql;
using DoctorForU.Storage.Schemas;
using DoctorForU.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace DoctorForU.Storage;

/// <summary>Adds the side store. Its schemas are applied when the host starts, before what is registered after it.</summary>
public static class SideStoreHosting
{
    /// <summary>Where the options say. A gateway that is a client of a cluster reads the same tables.</summary>
    public static IServiceCollection AddSideStore(this IServiceCollection services, StorageOptions storage) => storage.Provider == StorageProvider.PostgreSql
        ? services.AddPostgreSqlSideStore(storage.ConnectionString)
        : services.AddSqliteSideStore(storage.Path);

    /// <summary>In the SQLite file that also holds the grains' states; the two share its one writer.</summary>
    public static IServiceCollection AddSqliteSideStore(this IServiceCollection services, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        services.TryAddSingleton<SqliteStores>();
        return services.AddSideStore(s => new SqliteSideStore(s.GetRequiredService<SqliteStores>().At(path), s.GetServices<SideSchema>(), s.GetRequiredService<TimeProvider>()));
    }

    /// <summary>In a PostgreSQL database, which any number of processes share.</summary>
    public static IServiceCollection AddPostgreSqlSideStore(this IServiceCollection services, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        services.TryAddSingleton(_ => new PostgreSqlDatabase(connectionString));
        return services.AddSideStore(s => new PostgreSqlSideStore(s.GetRequiredService<PostgreSqlDatabase>(), s.GetServices<SideSchema>(), s.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Has the side store bring the tables of grain states and reminders up to date too, where nobody else does: in the Orleans build.</summary>
    public static IServiceCollection AddGrainTables(this IServiceCollection services) => services.AddSingleton(GrainSchema.Tables);

    private static IServiceCollection AddSideStore<T>(this IServiceCollection services, Func<IServiceProvider, T> create)
        where T : class, ISideStore, ISchemaStep
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(create);
        services.AddSingleton<ISideStore>(s => new MeasuredSideStore(s.GetRequiredService<T>()));
        return services.AddSingleton<IHostedService>(s => new SideStoreStart(s.GetRequiredService<T>()));
    }

    private sealed class SideStoreStart(ISchemaStep store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => store.Ready(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
