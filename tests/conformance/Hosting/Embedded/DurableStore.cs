using DoctorForU.Conformance.Tests.Shared;
using DoctorForU.EmbeddedRuntime;

namespace DoctorForU.Conformance.Tests.Hosting;

/// <summary>A store that outlives a cluster. Embedded build: a SQLite file, or a PostgreSQL database when it is named by a connection string.</summary>
public sealed class DurableStore : IAsyncLifetime
{
    private const string Subscriptions = "PubSubStore";

    private readonly DirectoryInfo? _folder;
    private readonly string _place;

    public DurableStore()
    {
        _folder = Directory.CreateTempSubdirectory("doctorforu-conformance-");
        _place = Path.Combine(_folder.FullName, "grains.db");
    }

    private DurableStore(string place) => _place = place;

    /// <summary>A store that somebody else made and removes.</summary>
    public static DurableStore At(string place) => new(place);

    public void Use(ISiloBuilder silo)
    {
        if (_place.Contains("Host=", StringComparison.Ordinal))
            silo.UsePostgreSqlStore(_place).AddPostgreSqlGrainStorage(Cluster.Storage).AddPostgreSqlGrainStorage(Subscriptions);
        else
            silo.UseSqliteStore(_place).AddSqliteGrainStorage(Cluster.Storage, _place).AddSqliteGrainStorage(Subscriptions, _place);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder?.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
