using DoctorForU.EmbeddedRuntime.Calls;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>Calls that run. There is mostly one, which blocks the others; only calls that run beside it are linked into a list.</summary>
internal struct RunningCalls
{
    private int _beside;

    /// <summary>The call that decides who may start, as Orleans' ActivationData has it.</summary>
    public GrainCall? Blocking { get; private set; }

    /// <summary>The first of the calls that run beside it.</summary>
    public GrainCall? Beside { get; private set; }

    public readonly int Count => _beside + (Blocking is null ? 0 : 1);

    public void Add(GrainCall call)
    {
        if (Blocking is null && !call.Is(CallFlags.AlwaysInterleave))
        {
            Blocking = call;
            return;
        }

        call.Next = Beside;
        if (Beside is not null)
            Beside.Previous = call;
        Beside = call;
        _beside++;
    }

    public void Remove(GrainCall call)
    {
        if (ReferenceEquals(Blocking, call))
        {
            Blocking = null;
            return;
        }

        if (call.Previous is null)
            Beside = call.Next;
        else
            call.Previous.Next = call.Next;
        if (call.Next is not null)
            call.Next.Previous = call.Previous;
        call.Previous = call.Next = null;
        _beside--;
    }
}
