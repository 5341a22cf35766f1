using DoctorForU.Conformance.Tests.Shared;
using DoctorForU.Hosting;
using DoctorForU.Storage;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace DoctorForU.Conformance.Tests.Hosting;

/// <summary>A store that outlives a cluster. Orleans build: a PostgreSQL database, with our tables, serialiser and hasher.</summary>
public sealed class DurableStore : IAsyncLifetime
{
    private const string Npgsql = "Npgsql";

    private readonly string? _place;
    private PostgreSqlServer? _server;
    private string _database = "";

    public DurableStore()
    {
    }

    private DurableStore(string place) => (_place, _database) = (place, place);

    /// <summary>A store that somebody else made and removes.</summary>
    public static DurableStore At(string place) => new(place);

    public void Use(ISiloBuilder silo)
    {
        silo.Services.AddGrainTables().AddPostgreSqlSideStore(_database);
        silo.AddStartupTask((services, cancel) => services.GetRequiredService<ISideStore>().Read(_ => Task.FromResult(true), cancel), ServiceLifecycleStage.First)
            .AddAdoNetGrainStorage(Cluster.Storage, options =>
            {
                (options.Invariant, options.ConnectionString) = (Npgsql, _database);
                options.GrainStorageSerializer = new GrainStateSerializer();
                options.HashPicker = new StorageHasherPicker([new GrainRowHasher()]);
            })
            .AddAdoNetGrainStorage("PubSubStore", options => (options.Invariant, options.ConnectionString) = (Npgsql, _database))
            .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Npgsql, _database));
    }

    public async ValueTask InitializeAsync()
    {
        if (_place is not null)
            return;
        _server = await PostgreSqlServer.Start();
        _database = await _server.NewDatabase();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
