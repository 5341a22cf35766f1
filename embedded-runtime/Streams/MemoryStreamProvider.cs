using System.Collections.Concurrent;
using DoctorForU.EmbeddedRuntime.Hosting;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>Streams in memory. Subscriptions live as long as the process; events as long as it takes to deliver them.</summary>
internal sealed class MemoryStreamProvider(string name, EmbeddedSilo silo) : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, StreamChannel> _channels = new();

    public string Name { get; } = name;

    public bool IsRewindable => false;

    public EmbeddedSilo Silo { get; } = silo;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) =>
        new MemoryStream<T>(_channels.GetOrAdd(streamId, static (id, provider) => new StreamChannel(id, provider), this));
}
