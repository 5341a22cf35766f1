using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Reminders;

/// <summary>A registered reminder: ticks at <paramref name="StartAt"/> and every <paramref name="Period"/> from there.</summary>
internal sealed record Reminder(GrainId GrainId, string ReminderName, DateTimeOffset StartAt, TimeSpan Period) : IGrainReminder;

/// <summary>Where reminders are kept.</summary>
internal interface IReminderStore
{
    Task<IReadOnlyList<Reminder>> ReadAll(CancellationToken cancellation);

    /// <summary>Durable when the task completes.</summary>
    Task Save(Reminder reminder);

    Task Delete(GrainId grain, string name);
}

/// <summary>Reminders that end with the process: the service itself holds them.</summary>
internal sealed class MemoryReminderStore : IReminderStore
{
    public Task<IReadOnlyList<Reminder>> ReadAll(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Reminder>>([]);

    public Task Save(Reminder reminder) => Task.CompletedTask;

    public Task Delete(GrainId grain, string name) => Task.CompletedTask;
}
