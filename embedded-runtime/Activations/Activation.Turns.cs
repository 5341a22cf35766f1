using DoctorForU.EmbeddedRuntime.Calls;

namespace DoctorForU.EmbeddedRuntime.Activations;

// The queue of one activation and what runs next. Fields are touched under the lock on this object;
// it is never taken while grain code runs.
internal sealed partial class Activation
{
    // After so many turns others get the thread.
    private const int TurnsAtOnce = 64;

    private RequestQueue _waiting;
    private RequestQueue _running;
    private GrainCall? _blocking;
    private int _waitingInterleavers;

    // Mostly one continuation waits at a time; only more than one needs a queue.
    private Task? _continuation;
    private Queue<Task>? _moreContinuations;

    private bool _scheduled;
    private bool _watched;
    private bool _requestsFirst;

    public bool IsInactive => _running.Count == 0 && _waiting.Count == 0;

    public int WaitingCount => _waiting.Count;

    public bool IsGone => _state == ActivationState.Invalid;

    public bool TryReceive(GrainCall call)
    {
        bool schedule, watch;
        lock (this)
        {
            if (_state == ActivationState.Invalid)
                return false;
            call.Target = this;
            _waiting.Add(call);
            _waitingInterleavers += Interleaver(call);
            schedule = !_scheduled;
            watch = !_watched;
            _scheduled = _watched = true;
        }

        if (watch)
            Class.Silo.Patience.Watch(this);
        if (schedule)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        return true;
    }

    // Only inside a task of its own is TaskScheduler.Current this activation.
    void IThreadPoolWorkItem.Execute() => new Task(static activation => ((Activation)activation!).RunTurns(), this).RunSynchronously(this);

    protected override void QueueTask(Task task)
    {
        lock (this)
        {
            if (_continuation is null && _moreContinuations is not { Count: > 0 })
                _continuation = task;
            else
                (_moreContinuations ??= new()).Enqueue(task);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        (ReferenceEquals(task.AsyncState, this) || (!taskWasPreviouslyQueued && ReferenceEquals(Current, this))) && TryExecuteTask(task);

    protected override IEnumerable<Task>? GetScheduledTasks() => null;

    private void RunTurns()
    {
        GrainCall? ended = null;
        for (var turns = 0; turns < TurnsAtOnce; turns++)
        {
            Task? continuation;
            GrainCall? call;
            LifeStep step;
            lock (this)
            {
                if (ended is not null)
                    End(ended);
                if (!TakeNext(out continuation, out call, out step))
                {
                    _scheduled = false;
                    return;
                }
            }

            ended = null;
            if (continuation is not null)
                TryExecuteTask(continuation);
            else if (call is null)
                Take(step);
            else if (call.Run(this))
                ended = call;
        }

        if (ended is not null)
            OnCallEnded(ended);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    // Continuations and new requests take turns, or an endless chain of one would starve the other.
    private bool TakeNext(out Task? continuation, out GrainCall? call, out LifeStep step)
    {
        continuation = null;
        step = NextLifeStep();
        call = null;
        if (step != LifeStep.None)
            return true;
        _requestsFirst = !_requestsFirst;
        if (_requestsFirst)
        {
            call = NextRequest();
            continuation = call is null ? TakeContinuation() : null;
        }
        else
        {
            continuation = TakeContinuation();
            call = continuation is null ? NextRequest() : null;
        }

        if (call is not null)
            Begin(call);
        return call is not null || continuation is not null;
    }

    private Task? TakeContinuation()
    {
        var next = _continuation;
        _continuation = _moreContinuations is { Count: > 0 } more ? more.Dequeue() : null;
        return next;
    }

    private GrainCall? NextRequest()
    {
        if (_state != ActivationState.Valid)
            return null;
        for (var call = _waiting.First; call is not null; call = call.Next)
        {
            if (MayRun(call))
                return call;
            if (_waitingInterleavers == 0 && !Class.IsReentrant)
                return null;
        }

        return null;
    }

    // The rules of Orleans' ActivationData.MayInvokeRequest and RecordRunning, to the letter: only the request that blocks is asked,
    // and a request that interleaves never becomes the one that blocks.
    private bool MayRun(GrainCall call) =>
        _running.Count == 0
        || _blocking is null
        || Class.IsReentrant
        || call.Is(CallFlags.AlwaysInterleave)
        || (call.Is(CallFlags.ReadOnly) && _blocking.Is(CallFlags.ReadOnly));

    private void Begin(GrainCall call)
    {
        _waiting.Remove(call);
        _waitingInterleavers -= Interleaver(call);
        _running.Add(call);
        if (_blocking is null && !call.Is(CallFlags.AlwaysInterleave))
            _blocking = call;
    }

    /// <summary>Takes an ended call off the running ones; what waited for it may run now.</summary>
    public void OnCallEnded(GrainCall call)
    {
        lock (this)
        {
            End(call);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void End(GrainCall call)
    {
        _running.Remove(call);
        if (_blocking is null || ReferenceEquals(_blocking, call))
            _blocking = null;
        if (!call.Is(CallFlags.KeepsIdle))
            _idleSince = Environment.TickCount64;
    }

    /// <summary>Takes the caller's cancellation: a waiting call is dropped, a running one sees its token cancelled as a turn of its grain.</summary>
    public void Cancel(MethodCall call)
    {
        bool waiting;
        lock (this)
        {
            waiting = ReferenceEquals(call.Target, this) && _waiting.Contains(call);
            if (waiting)
                Forget(call);
        }

        if (waiting)
            call.TryFail(new OperationCanceledException());
        else
            _ = Task.Factory.StartNew(static c => ((MethodCall)c!).Cancellation!.Signal(), call, CancellationToken.None, TaskCreationOptions.None, this);
    }

    /// <summary>Gives up the calls whose callers waited long enough. False when nothing is left to watch.</summary>
    public bool CheckPatience(long now, List<GrainCall> expired)
    {
        lock (this)
        {
            Expire(_running.First, now, expired, waiting: false);
            Expire(_waiting.First, now, expired, waiting: true);
            return _watched = _running.Count > 0 || _waiting.Count > 0;
        }
    }

    private void Expire(GrainCall? call, long now, List<GrainCall> expired, bool waiting)
    {
        while (call is not null)
        {
            var next = call.Next;
            if (call.PatienceMilliseconds > 0 && now - call.SentAt > call.PatienceMilliseconds && !call.IsSettled)
            {
                expired.Add(call);
                if (waiting)
                    Forget(call);
            }

            call = next;
        }
    }

    private void Forget(GrainCall call)
    {
        _waiting.Remove(call);
        _waitingInterleavers -= Interleaver(call);
    }

    private static int Interleaver(GrainCall call) => call.Is(CallFlags.AlwaysInterleave) || call.Is(CallFlags.ReadOnly) ? 1 : 0;
}
