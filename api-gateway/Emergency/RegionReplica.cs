namespace DoctorForU.ApiGateway.Emergency;

/// <summary>This gateway's copy of one region's board. Readers take <see cref="Board"/> without a lock.</summary>
internal sealed class RegionReplica(KoreanRegion region)
{
    private readonly Lock gate = new();
    private volatile RegionBoard? board;

    public KoreanRegion Region => region;

    /// <summary>Null until the region has answered once; from then on the last board that was heard of.</summary>
    public RegionBoard? Board => board;

    /// <summary>Told of every new board, with the one before it; called one at a time, in order.</summary>
    public Action<RegionBoard?, RegionBoard>? Changed { get; set; }

    /// <returns>False when something between is missing and the region has to be asked.</returns>
    public bool Take(RegionDelta delta)
    {
        lock (gate)
        {
            if (board is not { } had)
            {
                return false;
            }

            var (next, outcome) = had.Apply(delta);
            Replace(had, next);
            return outcome != DeltaOutcome.Gap;
        }
    }

    /// <returns>Whether the answer brought anything new.</returns>
    public bool Take(RegionUpdate answer)
    {
        lock (gate)
        {
            var had = board;
            var next = ReplicaRule.Take(had, answer);
            Replace(had, next);
            return !ReferenceEquals(had, next);
        }
    }

    private void Replace(RegionBoard? had, RegionBoard? next)
    {
        if (next is not null && !ReferenceEquals(had, next))
        {
            board = next;
            Changed?.Invoke(had, next);
        }
    }
}
