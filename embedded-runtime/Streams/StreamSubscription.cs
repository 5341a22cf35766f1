using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Metrics;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>
/// One subscription with a queue of its own, so that a slow or failing subscriber holds up nobody. A full queue loses its oldest event:
/// a stream carries hints, and readers compare sequences.
/// </summary>
internal sealed partial class StreamSubscription(StreamChannel channel, Guid id, (GrainClass Class, IdSpan Key)? grain, bool isImplicit = false)
{
    private const int Capacity = 4096;

    private readonly Lock _gate = new();
    private readonly Queue<StreamEvent> _queue = new();
    private bool _delivering;
    private bool _ended;
    private long _lost;

    public Guid Id { get; } = id;

    public StreamChannel Channel { get; } = channel;

    /// <summary>Whose it is; null is the client.</summary>
    public (GrainClass Class, IdSpan Key)? Grain { get; } = grain;

    public GrainId? GrainId => Grain is var (cls, key) ? new GrainId(cls.Type, key) : null;

    /// <summary>Whether it is there because the grain's class says so.</summary>
    public bool IsImplicit { get; } = isImplicit;

    /// <summary>The client's observer; a grain's is with its activation.</summary>
    public IStreamSink? ClientSink { get; set; }

    private ILogger Logger => Channel.Provider.Silo.Logger;

    public void Enqueue(object? item, StreamSequenceToken token)
    {
        lock (_gate)
        {
            if (_ended)
                return;
            if (_queue.Count == Capacity)
            {
                _queue.Dequeue();
                _lost++;
            }

            _queue.Enqueue(new(item, token, RequestContext.Current));
            if (_delivering)
                return;
            _delivering = true;
        }

        // The producer may be a grain: what follows must not run on its scheduler or in its context.
        ThreadPool.UnsafeQueueUserWorkItem(static subscription => _ = subscription.DeliverAll(), this, preferLocal: false);
    }

    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            _queue.Clear();
        }
    }

    private async Task DeliverAll()
    {
        while (TryTake(out var next))
        {
            try
            {
                await Deliver(next);
            }
            catch (Exception exception)
            {
                LogFailed(Logger, Channel.Id, Id, exception);
            }
        }
    }

    private bool TryTake(out StreamEvent next)
    {
        long lost;
        lock (_gate)
        {
            (lost, _lost) = (_lost, 0);
            _delivering = _queue.TryDequeue(out next);
        }

        if (lost > 0)
            LogLost(Logger, Channel.Id, Id, lost);
        return next.Token is not null;
    }

    private Task Deliver(StreamEvent next)
    {
        RuntimeInstruments.Delivered();
        if (Grain is not var (cls, key))
            return ClientSink is { } sink ? sink.Deliver(next.Item, next.Token) : Task.CompletedTask;
        var delivery = new StreamDelivery(this, next) { Context = next.Context };
        cls.Deliver(key, delivery);
        return delivery.Done;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of stream {Stream} (subscription {Subscription}) failed; its next event follows.")]
    private static partial void LogFailed(ILogger logger, StreamId stream, Guid subscription, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of stream {Stream} (subscription {Subscription}) is too slow; {Count} events are lost to it.")]
    private static partial void LogLost(ILogger logger, StreamId stream, Guid subscription, long count);
}
