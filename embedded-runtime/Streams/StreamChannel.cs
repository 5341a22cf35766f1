using System.Collections.Immutable;
using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Metrics;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>One stream: who subscribed, and the order of its events.</summary>
internal sealed partial class StreamChannel
{
    private readonly Lock _gate = new();
    private readonly SubscriptionRecord? _record;
    private ImmutableArray<StreamSubscription> _subscriptions;
    private Task? _loaded;
    private long _sequence;

    public StreamChannel(StreamId id, MemoryStreamProvider provider)
    {
        Id = id;
        Provider = provider;
        _subscriptions = [.. ImplicitSubscriptions.Of(this)];
        _record = provider.Storage is { } storage ? new(storage, provider.Name, id) : null;
        _loaded = _record is null ? Task.CompletedTask : null;
    }

    public StreamId Id { get; }

    public MemoryStreamProvider Provider { get; }

    public ImmutableArray<StreamSubscription> Subscriptions => _subscriptions;

    /// <summary>The subscription that the grain has because its class says so; null when there is none.</summary>
    public StreamSubscription? ImplicitOf((GrainClass, IdSpan)? grain) => _subscriptions.FirstOrDefault(s => s.IsImplicit && s.Grain == grain);

    /// <summary>Completes when the subscriptions that outlived the process before are known. After a failure the next call tries again.</summary>
    public Task Ready()
    {
        if (_loaded is { IsCompletedSuccessfully: true } loaded)
            return loaded;
        lock (_gate)
        {
            // On the thread pool, not on the scheduler of the grain that happens to come first.
            if (_loaded is null or { IsFaulted: true })
                _loaded = Task.Run(Load);
            return _loaded;
        }
    }

    /// <summary>Gives an event to every subscription. The queues take it in the same order.</summary>
    public void Publish(object? item)
    {
        RuntimeInstruments.Published();
        lock (_gate)
        {
            var token = new EventToken(++_sequence);
            foreach (var subscription in _subscriptions)
                subscription.Enqueue(item, token);
        }
    }

    /// <summary>Adds a subscription; a grain's is stored when the task completes.</summary>
    public async Task Add(StreamSubscription subscription)
    {
        await Ready();
        if (_record is not null && subscription.GrainId is { } grain)
            await _record.Add(subscription.Id, grain);
        lock (_gate)
            _subscriptions = _subscriptions.Add(subscription);
    }

    public async Task Remove(StreamSubscription subscription)
    {
        await Ready();
        if (subscription.IsImplicit)
            return;
        if (_record is not null && subscription.GrainId is not null)
            await _record.Remove(subscription.Id);
        lock (_gate)
            _subscriptions = _subscriptions.Remove(subscription);
        subscription.End();
    }

    private async Task Load()
    {
        foreach (var (id, grain) in await _record!.Read())
        {
            if (Provider.Silo.Catalog.Find(grain.Type) is not { } cls)
            {
                // Its class may be back in the next version of the program: what is stored stays.
                LogUnknown(Provider.Silo.Logger, Id, grain);
                continue;
            }

            lock (_gate)
                _subscriptions = _subscriptions.Add(new StreamSubscription(this, id, (cls, grain.Key)));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stream {Stream} has {Grain} as a subscriber, but there is no such grain class.")]
    private static partial void LogUnknown(ILogger logger, StreamId stream, GrainId grain);
}
