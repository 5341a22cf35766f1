using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.SignalR;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>What a reader has of a topic.</summary>
internal readonly record struct TopicPosition(string Epoch, long Sequence);

/// <summary>The one message that brings a reader up to date, and what it has then.</summary>
internal readonly record struct TopicStep(SerializedHubMessage Message, TopicPosition Then);

/// <summary>Someone who watches a topic.</summary>
internal interface ITopicWatch
{
    /// <summary>There may be something new. Called from the topic's thread: must not wait.</summary>
    void Offer();
}

/// <summary>Something that connections watch. It keeps no queue: each watcher asks for what it lacks when it is ready to send.</summary>
internal abstract class Topic : IThreadPoolWorkItem
{
    private readonly ConcurrentDictionary<ITopicWatch, byte> watches = new();
    private ITopicWatch[]? listed;
    private int scheduled;

    /// <summary>Connections that watch this topic.</summary>
    public int Watchers => watches.Count;

    /// <summary>The step from what a reader has to the latest; false when it is up to date. Cheap when many readers have the same.</summary>
    public abstract bool TryStep(TopicPosition has, out TopicStep step);

    public void Join(ITopicWatch watch)
    {
        watches[watch] = 0;
        Volatile.Write(ref listed, null);
    }

    public void Leave(ITopicWatch watch)
    {
        watches.TryRemove(watch, out _);
        Volatile.Write(ref listed, null);
    }

    /// <summary>Offers the latest to every watcher, soon and away from the caller, who holds up a stream. Calls that come meanwhile are one.</summary>
    protected void OfferToAll()
    {
        if (Interlocked.Exchange(ref scheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    [SuppressMessage("Design", "CA1033", Justification = "The thread pool is the only caller.")]
    void IThreadPoolWorkItem.Execute()
    {
        // From here on a new change needs a new round.
        Interlocked.Exchange(ref scheduled, 0);
        foreach (var watch in List())
        {
            watch.Offer();
        }
    }

    /// <summary>An array to run through, made anew only after someone came or went.</summary>
    private ITopicWatch[] List()
    {
        if (Volatile.Read(ref listed) is { } known)
        {
            return known;
        }

        // Marked before reading, so that whoever comes or goes meanwhile empties the mark again.
        var mark = Array.Empty<ITopicWatch>();
        Volatile.Write(ref listed, mark);
        ITopicWatch[] current = [.. watches.Keys];
        Interlocked.CompareExchange(ref listed, current, mark);
        return current;
    }
}
