using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Which messages a reader wants to see.</summary>
/// <param name="Severe">Of any of these kinds; empty allows all.</param>
/// <param name="Page">From 1.</param>
/// <param name="From">With it, or with <paramref name="Until"/>: messages that were shown at this time or later, in force or gone.</param>
/// <param name="Until">Messages first seen before this time.</param>
internal sealed record ErMessageQuery(string? Region, string? Hpid, ErMessageKind? Kind, ImmutableArray<int> Severe, bool? Blocking, int Page, int Size, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;
    public const int MaxPage = 100_000;
    private const string HpidAllowed = "Institution id: a letter and digits, at most 10 characters.";

    public static bool TryRead(IQueryCollection query, [NotNullWhen(true)] out ErMessageQuery? wanted, out IReadOnlyDictionary<string, string[]> errors)
    {
        var reading = new QueryReading(query);
        var read = new ErMessageQuery(
            ErQueryReader.ReadRegion(reading),
            ReadHpid(reading),
            reading.OneOf("kind", ErNames.MessageKinds),
            reading.Integers("severe", 1, SevereAcceptance.Kinds),
            reading.Flag("blocking"),
            reading.Integer("page", 1, MaxPage) ?? 1,
            reading.Integer("size", 1, MaxSize) ?? DefaultSize,
            reading.Time("from"),
            reading.Time("until"));
        errors = reading.Errors;
        wanted = errors.Count == 0 ? read : null;
        return wanted is not null;
    }

    /// <summary>Whether it asks for messages of a time, and not for those in force.</summary>
    public bool IsPast => From is not null || Until is not null;

    public bool Wants(ErRoomView room, ErMessage message) =>
        (Region is null || string.Equals(room.Region, Region, StringComparison.Ordinal))
        && (Hpid is null || string.Equals(room.Hpid, Hpid, StringComparison.Ordinal))
        && (Kind is null || message.Kind == Kind)
        && (Severe.IsEmpty || (message.SevereKind is { } kind && Severe.Contains(kind)))
        && (Blocking is null || message.Blocking == Blocking);

    private static string? ReadHpid(QueryReading reading)
    {
        var hpid = reading.Single("hpid", HpidAllowed);
        if (hpid is not null && (hpid.Length > 10 || !char.IsAsciiLetter(hpid[0]) || hpid.AsSpan(1).ContainsAnyExceptInRange('0', '9')))
        {
            reading.Refuse("hpid", HpidAllowed);
        }

        return hpid;
    }
}

/// <summary>A message and whose it is.</summary>
/// <param name="GoneAt">When we first read that it was no longer there; left out while it is.</param>
internal sealed record ErMessageItem(
    string Hpid,
    string Name,
    string Region,
    ErMessageJson Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? GoneAt = null);

/// <summary>Messages, newest first.</summary>
/// <param name="Total">How many match, whatever the page.</param>
internal sealed record ErMessageList(IReadOnlyList<ErMessageItem> Items, int Total, int Page, int Size);

/// <summary>Messages that are in force.</summary>
internal static class MessagesInForce
{
    public static ErMessageList Find(ErMessageQuery query, IEnumerable<RoomCard> cards)
    {
        var found = cards
            .SelectMany(card => card.Room.Messages, (card, message) => (card.Room, message))
            .Where(pair => query.Wants(pair.Room, pair.message))
            .OrderByDescending(pair => pair.message.Since ?? DateTimeOffset.MinValue)
            .ThenBy(pair => pair.Room.Hpid, StringComparer.Ordinal)
            .ThenBy(pair => pair.message.Text, StringComparer.Ordinal)
            .ToList();
        var items = found
            .Skip((query.Page - 1) * query.Size)
            .Take(query.Size)
            .Select(pair => new ErMessageItem(pair.Room.Hpid, pair.Room.Institution.Name, pair.Room.Region, pair.message.ToJson()));
        return new ErMessageList([.. items], found.Count, query.Page, query.Size);
    }
}
