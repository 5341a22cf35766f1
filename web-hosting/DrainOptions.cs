using System.ComponentModel.DataAnnotations;

namespace DoctorForU.WebHosting;

/// <summary>How a server leaves. Section <c>Drain</c>.</summary>
public sealed class DrainOptions
{
    public const string Section = "Drain";

    /// <summary>
    /// How long a server that was asked to stop goes on serving while it says that it is not ready, so that whoever sends it requests can look elsewhere first.
    /// Zero where nobody looks.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan For { get; set; }
}
