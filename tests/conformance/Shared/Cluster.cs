using Orleans.TestingHost;

namespace DoctorForU.Conformance.Tests.Shared;

/// <summary>A cluster for the tests of one class.</summary>
public class Cluster : IAsyncLifetime
{
    public const string Storage = "store";
    public const string Streams = "events";

    private readonly InProcessTestCluster _cluster;

    public Cluster()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorage(Storage);
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(Streams);
            Configure(silo);
        });
        builder.ConfigureClient(client =>
        {
            client.AddMemoryStreams(Streams);
            Configure(client);
        });
        _cluster = builder.Build();
    }

    public InProcessTestCluster Host => _cluster;

    public IClusterClient Client => _cluster.Client;

    /// <summary>A reference to a grain that no other test uses, unless the key is given.</summary>
    public T Grain<T>(string? key = null)
        where T : IGrainWithStringKey => Client.GetGrain<T>(key ?? $"{typeof(T).Name}-{Guid.NewGuid()}");

    public async ValueTask InitializeAsync() => await _cluster.DeployAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _cluster.DisposeAsync();
    }

    protected virtual void Configure(ISiloBuilder silo)
    {
    }

    protected virtual void Configure(IClientBuilder client)
    {
    }
}
