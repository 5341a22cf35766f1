namespace DoctorForU.EmbeddedRuntime.Reminders;

/// <summary>The timer of one reminder. Ticks do not overlap, and those that were missed while the process was down are not made up for.</summary>
internal sealed class ReminderAlarm(Reminder reminder, TimeProvider time, Func<Reminder, Task> tick) : IAsyncDisposable
{
    // System.Threading.Timer takes no more; a longer wait is taken in pieces.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(40);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private bool _ended;

    public Reminder Reminder { get; } = reminder;

    public void Start()
    {
        using (ExecutionContext.SuppressFlow())
            _timer = time.CreateTimer(static alarm => _ = ((ReminderAlarm)alarm!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        SetNext();
    }

    public void Silence()
    {
        lock (_gate)
            _ended = true;
        _timer?.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Silence();
        return ValueTask.CompletedTask;
    }

    private TimeSpan UntilNext()
    {
        var late = time.GetUtcNow() - Reminder.StartAt;
        return late <= TimeSpan.Zero ? -late : TimeSpan.FromTicks(Reminder.Period.Ticks - (late.Ticks % Reminder.Period.Ticks));
    }

    private async Task Ring()
    {
        if (time.GetUtcNow() >= _next)
            await tick(Reminder);
        SetNext();
    }

    private DateTimeOffset _next;

    private void SetNext()
    {
        lock (_gate)
        {
            if (_ended)
                return;
            var wait = UntilNext();
            _next = time.GetUtcNow() + wait;
            _timer!.Change(wait < s_longest ? wait : s_longest, Timeout.InfiniteTimeSpan);
        }
    }
}
