using System.Text.Json;
using DoctorForU.ApiGateway.Emergency.Recommending;
using Microsoft.Extensions.Primitives;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>A room as of one revision and one age class, with what is sent of it, written at most once or twice in its life.</summary>
/// <param name="room">The view that the board holds.</param>
/// <param name="freshness">Age class that the card shows.</param>
internal sealed class RoomCard(ErRoomView room, Freshness freshness)
{
    private volatile Sent? sent;
    private volatile RoomProfile? profile;
    private volatile RoomIllness?[]? illnesses;

    public ErRoomView Room => room;

    public Freshness Freshness => freshness;

    /// <summary>The room for readers; it carries its own bytes.</summary>
    public ErRoomJson Json => Written().Json;

    public ReadOnlyMemory<byte> Utf8 => Written().Json.Written;

    public StringValues EntityTag => Written().EntityTag;

    /// <summary>What counts for every patient alike.</summary>
    public RoomProfile Profile => profile ??= RoomProfile.Of(room, RecommendationRules.Current);

    /// <summary>What the room says of a kind of severe illness.</summary>
    public RoomIllness SaysOf(int kind)
    {
        var read = illnesses ??= new RoomIllness?[SevereAcceptance.Kinds + 1];
        return read[kind] ??= RoomIllness.Of(room, kind);
    }

    public static RoomCard Of(ErRoomView room, DateTimeOffset now) =>
        new(room, FreshnessRule.At(room.Reading.ObservedAt, now));

    /// <summary>Whether the card still shows the age class of its reading.</summary>
    public bool IsRightAt(DateTimeOffset now) => FreshnessRule.At(room.Reading.ObservedAt, now) == freshness;

    // Two readers may both write it: the bytes are the same.
    private Sent Written()
    {
        if (sent is { } written)
        {
            return written;
        }

        var json = room.ToJson(freshness);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(json, ErJson.Plain);
        return sent = new Sent(json with { Written = bytes }, Http.EntityTag.Of(bytes));
    }

    private sealed record Sent(ErRoomJson Json, StringValues EntityTag);
}
