using System.Collections.Concurrent;
using DoctorForU.EmbeddedRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>
/// Streams in memory: an event lives as long as it takes to deliver it. Subscriptions of grains are stored where there is a place for them (a grain storage of the
/// provider's name, or "PubSubStore"), and live as long as the process where there is none.
/// </summary>
internal sealed class MemoryStreamProvider(string name, EmbeddedSilo silo) : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, StreamChannel> _channels = new();

    public string Name { get; } = name;

    public bool IsRewindable => false;

    public EmbeddedSilo Silo { get; } = silo;

    public IGrainStorage? Storage { get; } = silo.Services.GetKeyedService<IGrainStorage>(name) ?? silo.Services.GetKeyedService<IGrainStorage>("PubSubStore");

    public IAsyncStream<T> GetStream<T>(StreamId streamId) =>
        new MemoryStream<T>(_channels.GetOrAdd(streamId, static (id, provider) => new StreamChannel(id, provider), this));
}
