using Orleans;

namespace DoctorForU.Emergency;

/// <summary>What a reader of a region's board gets: either what it missed, or everything.</summary>
[GenerateSerializer, Immutable, Alias("er.region-update")]
public abstract record RegionUpdate(string Region, string Epoch);

/// <summary>Changes that lead a board from one sequence to another. A change replaces the whole room.</summary>
/// <param name="Epoch">One life of the board; sequences of two epochs do not compare.</param>
/// <param name="From">The sequence that the reader must have.</param>
/// <param name="To">The sequence that the reader has afterwards.</param>
/// <param name="Removed">Rooms that moved to another region.</param>
[GenerateSerializer, Immutable, Alias("er.region-delta")]
public sealed record RegionDelta(
    string Region,
    string Epoch,
    long From,
    long To,
    ValueList<ErRoomView> Changes,
    ValueList<string> Removed) : RegionUpdate(Region, Epoch);

/// <summary>The deltas that a reader missed, in order; none when it is up to date.</summary>
[GenerateSerializer, Immutable, Alias("er.region-deltas")]
public sealed record RegionDeltas(string Region, string Epoch, long Sequence, ValueList<RegionDelta> Deltas)
    : RegionUpdate(Region, Epoch);

/// <summary>The whole board at a sequence.</summary>
[GenerateSerializer, Immutable, Alias("er.region-snapshot")]
public sealed record RegionSnapshot(string Region, string Epoch, long Sequence, ValueList<ErRoomView> Rooms)
    : RegionUpdate(Region, Epoch);
