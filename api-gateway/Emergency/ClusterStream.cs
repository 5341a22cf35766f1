using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>A stream of hints of change; may lose, double and reorder them.</summary>
internal interface IHintStream<out T>
{
    /// <summary>For the log.</summary>
    string Name { get; }

    /// <returns>The subscription; its end is to be awaited.</returns>
    Task<IAsyncDisposable> Subscribe(Action<T> onNext);
}

/// <summary>A stream of the cluster's.</summary>
internal sealed class ClusterStream<T>(IClusterClient cluster, string streams, string key) : IHintStream<T>
{
    public string Name => $"{streams}/{key}";

    public async Task<IAsyncDisposable> Subscribe(Action<T> onNext)
    {
        var stream = cluster.GetStreamProvider(ErStreams.Provider).GetStream<T>(StreamId.Create(streams, key));
        return new Subscription(await stream.SubscribeAsync((item, _) =>
        {
            onNext(item);
            return Task.CompletedTask;
        }));
    }

    private sealed class Subscription(StreamSubscriptionHandle<T> handle) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await handle.UnsubscribeAsync();
    }
}
