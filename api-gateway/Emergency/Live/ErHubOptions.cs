using System.ComponentModel.DataAnnotations;
using DoctorForU.Telemetry;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>Limits of the live hub.</summary>
internal sealed class ErHubOptions
{
    public const string Section = "Hub";

    /// <summary>Connections at a time; further ones are sent away with 503 and Retry-After.</summary>
    [Reloadable]
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 20_000;

    /// <summary>Readers of /api/er/events at a time; further ones are sent away likewise.</summary>
    [Reloadable]
    [Range(1, 1_000_000)]
    public int MaxEventStreams { get; set; } = 1_000;

    /// <summary>Topics that one connection may watch; the regions and the feed are 18.</summary>
    [Range(1, 1_000)]
    public int TopicsPerConnection { get; set; } = 32;

    /// <summary>Bytes of the longest message that a client may send.</summary>
    [Range(256, 1_048_576)]
    public int MaxMessageBytes { get; set; } = 4_096;
}
