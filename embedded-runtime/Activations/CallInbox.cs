using DoctorForU.EmbeddedRuntime.Calls;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>Where calls arrive: many put in, one takes out, nobody waits. A closed inbox takes nothing any more.</summary>
internal struct CallInbox
{
    private static readonly GrainCall s_closed = new Closed();

    private GrainCall? _newest;

    public readonly bool IsEmpty => _newest is null || ReferenceEquals(_newest, s_closed);

    public bool TryPush(GrainCall call)
    {
        while (true)
        {
            var newest = Volatile.Read(ref _newest);
            if (ReferenceEquals(newest, s_closed))
                return false;
            call.Next = newest;
            if (ReferenceEquals(Interlocked.CompareExchange(ref _newest, call, newest), newest))
                return true;
        }
    }

    /// <summary>Moves all calls to the queue, oldest first.</summary>
    public void MoveTo(ref WaitingCalls waiting)
    {
        if (!IsEmpty)
            Move(Interlocked.Exchange(ref _newest, null), ref waiting);
    }

    /// <summary>Moves all calls to the queue and takes no more.</summary>
    public void CloseInto(ref WaitingCalls waiting)
    {
        var rest = Interlocked.Exchange(ref _newest, s_closed);
        if (!ReferenceEquals(rest, s_closed))
            Move(rest, ref waiting);
    }

    private static void Move(GrainCall? newest, ref WaitingCalls waiting)
    {
        GrainCall? oldest = null;
        while (newest is not null)
        {
            var older = newest.Next;
            newest.Next = oldest;
            oldest = newest;
            newest = older;
        }

        while (oldest is not null)
        {
            var newer = oldest.Next;
            waiting.Add(oldest);
            oldest = newer;
        }
    }

    private sealed class Closed() : LocalWork(CallFlags.Local)
    {
        protected override Task Start(Activation activation) => Task.CompletedTask;

        protected override void Ended(Exception? failure)
        {
        }
    }
}
