using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Calls;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Streams.Core;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>One event on its way to a grain, which is activated for it if need be.</summary>
internal sealed partial class StreamDelivery(StreamSubscription subscription, StreamEvent next) : LocalWork(CallFlags.None)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    // As in Orleans' StreamConsumerExtension: a grain that did not resume its subscription when it was activated, nor when it is told of it now, does not get the event.
    protected override async Task Start(Activation activation)
    {
        var observers = activation.Extras.Observers;
        if (observers.Find(subscription.Id) is null && activation.GrainInstance is IStreamSubscriptionObserver grain)
            await grain.OnSubscribed(new SubscriptionHandleFactory(subscription));
        if (observers.Find(subscription.Id) is { } sink)
            await sink.Deliver(next.Item, next.Token);
        else
            LogNobody(activation.Class.Silo.Logger, activation.GrainId, subscription.Channel.Id);
    }

    protected override void Ended(Exception? failure)
    {
        if (failure is null)
            _done.TrySetResult();
        else
            _done.TrySetException(failure);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Grain} got an event of stream {Stream} but has not resumed its subscription; the event is dropped.")]
    private static partial void LogNobody(ILogger logger, GrainId grain, StreamId stream);
}
