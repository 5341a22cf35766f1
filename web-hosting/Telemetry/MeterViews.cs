using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;
using OpenTelemetry.Metrics;

namespace DoctorForU.WebHosting;

/// <summary>Which meters are collected, and what of them: labels that a caller could multiply are left out, and histograms have the bounds that somebody looks at.</summary>
internal static class MeterViews
{
    private const string OrleansMeter = "Microsoft.Orleans";

    private static readonly double[] Requests = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
    private static readonly double[] Connections = [1, 10, 60, 600, 3600];
    private static readonly double[] GrainCalls = [0.001, 0.01, 0.1, 1, 10];
    private static readonly double[] StorageMilliseconds = [1, 10, 100, 1000, 10000];
    private static readonly double[] Upstream = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private static readonly FrozenDictionary<string, MetricStreamConfiguration> Views = new Dictionary<string, MetricStreamConfiguration>
    {
        ["http.server.request.duration"] = Histogram(Requests, "http.request.method", "http.route", "http.response.status_code", "error.type"),
        ["signalr.server.connection.duration"] = Histogram(Connections, "signalr.connection.status", "signalr.transport"),
        ["doctorforu.grain.call.duration"] = Histogram(GrainCalls, "grain", "method"),
        ["doctorforu.side_store.duration"] = Histogram(GrainCalls, "operation"),
        ["doctorforu.er.delta.lag"] = Histogram(Upstream),
        ["doctorforu.upstream.call.duration"] = Histogram(Upstream, "upstream", "outcome"),
        ["orleans-storage-read-latency"] = Histogram(StorageMilliseconds, "state_name"),
        ["orleans-storage-write-latency"] = Histogram(StorageMilliseconds, "state_name"),
        ["orleans-storage-clear-latency"] = Histogram(StorageMilliseconds, "state_name"),
        ["orleans-storage-read-errors"] = Labelled("state_name"),
        ["orleans-storage-write-errors"] = Labelled("state_name"),
        ["orleans-storage-clear-errors"] = Labelled("state_name"),
        ["orleans-grains"] = Labelled("grain_type"),
    }.ToFrozenDictionary();

    public static string[] Meters { get; } =
    [
        Sources.Name,
        OrleansMeter,
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.RateLimiting",
    ];

    /// <summary>Of the grain runtime what both of them tell; of everything else all.</summary>
    public static MetricStreamConfiguration? Of(Instrument instrument) => Views.GetValueOrDefault(instrument.Name) is { } view ? view
        : IsLeftOut(instrument) ? MetricStreamConfiguration.Drop
        : null;

    private static bool IsLeftOut(Instrument instrument) => instrument.Meter.Name switch
    {
        OrleansMeter => true,

        // Durations of parts of a connection; what is open, waits and was turned away is told.
        "Microsoft.AspNetCore.Server.Kestrel" => instrument.Name is not ("kestrel.active_connections" or "kestrel.rejected_connections" or "kestrel.queued_connections"),
        _ => false,
    };

    private static ExplicitBucketHistogramConfiguration Histogram(double[] bounds, params string[] labels) => new() { Boundaries = bounds, TagKeys = labels, RecordMinMax = false };

    private static MetricStreamConfiguration Labelled(params string[] labels) => new() { TagKeys = labels };
}
