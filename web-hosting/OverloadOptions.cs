using System.ComponentModel.DataAnnotations;
using DoctorForU.Telemetry;

namespace DoctorForU.WebHosting;

/// <summary>How much a server takes on at a time; what comes past that is sent away with 503 and Retry-After. Section <c>Overload</c>.</summary>
public sealed class OverloadOptions
{
    public const string Section = "Overload";

    /// <summary>Requests that are worked on at a time. Live connections and health do not count.</summary>
    [Reloadable]
    [Range(1, 100_000)]
    public int MaxInFlight { get; set; } = 1_000;

    /// <summary>Requests that wait for their turn.</summary>
    [Reloadable]
    [Range(0, 100_000)]
    public int MaxWaiting { get; set; } = 1_000;

    /// <summary>Of all of them, those of one address: slow senders at one place do not take every place. Lifted with the limits per address (<c>RateLimits:Enabled</c>).</summary>
    [Reloadable]
    [Range(1, 100_000)]
    public int MaxInFlightPerAddress { get; set; } = 200;

    /// <summary>Open connections of the public listener, live ones among them.</summary>
    [Reloadable]
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 25_000;

    /// <summary>When whoever is sent away may come again.</summary>
    [Reloadable]
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ComeAgainAfter { get; set; } = TimeSpan.FromSeconds(2);
}
