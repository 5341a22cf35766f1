using DoctorForU.EmbeddedRuntime.Activations;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

/// <summary>A stream as its producers and subscribers see it.</summary>
internal sealed class MemoryStream<T>(StreamChannel channel) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => channel.Provider.Name;

    public StreamId StreamId => channel.Id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        channel.Publish(item);
        return Task.CompletedTask;
    }

    // As in Orleans' persistent streams.
    public Task OnCompletedAsync() => Task.FromException(new NotImplementedException("OnCompletedAsync is not implemented for now."));

    public Task OnErrorAsync(Exception ex) => Task.FromException(new NotImplementedException("OnErrorAsync is not implemented for now."));

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var activation = Activation.Running;
        var subscription = new StreamSubscription(channel, activation is null ? null : (activation.Class, activation.Key));
        MemorySubscriptionHandle<T>.Observe(subscription, activation, observer);
        channel.Add(subscription);
        return Task.FromResult<StreamSubscriptionHandle<T>>(new MemorySubscriptionHandle<T>(subscription));
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) => token is null
        ? SubscribeAsync(observer)
        : throw new ArgumentException("A memory stream cannot be read from the past.", nameof(token));

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles()
    {
        var activation = Activation.Running;
        var grain = activation is null ? ((GrainClass, IdSpan)?)null : (activation.Class, activation.Key);
        IList<StreamSubscriptionHandle<T>> mine = [.. channel.Subscriptions.Where(s => s.Grain == grain).Select(s => new MemorySubscriptionHandle<T>(s))];
        return Task.FromResult(mine);
    }

    public bool Equals(IAsyncStream<T>? other) => other is not null && other.StreamId == StreamId && other.ProviderName == ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => HashCode.Combine(ProviderName, StreamId);

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : StreamId.CompareTo(other.StreamId);

    public override string ToString() => $"{ProviderName}:{StreamId}";
}
