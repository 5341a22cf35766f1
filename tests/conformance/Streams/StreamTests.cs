using System.Collections.Concurrent;
using DoctorForU.Conformance.Tests.Shared;
using Orleans.Streams;

namespace DoctorForU.Conformance.Tests.Streams;

/// <summary>Orleans.Streaming: PersistentStreamPullingAgent delivers to each consumer by itself and in order; StreamConsumerExtension runs as requests of the grain.</summary>
public sealed class StreamTests(Cluster cluster) : IClassFixture<Cluster>
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private IAsyncStream<int> Stream => cluster.Client.GetStreamProvider(Cluster.Streams).GetStream<int>(StreamId.Create("numbers", _id));

    private (ConcurrentQueue<int> Got, Func<int, StreamSequenceToken?, Task> OnNext) Listener(string name, int until) => Listener(name, until, _ => { });

    private (ConcurrentQueue<int> Got, Func<int, StreamSequenceToken?, Task> OnNext) Listener(string name, int until, Action<int> before)
    {
        var got = new ConcurrentQueue<int>();
        return (got, (number, _) =>
        {
            before(number);
            got.Enqueue(number);
            if (got.Count >= until)
                Signals.Set($"{_id}-{name}");
            return Task.CompletedTask;
        }
        );
    }

    private Task All(string name) => Signals.Wait($"{_id}-{name}");

    [Fact]
    public async Task A_client_gets_the_events_of_a_grain_in_order()
    {
        var (got, onNext) = Listener("all", 200);
        await Stream.SubscribeAsync(onNext);

        await cluster.Grain<IProducerGrain>().Publish(_id, 0, 200);

        await All("all");
        Assert.Equal(Enumerable.Range(0, 200), got);
    }

    [Fact]
    public async Task A_failing_subscriber_harms_no_other()
    {
        var (got, onNext) = Listener("all", 20);
        await Stream.SubscribeAsync((_, _) => throw new InvalidOperationException("subscriber"));
        await Stream.SubscribeAsync(onNext);

        await cluster.Grain<IProducerGrain>().Publish(_id, 0, 20);

        await All("all");
        Assert.Equal(Enumerable.Range(0, 20), got);
    }

    [Fact]
    public async Task A_slow_subscriber_holds_up_neither_producer_nor_others()
    {
        var listener = cluster.Grain<IListenerGrain>();
        await Stream.SubscribeAsync(async (_, _) => await Signals.Wait($"{_id}-slow"));
        await listener.Listen(_id);

        await cluster.Grain<IProducerGrain>().Publish(_id, 0, 20).Soon();

        await Signals.Wait($"{listener.GetPrimaryKeyString()}-got-20");
        Assert.Equal(Enumerable.Range(0, 20), await listener.Got());
        Signals.Set($"{_id}-slow");
    }

    [Fact]
    public async Task After_unsubscribing_no_event_comes()
    {
        var (left, onLeft) = Listener("left", 1);
        var (stayed, onStayed) = Listener("stayed", 2);
        var handle = await Stream.SubscribeAsync(onLeft);
        await Stream.SubscribeAsync(onStayed);
        var producer = cluster.Grain<IProducerGrain>();
        await producer.Publish(_id, 0, 1);
        await All("left");

        await handle.UnsubscribeAsync();
        await producer.Publish(_id, 1, 1);

        await All("stayed");
        Assert.Equal([0, 1], stayed);
        Assert.Equal([0], left);
    }

    [Fact]
    public async Task A_grain_gets_events_as_turns_of_its_own()
    {
        var listener = cluster.Grain<IListenerGrain>();
        await listener.Listen(_id);

        await cluster.Grain<IProducerGrain>().Publish(_id, 0, 50);

        await Signals.Wait($"{listener.GetPrimaryKeyString()}-got-50");
        Assert.Equal(Enumerable.Range(0, 50), await listener.Got());
    }

    // An explicit subscription belongs to the grain, not to the activation; the next activation resumes it.
    [Fact]
    public async Task A_grains_subscription_outlives_its_activation()
    {
        var listener = cluster.Client.GetGrain<IListenerGrain>(_id);
        await listener.Listen(_id);
        await cluster.Host.DeactivateAsync(listener).Soon();

        await cluster.Grain<IProducerGrain>().Publish(_id, 7, 1);

        await Signals.Wait($"{_id}-got-1");
        Assert.Equal([7], await listener.Got());
        await listener.StopListening(_id);
        Assert.Empty(await Stream.GetAllSubscriptionHandles());
    }

    // ImplicitStreamSubscriberTable: the grain with the stream's key is a subscriber; StreamConsumerExtension tells it of the subscription when its first event comes.
    [Fact]
    public async Task A_class_that_subscribes_implicitly_is_activated_for_the_streams_of_its_namespace()
    {
        var stream = cluster.Client.GetStreamProvider(Cluster.Streams).GetStream<string>(StreamId.Create("ears", _id));

        await stream.OnNextAsync("hear");

        await Signals.Wait($"{_id}-heard-1");
        var ear = cluster.Client.GetGrain<IEarGrain>(_id);
        Assert.Equal(["hear ()"], await ear.Heard());
        Assert.Equal(1, await ear.Handles());
    }

    // MemoryBatchContainer.ImportRequestContext.
    [Fact]
    public async Task An_event_comes_in_the_request_context_of_its_producer()
    {
        var stream = cluster.Client.GetStreamProvider(Cluster.Streams).GetStream<string>(StreamId.Create("ears", _id));
        RequestContext.Set("speaker", "park");

        await stream.OnNextAsync("hear");
        RequestContext.Clear();

        await Signals.Wait($"{_id}-heard-1");
        Assert.Equal(["hear (park)"], await cluster.Client.GetGrain<IEarGrain>(_id).Heard());
    }

    // StreamSubscriptionHandleImpl.ResumeAsync: the same subscription, another observer.
    [Fact]
    public async Task A_resumed_subscription_has_its_new_observer_only()
    {
        var (before, onBefore) = Listener("before", 1);
        var (after, onAfter) = Listener("after", 1);
        var handle = await Stream.SubscribeAsync(onBefore);
        var producer = cluster.Grain<IProducerGrain>();
        await producer.Publish(_id, 0, 1);
        await All("before");

        var resumed = await handle.ResumeAsync(onAfter);
        await producer.Publish(_id, 1, 1);

        await All("after");
        Assert.Equal(handle.HandleId, resumed.HandleId);
        Assert.Equal([0], before);
        Assert.Equal([1], after);
    }

    [Fact]
    public void Streams_are_equal_by_identity()
    {
        var other = cluster.Client.GetStreamProvider(Cluster.Streams).GetStream<int>("numbers", _id);

        Assert.Equal(Stream, other);
        Assert.Equal(_id, other.StreamId.GetKeyAsString());
        Assert.Equal("numbers", other.StreamId.GetNamespace());
    }
}
