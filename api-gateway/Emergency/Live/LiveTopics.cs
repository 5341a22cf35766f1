using System.Collections.Frozen;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>All topics of the hub.</summary>
internal sealed class LiveTopics(NationalBoard boards, FeedBoard feeds, TimeProvider time)
{
    private readonly FrozenDictionary<string, RegionTopic> regions = boards.Regions
        .Select(replica => new RegionTopic(replica, boards, time))
        .ToFrozenDictionary(topic => topic.Name, StringComparer.Ordinal);

    public FeedTopic Feed { get; } = new(feeds);

    public RegionTopic? Region(string? topic) => topic is null ? null : regions.GetValueOrDefault(topic);
}
