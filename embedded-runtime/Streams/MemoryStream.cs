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

    public async Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        await channel.Ready();
        channel.Publish(item);
    }

    // As in Orleans' persistent streams.
    public Task OnCompletedAsync() => Task.FromException(new NotImplementedException("OnCompletedAsync is not implemented for now."));

    public Task OnErrorAsync(Exception ex) => Task.FromException(new NotImplementedException("OnErrorAsync is not implemented for now."));

    public async Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var activation = Activation.Running;
        var existing = channel.ImplicitOf(Me(activation));
        var subscription = existing ?? new StreamSubscription(channel, Guid.NewGuid(), Me(activation));
        MemorySubscriptionHandle<T>.Observe(subscription, activation, observer);
        if (existing is null)
            await channel.Add(subscription);
        return new MemorySubscriptionHandle<T>(subscription);
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) => token is null
        ? SubscribeAsync(observer)
        : throw new ArgumentException("A memory stream cannot be read from the past.", nameof(token));

    public async Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles()
    {
        await channel.Ready();
        var grain = Me(Activation.Running);
        return [.. channel.Subscriptions.Where(s => s.Grain == grain).Select(s => new MemorySubscriptionHandle<T>(s))];
    }

    private static (GrainClass, IdSpan)? Me(Activation? activation) => activation is null ? null : (activation.Class, activation.Key);

    public bool Equals(IAsyncStream<T>? other) => other is not null && other.StreamId == StreamId && other.ProviderName == ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => HashCode.Combine(ProviderName, StreamId);

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : StreamId.CompareTo(other.StreamId);

    public override string ToString() => $"{ProviderName}:{StreamId}";
}
