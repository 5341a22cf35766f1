using Orleans;

namespace DoctorForU.Emergency;

/// <summary>How wide the buckets of a history are.</summary>
public enum HistoryStep
{
    /// <summary>Kept for 24 hours.</summary>
    TenMinutes,

    /// <summary>Kept for 30 days.</summary>
    Hour,

    /// <summary>Korean days; kept for a year.</summary>
    Day,
}

/// <summary>What a hospital entered of its general emergency beds within one bucket; there is none for a bucket without a believable entry.</summary>
/// <param name="At">Begin of the bucket.</param>
/// <param name="Latest">Free beds by the bucket's last entry; negative means more patients than beds.</param>
/// <param name="Sum">Sum of the free beds of all entries.</param>
/// <param name="Samples">How many entries.</param>
/// <param name="Beds">Total of beds by the last entry; null when the hospital named none.</param>
[GenerateSerializer, Immutable, Alias("er.history-point")]
public readonly record struct HistoryPoint(DateTimeOffset At, int Latest, int Low, int High, long Sum, int Samples, int? Beds)
{
    public double Mean => (double)Sum / Samples;
}

/// <summary>The points of one room, in order.</summary>
[GenerateSerializer, Immutable, Alias("er.history-line")]
public sealed record HistoryLine(string Hpid, ValueList<HistoryPoint> Points);

/// <summary>A message that a hospital showed, or shows.</summary>
/// <param name="GoneAt">When we first read that it was no longer there; null while it is.</param>
[GenerateSerializer, Immutable, Alias("er.past-message")]
public sealed record PastMessage(string Hpid, ErMessage Message, DateTimeOffset? GoneAt);

/// <summary>Which messages of the past are looked for.</summary>
/// <param name="Hpids">Of these institutions; null for all.</param>
/// <param name="Severe">Of any of these kinds; empty allows all.</param>
/// <param name="From">Shown at this time or later.</param>
/// <param name="Until">First seen before this time.</param>
[GenerateSerializer, Immutable, Alias("er.message-search")]
public sealed record MessageSearch(
    ValueList<string>? Hpids, ErMessageKind? Kind, ValueList<int> Severe, bool? Blocking, DateTimeOffset From, DateTimeOffset Until, int Skip, int Take);

/// <summary>Messages found, newest first.</summary>
/// <param name="Total">How many match in all.</param>
[GenerateSerializer, Immutable, Alias("er.past-messages")]
public sealed record PastMessages(ValueList<PastMessage> Items, int Total);

/// <summary>Reads the history of emergency rooms. Holds nothing, so that any number of them may work. Key: <see cref="Key"/>.</summary>
[Alias("er.history")]
public interface IErHistoryGrain : IGrainWithStringKey
{
    const string Key = "nation";

    /// <summary>The buckets of a room that begin within a period; nothing for what is no longer kept.</summary>
    [Alias("of")]
    Task<ValueList<HistoryPoint>> Of(string hpid, HistoryStep step, DateTimeOffset from, DateTimeOffset until);

    /// <summary>The buckets of all rooms that begin within a period.</summary>
    [Alias("all")]
    Task<ValueList<HistoryLine>> All(HistoryStep step, DateTimeOffset from, DateTimeOffset until);

    [Alias("messages")]
    Task<PastMessages> Messages(MessageSearch search);
}
