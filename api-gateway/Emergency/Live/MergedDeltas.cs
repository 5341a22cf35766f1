using System.Collections.Immutable;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>Several deltas in a row as one: the last change of each room, and the rooms that are gone in the end.</summary>
internal static class MergedDeltas
{
    public static (ImmutableArray<ErRoomView> Changes, ImmutableArray<string> Removed) Of(IEnumerable<RegionDelta> deltas)
    {
        var changes = new Dictionary<string, ErRoomView>(StringComparer.Ordinal);
        var removed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var delta in deltas)
        {
            foreach (var hpid in delta.Removed)
            {
                changes.Remove(hpid);
                removed.Add(hpid);
            }

            foreach (var room in delta.Changes)
            {
                changes[room.Hpid] = room;
                removed.Remove(room.Hpid);
            }
        }

        return ([.. changes.Values.OrderBy(room => room.Hpid, StringComparer.Ordinal)], [.. removed.Order(StringComparer.Ordinal)]);
    }
}
