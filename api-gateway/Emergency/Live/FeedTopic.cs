using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>The state of the feeds as a topic: readers always get all of it.</summary>
internal sealed class FeedTopic : Topic
{
    private readonly FeedBoard feeds;
    private volatile Frame? frame;

    public FeedTopic(FeedBoard feeds)
    {
        this.feeds = feeds;
        feeds.Changed += OfferToAll;
    }

    public static TopicPosition At(long version) => new("", version);

    public override bool TryStep(TopicPosition has, out TopicStep step)
    {
        if (feeds.Version == has.Sequence)
        {
            step = default;
            return false;
        }

        var latest = frame;
        if (latest is null || latest.Version != feeds.Version)
        {
            var (list, version) = feeds.Read();
            frame = latest = new Frame(version, new SerializedHubMessage(new InvocationMessage("feed", [list])));
        }

        step = new TopicStep(latest.Message, At(latest.Version));
        return true;
    }

    private sealed record Frame(long Version, SerializedHubMessage Message);
}
