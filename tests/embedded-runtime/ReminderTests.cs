using System.Collections.Concurrent;

namespace DoctorForU.EmbeddedRuntime.Tests;

public sealed class ReminderTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    private static Task Rung(string key, int times) => Signals.Wait($"{key}-rung-{times}");

    [Fact]
    public async Task A_reminder_calls_its_grain_when_it_is_due_and_again_after_each_period()
    {
        await using var cluster = await StoreCluster.Start();
        var key = Guid.NewGuid().ToString();
        var grain = cluster.Grain<IAlarmGrain>(key);
        await grain.Set(s_hour, 2 * s_hour);

        cluster.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await grain.Rung());
        cluster.Time.Advance(TimeSpan.FromMinutes(1));
        await Rung(key, 1);

        // The alarm is set anew when its tick has ended, which a grain cannot see; so time goes on in steps.
        var rangAt = cluster.Time.GetUtcNow();
        var again = Rung(key, 2);
        while (!again.IsCompleted)
        {
            cluster.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await again;
        Assert.True(cluster.Time.GetUtcNow() - rangAt >= 2 * s_hour);
    }

    [Fact]
    public async Task A_reminder_outlives_the_process_and_rings_once_for_the_time_it_was_down()
    {
        var path = StorePlace.NewPath();
        var time = new ManualTime();
        var key = Guid.NewGuid().ToString();
        await using (var before = await StoreCluster.Start(path, time))
            await before.Grain<IAlarmGrain>(key).Set(s_hour, s_hour);
        time.Advance(10 * s_hour + TimeSpan.FromMinutes(1));

        await using var after = await StoreCluster.Start(path, time);
        Assert.Equal(["alarm"], await after.Grain<IAlarmGrain>(key).Names());
        Assert.Equal(0, await after.Grain<IAlarmGrain>(key).Rung());

        time.Advance(TimeSpan.FromMinutes(59));
        await Rung(key, 1);
    }

    [Fact]
    public async Task A_reminder_that_is_taken_back_does_not_ring_even_after_a_restart()
    {
        await using var cluster = await StoreCluster.Start();
        var key = Guid.NewGuid().ToString();
        await cluster.Grain<IAlarmGrain>(key).Set(s_hour, s_hour);
        await cluster.Grain<IAlarmGrain>(key).TakeBack();

        await cluster.Restart();
        cluster.Time.Advance(5 * s_hour);

        Assert.Empty(await cluster.Grain<IAlarmGrain>(key).Names());
        Assert.Equal(0, await cluster.Grain<IAlarmGrain>(key).Rung());
    }

    // Orleans.Reminders: ReminderRegistry checks ReminderOptions.MinimumReminderPeriod.
    [Fact]
    public async Task A_period_under_a_minute_is_refused()
    {
        await using var cluster = await StoreCluster.Start();

        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Grain<IAlarmGrain>("hasty").Set(TimeSpan.Zero, TimeSpan.FromSeconds(59)));
    }

    [Fact]
    public async Task Registering_again_changes_the_reminder()
    {
        await using var cluster = await StoreCluster.Start();
        var key = Guid.NewGuid().ToString();
        await cluster.Grain<IAlarmGrain>(key).Set(s_hour, s_hour);
        await cluster.Grain<IAlarmGrain>(key).Set(3 * s_hour, s_hour);

        cluster.Time.Advance(2 * s_hour);
        Assert.Equal(0, await cluster.Grain<IAlarmGrain>(key).Rung());
        cluster.Time.Advance(s_hour);
        await Rung(key, 1);
        Assert.Equal(["alarm"], await cluster.Grain<IAlarmGrain>(key).Names());
    }
}

public interface IAlarmGrain : IGrainWithStringKey, IRemindable
{
    Task Set(TimeSpan due, TimeSpan period);

    Task TakeBack();

    Task<int> Rung();

    Task<IReadOnlyList<string>> Names();
}

internal sealed class AlarmGrain : Grain, IAlarmGrain
{
    private static readonly ConcurrentDictionary<string, int> s_rung = new(StringComparer.Ordinal);

    public Task Set(TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder("alarm", due, period);

    public async Task TakeBack() => await this.UnregisterReminder((await this.GetReminder("alarm"))!);

    public Task<int> Rung() => Task.FromResult(s_rung.GetValueOrDefault(this.GetPrimaryKeyString()));

    public async Task<IReadOnlyList<string>> Names() => [.. (await this.GetReminders()).Select(r => r.ReminderName)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var key = this.GetPrimaryKeyString();
        Signals.Set($"{key}-rung-{s_rung.AddOrUpdate(key, 1, static (_, n) => n + 1)}");
        return Task.CompletedTask;
    }
}
