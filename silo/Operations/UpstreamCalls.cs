using System.Diagnostics;
using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;

namespace DoctorForU.Operations;

/// <summary>
/// Tells of each attempt at another system: one span and one duration, by the name of the system alone. Addresses hold keys and people.
/// </summary>
/// <param name="upstream">From a closed set: it becomes a label.</param>
internal sealed class UpstreamCalls(string upstream) : DelegatingHandler
{
    private static readonly Histogram<double> Duration = Sources.Meter.CreateHistogram<double>("doctorforu.upstream.call.duration", "s", "Time of one attempt at another system, until its answer begins.");

    private readonly KeyValuePair<string, object?> label = new("upstream", upstream);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = Sources.Activities.StartActivity(upstream, ActivityKind.Client);
        var started = Stopwatch.GetTimestamp();
        var outcome = "no_answer";
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            outcome = OutcomeOf((int)answer.StatusCode);
            span?.SetTag("http.response.status_code", (int)answer.StatusCode);
            return answer;
        }
        finally
        {
            span?.SetStatus(outcome == "ok" ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, label, new("outcome", outcome));
        }
    }

    private static string OutcomeOf(int status) => status switch
    {
        < 400 => "ok",
        < 500 => "refused",
        _ => "failed",
    };
}
