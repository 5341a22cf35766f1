using DoctorForU.Conformance.Tests.Shared;
using Orleans.Streams;

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
