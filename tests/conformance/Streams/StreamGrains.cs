using DoctorForU.Conformance.Tests.Shared;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace DoctorForU.Conformance.Tests.Streams;

public interface IProducerGrain : IGrainWithStringKey
{
    Task Publish(string stream, int from, int count);
}

internal sealed class ProducerGrain : Grain, IProducerGrain
{
    public async Task Publish(string stream, int from, int count)
    {
        var target = this.GetStreamProvider(Cluster.Streams).GetStream<int>(StreamId.Create("numbers", stream));
        for (var i = from; i < from + count; i++)
            await target.OnNextAsync(i);
    }
}

public interface IListenerGrain : IGrainWithStringKey
{
    /// <summary>Listens, and sets "key-got-n" when it has n events.</summary>
    Task Listen(string stream);

    Task StopListening(string stream);

    Task<IReadOnlyList<int>> Got();

    Task Leave();
}

internal sealed class ListenerGrain : Grain, IListenerGrain
{
    private readonly List<int> _got = [];
    private bool _inside;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // The stream has the grain's key: an activation takes up what the one before subscribed to.
        foreach (var handle in await Stream(this.GetPrimaryKeyString()).GetAllSubscriptionHandles())
            await handle.ResumeAsync(OnNext);
    }

    public Task Listen(string stream) => Stream(stream).SubscribeAsync(OnNext);

    public async Task StopListening(string stream)
    {
        foreach (var handle in await Stream(stream).GetAllSubscriptionHandles())
            await handle.UnsubscribeAsync();
    }

    public Task<IReadOnlyList<int>> Got() => Task.FromResult<IReadOnlyList<int>>(_got);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private IAsyncStream<int> Stream(string stream) => this.GetStreamProvider(Cluster.Streams).GetStream<int>(StreamId.Create("numbers", stream));

    private async Task OnNext(int number, StreamSequenceToken? token)
    {
        // Lets another turn in, if the runtime would.
        Assert.False(_inside);
        _inside = true;
        await Task.Yield();
        _inside = false;
        _got.Add(number);
        Signals.Set($"{this.GetPrimaryKeyString()}-got-{_got.Count}");
    }
}

public interface IEarGrain : IGrainWithStringKey
{
    Task<IReadOnlyList<string>> Heard();

    /// <summary>Handles of the stream that its class subscribes it to.</summary>
    Task<int> Handles();
}

/// <summary>Hears its namespace without ever having subscribed.</summary>
[ImplicitStreamSubscription("ears")]
internal sealed class EarGrain : Grain, IEarGrain, IStreamSubscriptionObserver
{
    private readonly List<string> _heard = [];

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<string>().ResumeAsync((text, _) =>
    {
        _heard.Add($"{text} ({RequestContext.Get("speaker")})");
        Signals.Set($"{this.GetPrimaryKeyString()}-heard-{_heard.Count}");
        return Task.CompletedTask;
    });

    public Task<IReadOnlyList<string>> Heard() => Task.FromResult<IReadOnlyList<string>>(_heard);

    public async Task<int> Handles() =>
        (await this.GetStreamProvider(Cluster.Streams).GetStream<string>(StreamId.Create("ears", this.GetPrimaryKeyString())).GetAllSubscriptionHandles()).Count;
}
