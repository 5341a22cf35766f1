using System.Collections.Concurrent;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>A region's board at one sequence, and the messages that lead to it: each is made once, for all readers who have the same.</summary>
internal sealed class RegionFrame(string topic, RegionBoard board, NationalBoard boards, TimeProvider time)
{
    private static readonly TimeSpan SnapshotServes = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Delta?> deltas = new();
    private volatile Snapshot? snapshot;

    public TopicPosition Position { get; } = new(board.Epoch, board.Sequence);

    public bool Shows(RegionBoard other) => ReferenceEquals(board, other);

    /// <summary>What is pushed to a reader who has something else than <see cref="Position"/>.</summary>
    public SerializedHubMessage MessageFrom(TopicPosition has) => DeltaFrom(has)?.Message ?? LatestSnapshot().Message;

    /// <summary>The answer to a reader who subscribes with what it has.</summary>
    public ErSubscription AnswerTo(TopicPosition? has)
    {
        if (has == Position)
        {
            return Deltas([]);
        }

        return has is { } position && DeltaFrom(position) is { } delta ? Deltas([delta.Body]) : SnapshotNow();
    }

    private ErSubscription Deltas(ErDelta[] missed) =>
        new(topic, time.GetKoreanNow(), ErSubscriptionKind.Deltas, board.Epoch, board.Sequence, Deltas: missed);

    private ErSubscription SnapshotNow() =>
        new(topic, time.GetKoreanNow(), ErSubscriptionKind.Snapshot, board.Epoch, board.Sequence, Rooms: [.. board.Snapshot().Rooms.Select(RoomOf)]);

    private Delta? DeltaFrom(TopicPosition has) =>
        string.Equals(has.Epoch, board.Epoch, StringComparison.Ordinal) && has.Sequence < board.Sequence
            ? deltas.GetOrAdd(has.Sequence, static (from, frame) => frame.MakeDelta(from), this)
            : null;

    private Delta? MakeDelta(long from)
    {
        if (board.Since(board.Epoch, from) is not RegionDeltas missed)
        {
            return null;
        }

        var (changes, removed) = MergedDeltas.Of(missed.Deltas);
        var body = new ErDelta(topic, board.Epoch, from, board.Sequence, [.. changes.Select(RoomOf)], removed);
        return new Delta(body, new SerializedHubMessage(new InvocationMessage("delta", [body])));
    }

    // The body tells the time: it is made anew for readers who fall behind later.
    private Snapshot LatestSnapshot()
    {
        if (snapshot is { } known && time.GetUtcNow() - known.Body.Now < SnapshotServes)
        {
            return known;
        }

        var body = SnapshotNow();
        return snapshot = new Snapshot(body, new SerializedHubMessage(new InvocationMessage("snapshot", [body])));
    }

    private ErRoomJson RoomOf(ErRoomView room) => boards.CardOf(room).Json;

    private sealed record Delta(ErDelta Body, SerializedHubMessage Message);

    private sealed record Snapshot(ErSubscription Body, SerializedHubMessage Message);
}
