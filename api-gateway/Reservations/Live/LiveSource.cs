using DoctorForU.ApiGateway.Emergency;

namespace DoctorForU.ApiGateway.Reservations.Live;

/// <summary>Something that readers follow, as bytes of an event. Followed while somebody reads it.</summary>
/// <param name="stream">Brings hints that it changed.</param>
/// <param name="read">The event as it is now, and what tells it from an earlier one.</param>
internal sealed class LiveSource<T>(IHintStream<T> stream, Func<Task<(string Version, byte[] Event)>> read, FollowingOptions options, TimeProvider time, ILogger logger) : ILiveSource
{
    private readonly Lock gate = new();
    private readonly HashSet<Action> readers = [];
    private Action? stop;
    private volatile LiveEvent? latest;

    public LiveEvent? Latest => latest;

    public void Join(Action changed)
    {
        lock (gate)
        {
            readers.Add(changed);
            stop ??= Follow();
        }
    }

    public bool Leave(Action changed)
    {
        lock (gate)
        {
            readers.Remove(changed);
            if (readers.Count > 0)
                return false;
            stop?.Invoke();
            stop = null;
            latest = null;
            return true;
        }
    }

    private Action Follow()
    {
        var end = new CancellationTokenSource();
        _ = new StreamFollowing<T>(stream, _ => false, Compare, options, time, logger).Run(end.Token);
        return () =>
        {
            end.Cancel();
            end.Dispose();
        };
    }

    /// <summary>A hint says only that there is something new: it is asked for.</summary>
    private async Task<bool> Compare()
    {
        var (version, bytes) = await read();
        if (latest?.Version == version)
            return false;
        latest = new(version, bytes);
        Action[] told;
        lock (gate)
            told = [.. readers];
        foreach (var changed in told)
            changed();
        return true;
    }
}

internal sealed record LiveEvent(string Version, byte[] Bytes);

internal interface ILiveSource
{
    /// <summary>Null until it was read.</summary>
    LiveEvent? Latest { get; }

    void Join(Action changed);

    /// <returns>Whether nobody reads it any more.</returns>
    bool Leave(Action changed);
}
