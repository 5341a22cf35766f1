using DoctorForU.EmbeddedRuntime.Calls;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>Calls in the order of arrival, linked through the calls themselves so that an idle activation holds no buffer.</summary>
internal struct RequestQueue
{
    private GrainCall? _last;

    public GrainCall? First { get; private set; }

    public int Count { get; private set; }

    public void Add(GrainCall call)
    {
        call.Previous = _last;
        call.Next = null;
        if (_last is null)
            First = call;
        else
            _last.Next = call;
        _last = call;
        Count++;
    }

    public void Remove(GrainCall call)
    {
        if (call.Previous is null)
            First = call.Next;
        else
            call.Previous.Next = call.Next;
        if (call.Next is null)
            _last = call.Previous;
        else
            call.Next.Previous = call.Previous;
        call.Previous = call.Next = null;
        Count--;
    }

    public readonly bool Contains(GrainCall call)
    {
        for (var each = First; each is not null; each = each.Next)
        {
            if (ReferenceEquals(each, call))
                return true;
        }

        return false;
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
