using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>A cluster whose states and reminders are in a SQLite file of its own. Time stands still until a test moves it.</summary>
internal sealed class StoreCluster : IAsyncDisposable
{
    private static readonly DirectoryInfo s_folder = Directory.CreateTempSubdirectory("doctorforu-stores-");

    private readonly InProcessTestCluster _cluster;

    static StoreCluster() => AppDomain.CurrentDomain.ProcessExit += (_, _) => s_folder.Delete(recursive: true);

    private StoreCluster(string path, ManualTime time)
    {
        Path = path;
        Time = time;
        var builder = new InProcessTestClusterBuilder(1) { Options = { ServiceId = "tests" } };
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Time);
            silo.UseSqliteStore(path);
        });
        _cluster = builder.Build();
    }

    public string Path { get; }

    public ManualTime Time { get; }

    public InProcessTestCluster Host => _cluster;

    public static string NewPath() => System.IO.Path.Combine(s_folder.FullName, $"{Guid.NewGuid():N}", "grains.db");

    public static async Task<StoreCluster> Start(string? path = null, ManualTime? time = null)
    {
        var cluster = new StoreCluster(path ?? NewPath(), time ?? new ManualTime());
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => _cluster.Client.GetGrain<T>(key);

    /// <summary>Stops the process, as far as grains can tell, and starts it again on the same file.</summary>
    public Task Restart() => _cluster.RestartSiloAsync(_cluster.Silos[0]);

    /// <summary>Looks into the file, or changes it, past the runtime.</summary>
    public object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
