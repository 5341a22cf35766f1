using DoctorForU.Conformance.Tests.Hosting;
using DoctorForU.Conformance.Tests.Shared;

namespace DoctorForU.Conformance.Tests.Durable;

/// <summary>What outlives every process of a cluster: AdoNetGrainStorage, AdoNetReminderTable, and PubSubRendezvousGrain with a durable PubSubStore.</summary>
public sealed class RestartTests(DurableStore store) : IClassFixture<DurableStore>
{
    // A tick that is missed while a reminder is written or the system is down is not made up for; the next one comes a period later.
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly string _key = $"keeper-{Guid.NewGuid():N}-x";
    private readonly string _service = Guid.NewGuid().ToString("N");

    private Task<DurableCluster> Start() => DurableCluster.Start(store, _service);

    [Fact]
    public async Task A_state_is_there_after_a_restart()
    {
        await using (var before = await Start())
            await before.Keeper(_key).Keep(7);

        await using var after = await Start();

        Assert.Equal(7, await after.Keeper(_key).Kept());
    }

    // Orleans.Reminders/ReminderService/LocalReminderService.cs reads the table when it starts.
    [Fact]
    public async Task A_reminder_fires_after_a_restart_and_no_more_when_it_was_unregistered()
    {
        await using (var before = await Start())
        {
            await before.Keeper(_key).Remind("later", s_soon, s_soon);
            await before.Keeper(_key).Remind("never", s_day, s_day);
            await before.Keeper(_key).Forget("never");
        }

        await using var after = await Start();

        await Signals.Wait($"{_key}-reminded-later");
        Assert.Equal(["later"], await after.Keeper(_key).Reminders());
    }

    [Fact]
    public async Task A_reminder_fires_when_it_is_due_and_a_shorter_period_than_allowed_is_refused()
    {
        await using var cluster = await Start();
        var keeper = cluster.Keeper(_key);

        await keeper.Remind("soon", s_soon, s_soon);

        await Signals.Wait($"{_key}-reminded-soon");
        await Assert.ThrowsAsync<ArgumentException>(() => keeper.Remind("often", s_soon, TimeSpan.FromMilliseconds(500)));
    }

    // The rendezvous of the stream is stored; the consumer resumes when it is activated for the event.
    [Fact]
    public async Task A_subscription_is_there_after_a_restart()
    {
        await using (var before = await Start())
            await before.Keeper(_key).Listen();

        await using var after = await Start();
        await after.Publish(_key, "good");

        await Signals.Wait($"{_key}-news-1");
        Assert.Equal(["good"], await after.Keeper(_key).Heard());
    }
}
