using System.ComponentModel.DataAnnotations;

namespace DoctorForU.WebHosting;

/// <summary>How the silos and gateways of a cluster find each other. Section <c>Cluster</c>.</summary>
public sealed class ClusterSettings
{
    public const string Section = "Cluster";

    /// <summary>The cluster: silos of another name are none of ours.</summary>
    [Required]
    public string ClusterId { get; set; } = "doctorforu";

    /// <summary>Where silos list themselves and the grains that they hold: a Redis connection string.</summary>
    [Required]
    public string Redis { get; set; } = "127.0.0.1:6379";
}
