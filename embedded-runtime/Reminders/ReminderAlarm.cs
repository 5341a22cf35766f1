namespace DoctorForU.EmbeddedRuntime.Reminders;

/// <summary>The timer of one reminder. Ticks do not overlap, and those that were missed while the process was down are not made up for.</summary>
internal sealed class ReminderAlarm(Reminder reminder, TimeProvider time, Func<Reminder, Task> tick) : IAsyncDisposable
{
    // System.Threading.Timer takes no more; a longer wait is taken in pieces.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(40);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private bool _ended;
    private DateTimeOffset _next;

    public Reminder Reminder { get; } = reminder;

    public void Start()
    {
        using (ExecutionContext.SuppressFlow())
            _timer = time.CreateTimer(static alarm => _ = ((ReminderAlarm)alarm!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        SetNext(rang: false);
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

    /// <param name="rang">Whether it rang already: the tick of this very instant is then the one that is over.</param>
    private TimeSpan UntilNext(bool rang)
    {
        var late = time.GetUtcNow() - Reminder.StartAt;
        return late < TimeSpan.Zero || (late == TimeSpan.Zero && !rang) ? -late : TimeSpan.FromTicks(Reminder.Period.Ticks - (late.Ticks % Reminder.Period.Ticks));
    }

    private async Task Ring()
    {
        var due = time.GetUtcNow() >= _next;
        if (due)
            await tick(Reminder);
        SetNext(due);
    }

    private void SetNext(bool rang)
    {
        lock (_gate)
        {
            if (_ended)
                return;
            var wait = UntilNext(rang);
            _next = time.GetUtcNow() + wait;
            _timer!.Change(wait < s_longest ? wait : s_longest, Timeout.InfiniteTimeSpan);
        }
    }
}
