using System.Collections.Concurrent;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>A general count set by hand, and since when.</summary>
internal readonly record struct PinnedRoom(int Beds, long Since);

/// <summary>Rooms whose general count is held, so that a test can make a number change.</summary>
internal sealed class RoomPins
{
    private readonly ConcurrentDictionary<string, PinnedRoom> pins = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PinnedRoom> All => pins;

    public PinnedRoom? Of(string hpid) => pins.TryGetValue(hpid, out var pin) ? pin : null;

    public void Pin(string hpid, int beds, long since) => pins[hpid] = new PinnedRoom(beds, since);

    public bool Unpin(string hpid) => pins.TryRemove(hpid, out _);
}
