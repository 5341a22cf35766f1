using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Calls;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>One event on its way to a grain, which is activated for it if need be.</summary>
internal sealed partial class StreamDelivery(StreamSubscription subscription, object? item, StreamSequenceToken token) : LocalWork(CallFlags.None)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    protected override Task Start(Activation activation)
    {
        if (activation.Extras.Observers.Find(subscription.Id) is { } sink)
            return sink.Deliver(item, token);

        // As in Orleans: a grain that did not resume its subscription when it was activated does not get the event.
        LogNobody(activation.Class.Silo.Logger, activation.GrainId, subscription.Channel.Id);
        return Task.CompletedTask;
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
