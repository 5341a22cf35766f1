using Orleans;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>
/// One grain in memory. It is the task scheduler of its grain's code, so whatever awaits inside the grain comes back here, one turn at a time.
/// This part: what it is and how long it has been idle. Turns are in Activation.Turns.cs, its life in Activation.Life.cs.
/// </summary>
internal sealed partial class Activation : TaskScheduler, IGrainContext, IGrainTarget, IThreadPoolWorkItem
{
    [ThreadStatic]
    private static Activation? t_beingConstructed;

    private ActivationExtras? _extras;
    private long _idleSince = Environment.TickCount64;

    public Activation(GrainClass cls, IdSpan key)
    {
        Class = cls;
        Key = key;
    }

    /// <summary>The activation whose grain is being constructed on this thread.</summary>
    public static Activation? BeingConstructed => t_beingConstructed;

    /// <summary>The activation whose turn this thread runs, if any.</summary>
    public static Activation? Running => Current as Activation;

    public GrainClass Class { get; }

    public IdSpan Key { get; }

    public object? GrainInstance { get; private set; }

    public GrainId GrainId => new(Class.Type, Key);

    public IServiceProvider ActivationServices => Extras.Services(Class.Silo.Services);

    public Task Deactivated => Extras.Deactivated.Task;

    /// <summary>What only some activations have, so that the others do not carry it.</summary>
    public ActivationExtras Extras
    {
        get
        {
            lock (this)
                return _extras ??= new ActivationExtras();
        }
    }

    public ActivationExtras? ExistingExtras => _extras;

    public void DelayDeactivation(TimeSpan time)
    {
        if (time == TimeSpan.MaxValue || time == Timeout.InfiniteTimeSpan)
            Extras.KeepAliveUntil = DateTimeOffset.MaxValue;
        else if (time <= TimeSpan.Zero)
            Extras.KeepAliveUntil = DateTimeOffset.MinValue;
        else
            Extras.KeepAliveUntil = Class.Silo.Time.GetUtcNow() + time;
    }

    /// <summary>Starts the end of this activation when it has been idle long enough.</summary>
    public void CollectIfIdle(TimeSpan age, long now)
    {
        if (_state != ActivationState.Valid || !IsInactive || now - Volatile.Read(ref _idleSince) < age.TotalMilliseconds)
            return;
        if (_extras is { } extras && extras.KeepAliveUntil > Class.Silo.Time.GetUtcNow())
            return;
        Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, $"Idle for {age} or more."));
    }

    public override string ToString() => $"[Activation: {GrainId} State={_state}]";
}
