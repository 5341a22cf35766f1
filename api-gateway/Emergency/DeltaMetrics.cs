using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>How long changes take to this gateway, and how often the stream had lost some.</summary>
internal static class DeltaMetrics
{
    private static readonly Histogram<double> Lag = Sources.Meter.CreateHistogram<double>("doctorforu.er.delta.lag", "s", "From the reading of the national API to this gateway's copy of the board, of each delta's newest room.");
    private static readonly Counter<long> Repairs = Sources.Meter.CreateCounter<long>("doctorforu.er.delta.repairs", description: "Comparisons with a region that found what the stream had not brought.");

    public static void Arrived(RegionDelta delta, DateTimeOffset now)
    {
        Repairs.Add(0);
        if (Lag.Enabled && delta.Changes.Count > 0)
            Lag.Record(Math.Max(0, (now - delta.Changes.Max(room => room.ReadAt)).TotalSeconds));
    }

    public static void Repaired() => Repairs.Add(1);
}
