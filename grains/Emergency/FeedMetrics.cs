using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;

namespace DoctorForU.Emergency;

/// <summary>How polls of the national API went. Ages and quota are told by the gateways, which know them wherever the feed runs.</summary>
internal static class FeedMetrics
{
    private static readonly Counter<long> Polls = Sources.Meter.CreateCounter<long>("doctorforu.er.feed.polls", description: "Polls that ended, retries within them not counted.");
    private static readonly Counter<long> Errors = Sources.Meter.CreateCounter<long>("doctorforu.er.feed.errors", description: "Polls that gave no reading, by what kept it.");
    private static readonly Counter<long> Rejected = Sources.Meter.CreateCounter<long>("doctorforu.er.feed.rejected_rows", description: "Rows that could not be read.");

    /// <param name="operation">A name of <see cref="ErOperation"/>.</param>
    public static void Polled(string operation, PollResult<RowsRead> result)
    {
        var of = KeyValuePair.Create("operation", (object?)operation);
        Polls.Add(1, of, new("outcome", result.Failure is null ? "ok" : "failed"));
        if (result.Failure is { } failure)
            Errors.Add(1, of, new("kind", failure.Kind));
        else
            Rejected.Add(result.Reply!.Rejected, of);
    }
}
