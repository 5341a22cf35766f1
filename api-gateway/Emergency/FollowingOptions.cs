using System.ComponentModel.DataAnnotations;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>How the gateway keeps its replicas of the boards right.</summary>
internal sealed class FollowingOptions
{
    public const string Section = "Board";

    /// <summary>How often a replica compares sequences with its region; some 20 % more or less, so that they do not ask at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan CompareEvery { get; set; } = TimeSpan.FromSeconds(5);
}
