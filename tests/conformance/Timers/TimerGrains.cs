using DoctorForU.Conformance.Tests.Shared;
using Orleans.Concurrency;

namespace DoctorForU.Conformance.Tests.Timers;

public interface ITimerGrain : IGrainWithStringKey
{
    /// <summary>Starts a timer of which each tick sets "key-tick-n" and, when gated, waits for "key-go-n".</summary>
    Task Start(TimeSpan due, TimeSpan period, bool gated = false, bool interleave = false);

    Task StartFailing(TimeSpan period);

    Task Change(TimeSpan due, TimeSpan period);

    Task Stop();

    Task<int> Ticks();

    [AlwaysInterleave]
    Task<int> TicksMeanwhile();

    Task Hold();
}

internal sealed class TimerGrain : Grain, ITimerGrain
{
    private IGrainTimer? _timer;
    private int _ticks;

    private string Key => this.GetPrimaryKeyString();

    public Task Start(TimeSpan due, TimeSpan period, bool gated = false, bool interleave = false)
    {
        _timer = this.RegisterGrainTimer(
            async (key, _) =>
            {
                var tick = ++_ticks;
                Signals.Set($"{key}-tick-{tick}");
                if (gated)
                    await Signals.Wait($"{key}-go-{tick}");
            },
            Key,
            new GrainTimerCreationOptions(due, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task StartFailing(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(
            () =>
            {
                Signals.Set($"{Key}-tick-{++_ticks}");
                throw new InvalidOperationException("tick");
            },
            period,
            period);
        return Task.CompletedTask;
    }

    public Task Change(TimeSpan due, TimeSpan period)
    {
        _timer!.Change(due, period);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    public Task<int> TicksMeanwhile() => Task.FromResult(_ticks);

    public async Task Hold()
    {
        Signals.Set($"{Key}-holding");
        await Signals.Wait($"{Key}-release");
    }
}
