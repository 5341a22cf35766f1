using Microsoft.AspNetCore.SignalR;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>One connection and the topics that it watches.</summary>
internal sealed class Watcher(HubConnectionContext connection)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Topic, TopicWatch> watches = [];
    private bool left;

    /// <summary>Watches a topic from a position on, in place of an earlier watch on it.</summary>
    /// <returns>False when the connection watches <paramref name="atMost"/> topics already.</returns>
    public bool TryWatch(Topic topic, TopicPosition has, int atMost)
    {
        lock (gate)
        {
            if (left)
            {
                return true;
            }

            if (watches.Remove(topic, out var former))
            {
                former.Close();
            }
            else if (watches.Count >= atMost)
            {
                return false;
            }

            var watch = new TopicWatch(topic, connection, has);
            watches[topic] = watch;
            topic.Join(watch);

            // The topic may have moved on since the position was read.
            watch.Offer();
            return true;
        }
    }

    public void Unwatch(Topic topic)
    {
        lock (gate)
        {
            if (watches.Remove(topic, out var watch))
            {
                watch.Close();
            }
        }
    }

    /// <summary>The connection is gone. A call that is still running watches nothing any more.</summary>
    public void Leave()
    {
        lock (gate)
        {
            left = true;
            foreach (var watch in watches.Values)
            {
                watch.Close();
            }

            watches.Clear();
        }
    }
}
