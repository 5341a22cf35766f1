using System.Reflection;
using Orleans.Runtime;

namespace Orleans
{
    /// <summary>Every stream of the namespace has this grain class as a subscriber: the grain with the stream's key gets its events, and is activated for them.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public class ImplicitStreamSubscriptionAttribute : Attribute
    {
        public ImplicitStreamSubscriptionAttribute(string streamNamespace, string? streamIdMapper = null)
        {
            if (streamIdMapper is not null)
                throw new NotSupportedException("The embedded runtime maps a stream's key to the grain with that key, and knows no other mapper.");
            Namespace = streamNamespace.Trim();
        }

        internal string Namespace { get; }
    }
}

namespace Orleans.Streams.Core
{
    /// <summary>A grain that is told of subscriptions of its own for which it has no observer yet, when their first event comes.</summary>
    public interface IStreamSubscriptionObserver
    {
        /// <summary>Sets an observer with <c>handleFactory.Create&lt;T&gt;().ResumeAsync(…)</c>; without one the event is dropped.</summary>
        Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory);
    }

    /// <summary>Makes the handle of one subscription.</summary>
    public interface IStreamSubscriptionHandleFactory
    {
        /// <summary>Which stream.</summary>
        StreamId StreamId { get; }

        /// <summary>The provider's name.</summary>
        string ProviderName { get; }

        /// <summary>The handle; T is the type of the stream's events.</summary>
        StreamSubscriptionHandle<T> Create<T>();
    }
}

namespace DoctorForU.EmbeddedRuntime.Streams
{
    /// <summary>Which grains are subscribers of a stream because their class says so.</summary>
    internal static class ImplicitSubscriptions
    {
        public static IEnumerable<StreamSubscription> Of(StreamChannel channel) => channel.Provider.Silo.Catalog.Classes
            .Where(cls => cls.Implementation.GetCustomAttributes<Orleans.ImplicitStreamSubscriptionAttribute>().Any(a => a.Namespace == channel.Id.GetNamespace()))
            .Select(cls => new StreamSubscription(channel, Guid.NewGuid(), (cls, IdSpan.Create(channel.Id.GetKeyAsString())), isImplicit: true));
    }

    internal sealed class SubscriptionHandleFactory(StreamSubscription subscription) : Orleans.Streams.Core.IStreamSubscriptionHandleFactory
    {
        public StreamId StreamId => subscription.Channel.Id;

        public string ProviderName => subscription.Channel.Provider.Name;

        public Orleans.Streams.StreamSubscriptionHandle<T> Create<T>() => new MemorySubscriptionHandle<T>(subscription);
    }
}
