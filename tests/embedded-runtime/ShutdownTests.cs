namespace DoctorForU.EmbeddedRuntime.Tests;

public interface IWorkerGrain : IGrainWithStringKey
{
    Task WriteAfter(string signal, string text);

    Task NeverEnd();

    Task<string> Text();
}

internal sealed class WorkerGrain([PersistentState("worker")] IPersistentState<Note> note) : Grain, IWorkerGrain
{
    public async Task WriteAfter(string signal, string text)
    {
        Signals.Set($"{signal}-begun");
        await Signals.Wait(signal);
        note.State = new Note { Text = text };
        await note.WriteStateAsync();
    }

    public Task NeverEnd()
    {
        Signals.Set($"{this.GetPrimaryKeyString()}-begun");
        return new TaskCompletionSource().Task;
    }

    public Task<string> Text() => Task.FromResult(note.State.Text);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Signals.Set($"{this.GetPrimaryKeyString()}-left");
        return Task.CompletedTask;
    }
}

/// <summary>How a silo leaves: what runs ends and is stored, but not beyond the time that the host gives.</summary>
public sealed class ShutdownTests
{
    private readonly string _key = Guid.NewGuid().ToString();

    [Fact]
    public async Task A_call_that_runs_ends_and_is_stored_and_its_grain_leaves_before_the_silo_has_stopped()
    {
        var place = StorePlace.Sqlite(StorePlace.NewPath());
        await using (var cluster = await StoreCluster.Start(place))
        {
            var call = cluster.Grain<IWorkerGrain>(_key).WriteAfter($"{_key}-go", "stored at the last moment");
            await Signals.Wait($"{_key}-go-begun");

            var stop = cluster.Host.Silos[0].StopSiloAsync(stopGracefully: true);
            Assert.False(stop.IsCompleted);
            Signals.Set($"{_key}-go");

            await stop.Soon();
            await call.Soon();
            Assert.True(Signals.IsSet($"{_key}-left"));
        }

        await using var after = await StoreCluster.Start(place);
        Assert.Equal("stored at the last moment", await after.Grain<IWorkerGrain>(_key).Text());
    }

    [Fact]
    public async Task A_call_that_never_ends_holds_the_stop_up_for_no_longer_than_the_host_gives_it()
    {
        await using var cluster = await StoreCluster.Start();
        var stuck = cluster.Grain<IWorkerGrain>(_key).NeverEnd();
        await Signals.Wait($"{_key}-begun");
        await cluster.Grain<INoteGrain>(_key).Write("another grain");
        using var time = new CancellationTokenSource();

        var stop = cluster.Host.Silos[0].StopSiloAsync(time.Token);
        await cluster.Host.WaitForDeactivationAsync(cluster.Grain<INoteGrain>(_key)).Soon();
        Assert.False(stop.IsCompleted);
        await time.CancelAsync();

        await stop.Soon();
        Assert.False(stuck.IsCompletedSuccessfully);
    }
}
