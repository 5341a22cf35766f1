using DoctorForU.EmbeddedRuntime.Calls;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

// What runs next. Calls arrive in the inbox without a lock; whatever else is here is touched under the lock on this object,
// which is never held while grain code runs. The rules of who may run are in Activation.Requests.cs.
internal sealed partial class Activation
{
    // After so many turns others get the thread.
    private const int TurnsAtOnce = 1024;

    private const int Idle = 0;
    private const int Scheduled = 1;

    // Mostly one continuation waits at a time; only more than one needs a queue.
    private Task? _continuation;
    private Queue<Task>? _moreContinuations;

    private int _schedule;
    private bool _requestsFirst;
    private bool _used;

    public bool TryReceive(GrainCall call)
    {
        call.Target = this;
        if (!_inbox.TryPush(call))
            return false;
        EnsureScheduled();
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
        }

        EnsureScheduled();
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        (ReferenceEquals(task.AsyncState, this) || (!taskWasPreviouslyQueued && ReferenceEquals(Current, this))) && TryExecuteTask(task);

    protected override IEnumerable<Task>? GetScheduledTasks() => null;

    // Not to the thread's own queue: that one is last in, first out, so each call would be run alone, before its caller's siblings could send theirs.
    private void EnsureScheduled()
    {
        if (Volatile.Read(ref _schedule) == Idle && Interlocked.Exchange(ref _schedule, Scheduled) == Idle)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void RunTurns()
    {
        var context = ExecutionContext.Capture()!;
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
                    Rest();
                    return;
                }
            }

            ended = null;
            if (continuation is not null)
                TryExecuteTask(continuation);
            else if (call is null)
                Take(step);
            else if (Run(call))
                ended = call;

            // What a method that is not async leaves in the context is not for the next call.
            if (!ReferenceEquals(ExecutionContext.Capture(), context))
                ExecutionContext.Restore(context);
        }

        if (ended is not null)
            OnCallEnded(ended);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private bool Run(GrainCall call)
    {
        RequestContext.Enter(call.Context);
        return call.Run(this);
    }

    private void Rest()
    {
        if (_used)
            Volatile.Write(ref _idleSince, Environment.TickCount64);
        _used = false;
        Interlocked.Exchange(ref _schedule, Idle);

        // A call that came after the last look found this activation scheduled and relied on it.
        if (!_inbox.IsEmpty)
            EnsureScheduled();
    }

    // Continuations and new requests take turns, or an endless chain of one would starve the other.
    private bool TakeNext(out Task? continuation, out GrainCall? call, out LifeStep step)
    {
        continuation = null;
        call = null;
        step = NextLifeStep();
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
}
