using Orleans.Concurrency;

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

public interface IPartnerGrain : IGrainWithStringKey
{
    Task<string> AskAfter(string signal, string other);

    Task<string> TellAfter(string signal, string other);

    Task<string> Answer();

    [AlwaysInterleave]
    Task<string> AnswerBeside();
}

internal sealed class PartnerGrain : Grain, IPartnerGrain
{
    public async Task<string> AskAfter(string signal, string other)
    {
        await Begin(signal);
        return await GrainFactory.GetGrain<IPartnerGrain>(other).Answer();
    }

    public async Task<string> TellAfter(string signal, string other)
    {
        await Begin(signal);
        return await GrainFactory.GetGrain<IPartnerGrain>(other).AnswerBeside();
    }

    public Task<string> Answer() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<string> AnswerBeside() => Answer();

    private async Task Begin(string signal)
    {
        Signals.Set($"{this.GetPrimaryKeyString()}-begun");
        await Signals.Wait(signal);
    }
}

internal sealed class TickingGrain : Grain, ITickingGrain
{
    public Task Begin()
    {
        this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }

    private async Task Tick(CancellationToken cancel)
    {
        Signals.Set($"{this.GetPrimaryKeyString()}-begun");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
    }
}

public interface ITickingGrain : IGrainWithStringKey
{
    Task Begin();
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

    [Fact]
    public async Task Grains_that_need_each_other_s_answers_end_what_they_do_before_they_leave()
    {
        await using var cluster = await StoreCluster.Start();
        var (one, two) = ($"{_key}-one", $"{_key}-two");
        var asking = cluster.Grain<IPartnerGrain>(one).AskAfter($"{_key}-go", two);
        var telling = cluster.Grain<IPartnerGrain>(two).TellAfter($"{_key}-go", one);
        await Signals.Wait($"{one}-begun");
        await Signals.Wait($"{two}-begun");

        var stop = cluster.Host.Silos[0].StopSiloAsync(stopGracefully: true);
        Signals.Set($"{_key}-go");

        await stop.Soon();
        Assert.Equal(two, await asking.Soon());
        Assert.Equal(one, await telling.Soon());
    }

    [Fact]
    public async Task A_timer_s_tick_that_heeds_its_token_does_not_hold_the_stop()
    {
        await using var cluster = await StoreCluster.Start();
        await cluster.Grain<ITickingGrain>(_key).Begin();
        await Signals.Wait($"{_key}-begun");

        await cluster.Host.Silos[0].StopSiloAsync(stopGracefully: true).Soon();
    }
}
