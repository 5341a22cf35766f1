using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Streams of one kind.</summary>
public interface IStreamProvider
{
    /// <summary>The name under which the silo knows it.</summary>
    string Name { get; }

    /// <summary>Whether a subscription can start in the past; memory streams cannot.</summary>
    bool IsRewindable { get; }

    /// <summary>The stream of this identity; asking for it creates nothing.</summary>
    IAsyncStream<T> GetStream<T>(StreamId streamId);
}

/// <summary>Takes the events of a stream.</summary>
public interface IAsyncObserver<in T>
{
    /// <summary>One event; the next comes when this task has ended.</summary>
    Task OnNextAsync(T item, StreamSequenceToken? token = null);

    /// <summary>The producer ended the stream; memory streams do not end.</summary>
    Task OnCompletedAsync();

    /// <summary>An event could not be delivered.</summary>
    Task OnErrorAsync(Exception ex);
}

/// <summary>Can be subscribed to.</summary>
public interface IAsyncObservable<T>
{
    /// <summary>Subscribes from now on. Inside a grain the observer runs as turns of the grain; elsewhere on the thread pool.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer);

    /// <inheritdoc cref="SubscribeAsync(IAsyncObserver{T})"/>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null);
}

/// <summary>A stream, whatever its events are.</summary>
public interface IAsyncStream
{
    /// <inheritdoc cref="IStreamProvider.IsRewindable"/>
    bool IsRewindable { get; }

    /// <summary>The provider's name.</summary>
    string ProviderName { get; }

    /// <summary>Which stream.</summary>
    StreamId StreamId { get; }
}

/// <summary>A stream: publish with <see cref="IAsyncObserver{T}.OnNextAsync"/>, read with SubscribeAsync.</summary>
public interface IAsyncStream<T> : IAsyncStream, IEquatable<IAsyncStream<T>>, IComparable<IAsyncStream<T>>, IAsyncObservable<T>, IAsyncObserver<T>
{
    /// <summary>The subscriptions of the grain that asks (outside grains: of the client).</summary>
    Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles();
}

/// <summary>The place of an event in its stream.</summary>
public abstract class StreamSequenceToken : IEquatable<StreamSequenceToken?>, IComparable<StreamSequenceToken?>
{
    /// <summary>The place among the events of one batch.</summary>
    public abstract int EventIndex { get; protected set; }

    /// <summary>The place of the batch.</summary>
    public abstract long SequenceNumber { get; protected set; }

    public abstract bool Equals(StreamSequenceToken? other);

    public abstract int CompareTo(StreamSequenceToken? other);
}

/// <summary>A subscription. A grain that is activated again takes its subscriptions up with ResumeAsync.</summary>
public abstract class StreamSubscriptionHandle<T> : IEquatable<StreamSubscriptionHandle<T>?>
{
    /// <summary>Which subscription.</summary>
    public abstract Guid HandleId { get; }

    /// <summary>The provider's name.</summary>
    public abstract string ProviderName { get; }

    /// <summary>Which stream.</summary>
    public abstract StreamId StreamId { get; }

    /// <summary>Ends the subscription; the handle is of no use afterwards.</summary>
    public abstract Task UnsubscribeAsync();

    /// <summary>Sets another observer for the same subscription.</summary>
    public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null);

    public abstract bool Equals(StreamSubscriptionHandle<T>? other);
}
