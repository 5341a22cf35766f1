using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DoctorForU.Telemetry;

/// <summary>What DoctorForU tells of itself, beside what the platform and the grain runtime tell (docs/metrics.md).</summary>
public static class Sources
{
    /// <summary>The name of every meter and activity source of ours.</summary>
    public const string Name = "DoctorForU";

    /// <summary>For what happens: counters and durations. What is asked of a part that lives as long as its host is on a meter of that host.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Calls of other systems, without their addresses, in which keys and people may be.</summary>
    public static ActivitySource Activities { get; } = new(Name);
}
