using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>The live boards (docs/er-board.md). Errors go to the caller alone and begin with a stable code.</summary>
internal sealed class ErHub(LiveTopics topics, FeedBoard feeds, IOptionsMonitor<ErHubOptions> options) : Hub
{
    private const int LongestEpoch = 64;

    /// <summary>Watches a topic, and answers what the caller lacks.</summary>
    /// <param name="epoch">What the caller has, from an earlier answer or push; null together with <paramref name="sequence"/> when it has nothing.</param>
    public ErSubscription Subscribe(string? topic, string? epoch, long? sequence)
    {
        var region = Find(topic);
        var has = PositionOf(epoch, sequence);
        var frame = region.Frame ?? throw new HubException("er.not-ready: this region's board has not been read yet; try again.");
        Watch(region, frame.Position);
        return frame.AnswerTo(has);
    }

    public void Unsubscribe(string? topic) => ErConnections.WatcherOf(Context).Unwatch(Find(topic));

    /// <summary>Watches the state of the feeds, and answers it.</summary>
    public ErFeedList WatchFeed()
    {
        var (list, version) = feeds.Read();
        Watch(topics.Feed, FeedTopic.At(version));
        return list;
    }

    private RegionTopic Find(string? topic) =>
        topics.Region(topic) ?? throw new HubException($"er.topic-unknown: topics are {RegionTopic.Prefix}{{code}}, with a two-digit region code.");

    private static TopicPosition? PositionOf(string? epoch, long? sequence) => (epoch, sequence) switch
    {
        (null, null) => null,
        ({ Length: <= LongestEpoch }, >= 0) => new TopicPosition(epoch, sequence.Value),
        _ => throw new HubException("er.sequence-invalid: epoch and sequence go together, as an earlier answer gave them."),
    };

    private void Watch(Topic topic, TopicPosition has)
    {
        var atMost = options.CurrentValue.TopicsPerConnection;
        if (!ErConnections.WatcherOf(Context).TryWatch(topic, has, atMost))
        {
            throw new HubException($"er.too-many-topics: a connection watches at most {atMost} topics.");
        }
    }
}
