using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>An observer, whatever its events are.</summary>
internal interface IStreamSink
{
    Task Deliver(object? item, StreamSequenceToken token);
}

internal sealed class StreamSink<T>(IAsyncObserver<T> observer) : IStreamSink
{
    public async Task Deliver(object? item, StreamSequenceToken token)
    {
        try
        {
            await observer.OnNextAsync((T)item!, token);
        }
        catch (Exception exception)
        {
            await observer.OnErrorAsync(exception);
            throw;
        }
    }
}
