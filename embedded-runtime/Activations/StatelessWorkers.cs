using DoctorForU.EmbeddedRuntime.Calls;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>The activations of one stateless worker: a call goes to an idle one, else to a new one, else to the one with the shortest queue.</summary>
internal sealed class StatelessWorkers(GrainClass cls, IdSpan key, int most) : IGrainTarget
{
    private readonly Lock _gate = new();
    private Activation[] _workers = [];

    public IEnumerable<Activation> All => _workers;

    public bool TryReceive(GrainCall call)
    {
        // One at a time, so that two calls do not take the same worker for idle.
        lock (_gate)
        {
            while (!Choose().TryReceive(call))
            {
                // That worker ended meanwhile; Remove has taken it off the list or is about to.
                _workers = [.. _workers.Where(w => !w.IsGone)];
            }
        }

        return true;
    }

    public void Remove(Activation worker)
    {
        lock (_gate)
            _workers = [.. _workers.Where(w => !ReferenceEquals(w, worker))];
    }

    private Activation Choose()
    {
        var shortest = _workers.FirstOrDefault(w => w.IsInactive) ?? (_workers.Length < most ? null : _workers.MinBy(w => w.WaitingCount));
        if (shortest is not null)
            return shortest;
        var worker = new Activation(cls, key);
        _workers = [.. _workers, worker];
        return worker;
    }
}
