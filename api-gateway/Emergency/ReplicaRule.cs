namespace DoctorForU.ApiGateway.Emergency;

/// <summary>How a replica of a region's board takes what the region says, whichever way and order it comes.</summary>
internal static class ReplicaRule
{
    /// <summary>Takes an answer of <see cref="IErRegionGrain.Since"/>.</summary>
    /// <returns>The board afterwards; the same one when the answer says nothing new; null when there still is none.</returns>
    public static RegionBoard? Take(RegionBoard? board, RegionUpdate answer) => answer switch
    {
        RegionSnapshot snapshot => IsOlder(snapshot, board) ? board : RegionBoard.From(snapshot),
        RegionDeltas deltas => deltas.Deltas.Aggregate(board, (had, delta) => had?.Apply(delta).Board),
        RegionDelta delta => board?.Apply(delta).Board,
        _ => throw new InvalidOperationException($"A region does not answer with {answer.GetType().Name}."),
    };

    /// <summary>A stream may have brought newer changes while the answer was under way.</summary>
    private static bool IsOlder(RegionSnapshot snapshot, RegionBoard? board) =>
        board is not null && string.Equals(snapshot.Epoch, board.Epoch, StringComparison.Ordinal) && snapshot.Sequence <= board.Sequence;
}
