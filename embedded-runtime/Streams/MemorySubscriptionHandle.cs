using DoctorForU.EmbeddedRuntime.Activations;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.EmbeddedRuntime.Streams;

internal sealed class MemorySubscriptionHandle<T>(StreamSubscription subscription) : StreamSubscriptionHandle<T>
{
    public override Guid HandleId => subscription.Id;

    public override string ProviderName => subscription.Channel.Provider.Name;

    public override StreamId StreamId => subscription.Channel.Id;

    /// <summary>Puts the observer where events look for it: with the activation, or with the subscription when it is a client's.</summary>
    public static void Observe(StreamSubscription subscription, Activation? activation, IAsyncObserver<T> observer)
    {
        if (activation is null)
            subscription.ClientSink = new StreamSink<T>(observer);
        else
            activation.Extras.Observers.Set(subscription.Id, new StreamSink<T>(observer));
    }

    public override async Task UnsubscribeAsync()
    {
        Activation.Running?.ExistingExtras?.Observers.Remove(subscription.Id);
        await subscription.Channel.Remove(subscription);
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (token is not null)
            throw new ArgumentException("A memory stream cannot be read from the past.", nameof(token));
        Observe(subscription, Activation.Running, observer);
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();
}
