using System.ComponentModel.DataAnnotations;

namespace DoctorForU.WebHosting;

/// <summary>Where a server finds the configuration that it shares with others. Section <c>Configuration</c>; said by the environment or the command line.</summary>
public sealed class CentralOptions
{
    public const string Section = "Configuration";

    /// <summary>The folder of one environment, as <c>deploy/config/production</c> is; null where a server is configured by itself.</summary>
    public string? Folder { get; set; }

    /// <summary>A folder with a file for each secret, named by its key with <c>__</c> for <c>:</c>; null for none.</summary>
    public string? SecretsFolder { get; set; }

    /// <summary>The service whose file is read after the shared one; by default the program's own name.</summary>
    public string? Service { get; set; }

    /// <summary>How often the folder is looked at.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);
}
