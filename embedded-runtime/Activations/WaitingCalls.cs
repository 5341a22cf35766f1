using DoctorForU.EmbeddedRuntime.Calls;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>Calls that wait, in the order of arrival; linked through themselves, so that an idle activation holds no buffer.</summary>
internal struct WaitingCalls
{
    private GrainCall? _last;

    public GrainCall? First { get; private set; }

    public int Count { get; private set; }

    /// <summary>How many of them may start while another call runs.</summary>
    public int Interleavers { get; private set; }

    public void Add(GrainCall call)
    {
        call.Next = null;
        if (_last is null)
            First = call;
        else
            _last.Next = call;
        _last = call;
        Count++;
        if (call.Interleaves)
            Interleavers++;
    }

    /// <summary>Takes a call off. Cheap for the first ones, which are those that are taken as a rule.</summary>
    public bool Remove(GrainCall call)
    {
        GrainCall? before = null;
        for (var each = First; !ReferenceEquals(each, call); each = each.Next)
        {
            if (each is null)
                return false;
            before = each;
        }

        if (before is null)
            First = call.Next;
        else
            before.Next = call.Next;
        if (ReferenceEquals(_last, call))
            _last = before;
        call.Next = null;
        Count--;
        if (call.Interleaves)
            Interleavers--;
        return true;
    }

    /// <summary>Empties the queue into a list.</summary>
    public List<GrainCall> TakeAll()
    {
        var all = new List<GrainCall>(Count);
        while (First is { } call)
        {
            Remove(call);
            all.Add(call);
        }

        return all;
    }
}
