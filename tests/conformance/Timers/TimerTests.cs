using DoctorForU.Conformance.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace DoctorForU.Conformance.Tests.Timers;

/// <summary>
/// Timers follow the TimeProvider that grains see. Orleans.Runtime/Timers/GrainTimer.cs: one tick at a time, the next is set when it ended,
/// a tick is a request of the grain.
/// </summary>
public sealed class TimerTests(TimerTests.ClockCluster cluster) : IClassFixture<TimerTests.ClockCluster>
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private ManualTime Time => cluster.Time;

    private static Task Tick(ITimerGrain grain, int number) => Signals.Wait($"{grain.GetPrimaryKeyString()}-tick-{number}");

    private static bool HasTicked(ITimerGrain grain, int number) => Signals.IsSet($"{grain.GetPrimaryKeyString()}-tick-{number}");

    // The next tick is set after the one before has ended, which a later call of the grain proves.
    private async Task<ITimerGrain> Started(TimeSpan due, TimeSpan period, bool gated = false, bool interleave = false)
    {
        var grain = cluster.Grain<ITimerGrain>();
        await grain.Start(due, period, gated, interleave);
        return grain;
    }

    [Fact]
    public async Task A_timer_ticks_when_its_time_has_come_and_not_before()
    {
        var grain = await Started(s_minute, TimeSpan.FromHours(1));

        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await grain.Ticks());

        Time.Advance(TimeSpan.FromSeconds(1));
        await Tick(grain, 1);
        Assert.Equal(1, await grain.Ticks());
        await grain.Stop();
    }

    [Fact]
    public async Task A_timer_that_is_due_at_once_ticks_at_once()
    {
        var grain = await Started(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await Tick(grain, 1);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await grain.Ticks());
    }

    [Fact]
    public async Task Ticks_do_not_overlap_and_the_period_counts_from_the_end_of_one()
    {
        var grain = await Started(s_minute, s_minute, gated: true);
        Time.Advance(s_minute);
        await Tick(grain, 1);

        Time.Advance(10 * s_minute);
        Signals.Set($"{grain.GetPrimaryKeyString()}-go-1");
        Assert.Equal(1, await grain.Ticks().Soon());

        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, await grain.Ticks());
        Time.Advance(TimeSpan.FromSeconds(1));
        await Tick(grain, 2);
        Signals.Set($"{grain.GetPrimaryKeyString()}-go-2");
        await grain.Stop();
    }

    [Fact]
    public async Task A_tick_takes_its_turn_and_only_interleaving_calls_get_in_meanwhile()
    {
        var grain = await Started(s_minute, s_minute, gated: true);
        Time.Advance(s_minute);
        await Tick(grain, 1);

        var plain = grain.Ticks();
        Assert.Equal(1, await grain.TicksMeanwhile().Soon());
        Assert.False(plain.IsCompleted);

        Signals.Set($"{grain.GetPrimaryKeyString()}-go-1");
        Assert.Equal(1, await plain.Soon());
        await grain.Stop();
    }

    [Fact]
    public async Task A_tick_waits_for_a_running_call_unless_it_interleaves()
    {
        var waits = await Started(s_minute, s_minute);
        var interleaves = await Started(s_minute, s_minute, interleave: true);
        var holding = new[] { waits.Hold(), interleaves.Hold() };
        await Signals.Wait($"{waits.GetPrimaryKeyString()}-holding");
        await Signals.Wait($"{interleaves.GetPrimaryKeyString()}-holding");

        Time.Advance(s_minute);

        await Tick(interleaves, 1);
        Assert.Equal(0, await waits.TicksMeanwhile());
        Signals.Set($"{waits.GetPrimaryKeyString()}-release");
        Signals.Set($"{interleaves.GetPrimaryKeyString()}-release");
        await Task.WhenAll(holding).Soon();
        await Tick(waits, 1);
        await waits.Stop();
        await interleaves.Stop();
    }

    [Fact]
    public async Task A_failing_tick_does_not_stop_the_timer()
    {
        var grain = cluster.Grain<ITimerGrain>();
        await grain.StartFailing(s_minute);

        Time.Advance(s_minute);
        await Tick(grain, 1);
        Assert.Equal(1, await grain.Ticks());
        Time.Advance(s_minute);
        await Tick(grain, 2);
        await grain.Stop();
    }

    [Fact]
    public async Task A_changed_timer_follows_its_new_times()
    {
        var grain = await Started(s_minute, s_minute);
        await grain.Change(TimeSpan.FromHours(1), s_minute);

        Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await grain.Ticks());
        Time.Advance(s_minute);
        await Tick(grain, 1);
        await grain.Stop();
    }

    [Fact]
    public async Task A_disposed_timer_does_not_tick()
    {
        var grain = await Started(s_minute, s_minute);
        await grain.Stop();

        Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await grain.Ticks());
    }

    // ActivationData.FinishDeactivating, DisposeTimers.
    [Fact]
    public async Task Timers_end_with_their_activation()
    {
        var grain = await Started(s_minute, s_minute);
        await cluster.Host.DeactivateAsync(grain).Soon();

        Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await grain.Ticks());
        Assert.False(HasTicked(grain, 1));
    }

    public sealed class ClockCluster : Cluster
    {
        internal ManualTime Time { get; } = new();

        protected override void Configure(ISiloBuilder silo)
        {
            silo.Services.AddSingleton<TimeProvider>(_ => Time);
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        }
    }
}
