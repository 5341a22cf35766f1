using System.Collections.Immutable;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>One stream: who subscribed, and the order of its events.</summary>
internal sealed class StreamChannel(StreamId id, MemoryStreamProvider provider)
{
    private readonly Lock _gate = new();
    private ImmutableArray<StreamSubscription> _subscriptions = [];
    private long _sequence;

    public StreamId Id { get; } = id;

    public MemoryStreamProvider Provider { get; } = provider;

    public ImmutableArray<StreamSubscription> Subscriptions => _subscriptions;

    /// <summary>Gives an event to every subscription. The queues take it in the same order.</summary>
    public void Publish(object? item)
    {
        lock (_gate)
        {
            var token = new EventToken(++_sequence);
            foreach (var subscription in _subscriptions)
                subscription.Enqueue(item, token);
        }
    }

    public void Add(StreamSubscription subscription)
    {
        lock (_gate)
            _subscriptions = _subscriptions.Add(subscription);
    }

    public void Remove(StreamSubscription subscription)
    {
        lock (_gate)
            _subscriptions = _subscriptions.Remove(subscription);
        subscription.End();
    }
}
