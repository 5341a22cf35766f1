using Orleans;
using Orleans.Concurrency;

namespace DoctorForU.Emergency;

/// <summary>One per operation of the national API: polls it within a daily budget and tells the rooms that changed. Key: a name of <see cref="ErOperation"/>.</summary>
[Alias("er.feed")]
public interface IErFeedGrain : IGrainWithStringKey
{
    /// <summary>Makes sure that the feed polls, as soon as the options want it now; called at silo start and when they change. Harmless when it does already.</summary>
    [AlwaysInterleave, Alias("wake")]
    Task Wake();

    [AlwaysInterleave, Alias("status")]
    Task<ErFeedStatus> Status();

    /// <summary>
    /// What this feed last learned of a room; null when nothing. Answered from memory at any time but while the feed is being deactivated; a
    /// room that is activated by the feed's own last telling must not wait for that.
    /// </summary>
    [AlwaysInterleave, ResponseTimeout("00:00:02"), Alias("latest")]
    Task<RoomNews?> Latest(string hpid);

    /// <summary>Ids of all rooms that this feed knows of.</summary>
    [AlwaysInterleave, Alias("rooms")]
    Task<ValueList<string>> Rooms();
}

/// <summary>The live reading of one emergency room and its freshness. Key: hpid.</summary>
[Alias("er.room")]
public interface IErRoomGrain : IGrainWithStringKey
{
    /// <summary>Takes news from a feed.</summary>
    /// <returns>The change when a reader would see something new and the room has a bed reading; else null. The caller tells the region.</returns>
    [Alias("observe")]
    Task<RoomChange?> Observe(RoomNews news);

    /// <summary>
    /// The room as it is; null when nobody has ever read its beds. Answered from memory at any time but while the room is being deactivated; a
    /// region that is activated by the room's own last telling must not wait for that.
    /// </summary>
    [AlwaysInterleave, ResponseTimeout("00:00:02"), Alias("view")]
    Task<ErRoomView?> View();
}

/// <summary>The board of one region: the one place that numbers changes; publishes to its stream. Key: code of <see cref="KoreanRegion"/>.</summary>
[Alias("er.region")]
public interface IErRegionGrain : IGrainWithStringKey
{
    /// <summary>Takes changed rooms, numbers what is new and publishes it.</summary>
    /// <param name="removed">Rooms that are now in another region.</param>
    [Alias("apply")]
    Task Apply(ValueList<ErRoomView> changed, ValueList<string> removed);

    /// <summary>What a reader needs to be up to date: the deltas it missed if the ring has them, else a snapshot.</summary>
    [AlwaysInterleave, Alias("since")]
    Task<RegionUpdate> Since(string? epoch, long? sequence);
}

/// <summary>Operations of the national API that have a feed.</summary>
public static class ErOperation
{
    public const string Beds = "beds";
    public const string Severe = "severe";
    public const string Messages = "messages";
    public const string Institutions = "institutions";

    public static ValueList<string> All { get; } = [Institutions, Beds, Messages, Severe];
}

/// <summary>Names of the streams that carry hints of change; readers compare sequences and repair.</summary>
public static class ErStreams
{
    /// <summary>Name of the stream provider.</summary>
    public const string Provider = "notices";

    /// <summary>Namespace of the streams of <see cref="RegionDelta"/>, keyed by region code.</summary>
    public const string Regions = "er-region";

    /// <summary>Namespace of the streams of <see cref="ErFeedStatus"/>, keyed by operation.</summary>
    public const string Feeds = "er-feed";
}
