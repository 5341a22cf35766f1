using System.ComponentModel.DataAnnotations;

namespace DoctorForU.PublicDataSimulator;

/// <summary>How refusals of the gateway in front of the services look.</summary>
public enum RefusalStyle
{
    /// <summary>HTTP 200 with <c>OpenAPI_ServiceResponse</c> XML.</summary>
    Legacy,

    /// <summary>Plain text with a real status code, as the gateway of 2025 answers.</summary>
    Gateway,
}

/// <summary>Settings of the simulator, section <c>Simulator</c>.</summary>
public sealed class SimulatorOptions
{
    public const string Section = "Simulator";

    /// <summary>The well-known key for development. It opens nothing but this simulator, so it is no secret.</summary>
    public const string DevelopmentKey = "simulator-development-key";

    /// <summary>Equal seeds give equal answers at equal simulated times.</summary>
    public long Seed { get; set; } = 20260822;

    /// <summary>Keys that are accepted, in their decoded form.</summary>
    [MinLength(1)]
    public IList<string> ServiceKeys { get; } = [];

    /// <summary>Calls per key, operation and Korean day.</summary>
    [Range(0, 100_000_000)]
    public int DailyQuota { get; set; } = 1000;

    /// <summary>How much of the country's hospitals and pharmacies there is; the emergency network is whole all the same.</summary>
    [Range(0, 1)]
    public double DirectoryShare { get; set; } = 1;

    public RefusalStyle RefusalStyle { get; set; } = RefusalStyle.Legacy;

    /// <summary>Simulated time at start; the real time when absent.</summary>
    [Range(typeof(DateTimeOffset), "1971-01-01T00:00:00Z", "2999-12-31T00:00:00Z", ParseLimitsInInvariantCulture = true)]
    public DateTimeOffset? ClockStart { get; set; }

    /// <summary>Simulated seconds per real second.</summary>
    [Range(0, 100_000)]
    public double ClockRate { get; set; } = 1;
}
