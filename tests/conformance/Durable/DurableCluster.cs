using DoctorForU.Conformance.Tests.Hosting;
using DoctorForU.Conformance.Tests.Shared;
using Orleans.TestingHost;

namespace DoctorForU.Conformance.Tests.Durable;

/// <summary>A cluster whose states, reminders and subscriptions outlive it: the next one on the same store and of the same service finds them.</summary>
internal sealed class DurableCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private DurableCluster(InProcessTestCluster cluster) => _cluster = cluster;

    public IClusterClient Client => _cluster.Client;

    public static async Task<DurableCluster> Start(DurableStore store, string service)
    {
        var builder = new InProcessTestClusterBuilder(1) { Options = { ServiceId = service } };
        builder.ConfigureSilo((_, silo) =>
        {
            store.Use(silo);
            silo.AddMemoryStreams(Cluster.Streams);
            silo.Configure<ReminderOptions>(reminders => reminders.MinimumReminderPeriod = TimeSpan.FromSeconds(1));
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(Cluster.Streams));
        var cluster = new DurableCluster(builder.Build());
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    public IKeeperGrain Keeper(string key) => Client.GetGrain<IKeeperGrain>(key);

    public Task Publish(string key, string text) => Client.GetStreamProvider(Cluster.Streams).GetStream<string>(StreamId.Create("news", key)).OnNextAsync(text);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
