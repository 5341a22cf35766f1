namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>The board of a region as a topic: readers get one delta from what they have, or a snapshot when the ring does not reach back.</summary>
internal sealed class RegionTopic : Topic
{
    public const string Prefix = "region/";

    private readonly RegionReplica replica;
    private readonly NationalBoard boards;
    private readonly TimeProvider time;
    private volatile RegionFrame? frame;

    public RegionTopic(RegionReplica replica, NationalBoard boards, TimeProvider time)
    {
        this.replica = replica;
        this.boards = boards;
        this.time = time;
        Name = Prefix + replica.Region.Code;
        replica.Changed += (_, _) => OfferToAll();
    }

    public string Name { get; }

    /// <summary>The latest board with what is sent of it; null until the region was heard of.</summary>
    public RegionFrame? Frame
    {
        get
        {
            var latest = frame;
            if (replica.Board is { } board && latest?.Shows(board) != true)
            {
                frame = latest = new RegionFrame(Name, board, boards, time);
            }

            return latest;
        }
    }

    public override bool TryStep(TopicPosition has, out TopicStep step)
    {
        if (Frame is { } latest && latest.Position != has)
        {
            step = new TopicStep(latest.MessageFrom(has), latest.Position);
            return true;
        }

        step = default;
        return false;
    }
}
