using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>A database for a cluster, and a way to look into it past the runtime.</summary>
/// <param name="Name">A part of every error about it.</param>
internal sealed record StorePlace(string Name, Action<ISiloBuilder> Use, Func<string, Task<object?>> Sql)
{
    private static readonly DirectoryInfo s_folder = Directory.CreateTempSubdirectory("doctorforu-stores-");

    static StorePlace() => AppDomain.CurrentDomain.ProcessExit += (_, _) => s_folder.Delete(recursive: true);

    public static string NewPath() => Path.Combine(s_folder.FullName, $"{Guid.NewGuid():N}", "grains.db");

    public static StorePlace Sqlite(string path) => new(path, silo => silo.UseSqliteStore(path), async sql =>
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    });

    public static StorePlace PostgreSql(string database) => new(new NpgsqlConnectionStringBuilder(database).Database!, silo => silo.UsePostgreSqlStore(database), async sql =>
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    });
}

/// <summary>A cluster whose states and reminders are in a database of its own. Time stands still until a test moves it.</summary>
internal sealed class StoreCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private readonly StorePlace _place;

    private StoreCluster(StorePlace place, ManualTime time)
    {
        _place = place;
        Time = time;
        var builder = new InProcessTestClusterBuilder(1) { Options = { ServiceId = "tests" } };
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Time);
            place.Use(silo);
        });
        _cluster = builder.Build();
    }

    public ManualTime Time { get; }

    public InProcessTestCluster Host => _cluster;

    public static Task<StoreCluster> Start() => Start(StorePlace.NewPath());

    public static Task<StoreCluster> Start(string path, ManualTime? time = null) => Start(StorePlace.Sqlite(path), time);

    public static async Task<StoreCluster> Start(StorePlace place, ManualTime? time = null)
    {
        var cluster = new StoreCluster(place, time ?? new ManualTime());
        try
        {
            await cluster._cluster.DeployAsync();
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        return cluster;
    }

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => _cluster.Client.GetGrain<T>(key);

    /// <summary>Stops the process, as far as grains can tell, and starts it again on the same database.</summary>
    public Task Restart() => _cluster.RestartSiloAsync(_cluster.Silos[0]);

    /// <summary>Looks into the database, or changes it, past the runtime.</summary>
    public Task<object?> Sql(string sql) => _place.Sql(sql);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
