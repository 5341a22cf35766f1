using Orleans;
using Orleans.Concurrency;

namespace DoctorForU.Hospitals;

/// <summary>Pulls the national directory of hospitals and pharmacies once a day into the side store. Key: <see cref="DirectoryFeed.Nation"/>.</summary>
[Alias("hospital.directory-feed")]
public interface IDirectoryFeedGrain : IGrainWithStringKey
{
    /// <summary>Makes sure that the feed pulls; called at silo start. Harmless when it does already.</summary>
    [AlwaysInterleave, Alias("wake")]
    Task Wake();

    [AlwaysInterleave, Alias("status")]
    Task<DirectoryStatus> Status();
}

/// <summary>The one directory feed.</summary>
public static class DirectoryFeed
{
    public const string Nation = "nation";
}
