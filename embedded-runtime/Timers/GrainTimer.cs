using DoctorForU.EmbeddedRuntime.Activations;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Timers;

/// <summary>A timer of an activation, driven by the silo's TimeProvider. Each firing queues one tick; the next is set when that one ended.</summary>
internal sealed partial class GrainTimer : IGrainTimer
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private TimeSpan _due;
    private TimeSpan _period;
    private bool _firing;
    private bool _changed;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        Interleave = options.Interleave;
        KeepAlive = options.KeepAlive;
        using (ExecutionContext.SuppressFlow())
            _timer = activation.Class.Silo.Time.CreateTimer(static timer => ((GrainTimer)timer!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Interleave { get; }

    public bool KeepAlive { get; }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime, nameof(dueTime));
        Validate(period, nameof(period));
        lock (_gate)
        {
            (_due, _period, _changed) = (dueTime, period, true);
            if (!_firing)
                _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _activation.Extras.Timers.Remove(this);
        _ended.Cancel();
        _timer.Dispose();
    }

    /// <summary>Runs the callback; a timer that was disposed while its tick waited does nothing.</summary>
    public Task Tick()
    {
        lock (_gate)
            _changed = false;
        return _ended.IsCancellationRequested ? Task.CompletedTask : _callback(_ended.Token);
    }

    public void OnTickEnded(Exception? failure)
    {
        if (failure is not null)
            LogFailed(_activation.Class.Silo.Logger, _activation.GrainId, failure);
        lock (_gate)
        {
            _firing = false;
            if (!_ended.IsCancellationRequested)
                _timer.Change(_changed ? _due : _period, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fire()
    {
        lock (_gate)
            _firing = true;
        _activation.TryReceive(new TimerTick(this));
    }

    private static void Validate(TimeSpan time, string name)
    {
        // The bounds of System.Threading.Timer.
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, 0xfffffffe, name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer callback of {Grain} failed; the timer goes on.")]
    private static partial void LogFailed(ILogger logger, GrainId grain, Exception exception);
}
