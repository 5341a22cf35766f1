using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>All that a gateway in this process tells whoever collects traces and metrics, as text: every source and instrument, with every tag.</summary>
internal sealed class KeptTelemetry : IDisposable
{
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();

    public KeptTelemetry()
    {
        activities = new()
        {
            // Who calls the gateway is in this process as well; what the caller's side tells is not ours. Of Orleans' own sources only calls of grains are collected.
            ShouldListenTo = source => !source.Name.Contains("System.Net", StringComparison.Ordinal)
                && (!source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal) || source.Name == "Microsoft.Orleans.Application"),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Traces.Enqueue(TextOf(activity)),
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (!instrument.Meter.Name.Contains("System.Net", StringComparison.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        Listen<byte>();
        Listen<short>();
        Listen<int>();
        Listen<long>();
        Listen<float>();
        Listen<double>();
        Listen<decimal>();
        meters.Start();
    }

    public ConcurrentQueue<string> Traces { get; } = new();

    public ConcurrentQueue<string> Metrics { get; } = new();

    /// <summary>Also asks the instruments that only answer when asked.</summary>
    public void Ask() => meters.RecordObservableInstruments();

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private void Listen<T>()
        where T : struct =>
        meters.SetMeasurementEventCallback<T>((instrument, _, tags, _) => Metrics.Enqueue($"{instrument.Meter.Name} {instrument.Name} {TextOf(tags.ToArray())}"));

    private static string TextOf(Activity activity) => string.Join(
        ' ',
        [
            activity.Source.Name,
            activity.OperationName,
            activity.DisplayName,
            activity.StatusDescription,
            activity.TraceStateString,
            TextOf(activity.TagObjects),
            TextOf(activity.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value))),
            .. activity.Events.Select(happened => $"{happened.Name} {TextOf(happened.Tags)}"),
        ]);

    private static string TextOf(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
