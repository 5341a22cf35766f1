using System.Collections.Concurrent;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>The observers of one activation, by subscription. They end with it; the subscriptions stay.</summary>
internal sealed class StreamObservers
{
    private readonly ConcurrentDictionary<Guid, IStreamSink> _sinks = new();

    public void Set(Guid subscription, IStreamSink sink) => _sinks[subscription] = sink;

    public void Remove(Guid subscription) => _sinks.TryRemove(subscription, out _);

    public IStreamSink? Find(Guid subscription) => _sinks.GetValueOrDefault(subscription);
}
