using DoctorForU.EmbeddedRuntime.Calls;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

// The requests of one activation: which wait, which run, which may.
internal sealed partial class Activation
{
    private CallInbox _inbox;
    private WaitingCalls _waiting;
    private RunningCalls _running;
    private bool _watched;

    public bool IsInactive => _running.Count == 0 && _waiting.Count == 0 && _inbox.IsEmpty;

    public int WaitingCount => _waiting.Count;

    public bool IsGone => _state == ActivationState.Invalid;

    private GrainCall? FirstWaiting
    {
        get
        {
            lock (this)
            {
                Collect();
                return _waiting.First;
            }
        }
    }

    /// <summary>Takes an ended call off the running ones; what waited for it may run now.</summary>
    public void OnCallEnded(GrainCall call)
    {
        lock (this)
            End(call);
        EnsureScheduled();
    }

    /// <summary>Takes the caller's cancellation: a waiting call is dropped, a running one sees its token cancelled as a turn of its grain.</summary>
    public void Cancel(MethodCall call)
    {
        bool waiting;
        lock (this)
        {
            Collect();
            waiting = ReferenceEquals(call.Target, this) && _waiting.Remove(call);
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
            Collect();
            Expire(_running.Blocking, now, expired, waiting: false);
            Expire(_running.Beside, now, expired, waiting: false);
            Expire(_waiting.First, now, expired, waiting: true);
            return _watched = _running.Count > 0 || _waiting.Count > 0;
        }
    }

    private GrainCall? NextRequest()
    {
        // While calls wait and none runs the oldest is next whatever has arrived since; looking into the inbox for it would only get in the callers' way.
        if (_waiting.First is null || _running.Count > 0)
            Collect();
        if (_state != ActivationState.Valid)
            return null;
        for (var call = _waiting.First; call is not null; call = call.Next)
        {
            if (MayRun(call))
                return call;
            if (_waiting.Interleavers == 0 && !Class.IsReentrant)
                return null;
        }

        return null;
    }

    // The rules of Orleans' ActivationData.MayInvokeRequest and RecordRunning, to the letter: only the request that blocks is asked,
    // and a request that interleaves never becomes the one that blocks.
    private bool MayRun(GrainCall call) =>
        _running.Blocking is not { } blocking
        || Class.IsReentrant
        || call.Is(CallFlags.AlwaysInterleave)
        || (call.Is(CallFlags.ReadOnly) && blocking.Is(CallFlags.ReadOnly))
        || (_extras?.Returning is { Count: > 0 } returning && returning.ContainsKey(RequestContext.ReentrancyOf(call.Context)));

    /// <summary>Lets calls of a chain in that came from here, while the call that made them waits.</summary>
    public void LetIn(Guid chain)
    {
        lock (this)
        {
            var returning = Extras.Returning ??= [];
            returning[chain] = returning.GetValueOrDefault(chain) + 1;
        }
    }

    public void LetInNoMore(Guid chain)
    {
        lock (this)
        {
            if (Extras.Returning is { } returning && --returning[chain] == 0)
                returning.Remove(chain);
        }
    }

    private void Begin(GrainCall call)
    {
        _waiting.Remove(call);
        _running.Add(call);
    }

    private void End(GrainCall call)
    {
        _running.Remove(call);
        if (!call.Is(CallFlags.KeepsIdle))
            _used = true;
    }

    private void Collect()
    {
        _inbox.MoveTo(ref _waiting);
        if (_watched || _waiting.Count == 0)
            return;
        _watched = true;
        Class.Silo.Patience.Watch(this);
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
                    _waiting.Remove(call);
            }

            call = next;
        }
    }
}
