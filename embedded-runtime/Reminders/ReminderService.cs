using System.Collections.Concurrent;
using DoctorForU.EmbeddedRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Reminders;

/// <summary>Keeps the reminders and calls the grains when they are due. Time is the silo's TimeProvider.</summary>
internal sealed partial class ReminderService(IServiceProvider services, IOptions<ReminderOptions> options, TimeProvider time, ILogger<ReminderService> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(GrainId Grain, string Name), ReminderAlarm> _alarms = new();
    private readonly IReminderStore? _store = services.GetService<IReminderStore>();

    public async Task Start(CancellationToken cancellation)
    {
        if (_store is null)
            return;
        foreach (var reminder in await _store.ReadAll(cancellation))
            Set(reminder);
    }

    public async Task<IGrainReminder> Register(GrainId grain, string name, TimeSpan due, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(due, TimeSpan.Zero);
        if (period < options.Value.MinimumReminderPeriod)
            throw new ArgumentException($"Cannot register reminder {name} as requested period ({period}) is less than minimum allowed reminder period ({options.Value.MinimumReminderPeriod})", nameof(period));
        var reminder = new Reminder(grain, name, time.GetUtcNow() + due, period);
        await Store.Save(reminder);
        Set(reminder);
        return reminder;
    }

    public async Task Unregister(GrainId grain, IGrainReminder reminder)
    {
        if (!_alarms.ContainsKey((grain, reminder.ReminderName)))
            throw new ReminderException($"Could not unregister reminder {reminder.ReminderName} of {grain} because it is not registered.");
        await Store.Delete(grain, reminder.ReminderName);
        if (_alarms.TryRemove((grain, reminder.ReminderName), out var alarm))
            await alarm.DisposeAsync();
    }

    public IGrainReminder? Find(GrainId grain, string name) => _alarms.GetValueOrDefault((grain, name))?.Reminder;

    public List<IGrainReminder> All(GrainId grain) => [.. _alarms.Values.Select(a => a.Reminder).Where(r => r.GrainId == grain)];

    public async ValueTask DisposeAsync()
    {
        foreach (var key in _alarms.Keys)
        {
            if (_alarms.TryRemove(key, out var alarm))
                await alarm.DisposeAsync();
        }
    }

    private IReminderStore Store => _store ?? throw new OrleansConfigurationException("The silo has no reminder service; add one, for example with UseInMemoryReminderService().");

    private void Set(Reminder reminder)
    {
        var alarm = new ReminderAlarm(reminder, time, Tick);
        _alarms.AddOrUpdate((reminder.GrainId, reminder.ReminderName), static (_, added) => added, static (_, old, added) =>
        {
            old.Silence();
            return added;
        }, alarm);
        alarm.Start();
    }

    private async Task Tick(Reminder reminder)
    {
        try
        {
            var grain = services.GetRequiredService<EmbeddedSilo>().Factory.GetGrain<IRemindable>(reminder.GrainId);
            await grain.ReceiveReminder(reminder.ReminderName, new TickStatus(reminder.StartAt.UtcDateTime, reminder.Period, time.GetUtcNow().UtcDateTime));
        }
        catch (Exception exception)
        {
            LogFailed(logger, reminder.ReminderName, reminder.GrainId, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminder {Name} of {Grain} failed; its next tick comes all the same.")]
    private static partial void LogFailed(ILogger logger, string name, GrainId grain, Exception exception);
}
