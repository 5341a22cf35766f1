using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace DoctorForU.Operations;

/// <summary>
/// What goes up and down: activations by grain type and connections, counted from the start, since their instruments tell changes alone; and who watches live, asked
/// when somebody wants to know.
/// </summary>
internal sealed class StandingReadings : IDisposable
{
    private const string Activations = "orleans-grains";
    private const string Connections = "kestrel.active_connections";
    private const string HubConnections = "doctorforu.er.hub.connections";
    private const string EventStreams = "doctorforu.er.event_streams";

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, int> activations = new(StringComparer.Ordinal);
    private long connections;
    private int watchers;

    public StandingReadings(NodeIdentity identity, IMeterFactory meters)
    {
        if (!identity.IsMeasured)
            return;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name is Activations or Connections or HubConnections or EventStreams && IsOf(instrument, meters))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>(Take);
        listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref connections, change));
        listener.Start();
    }

    public int OpenConnections => (int)Interlocked.Read(ref connections);

    /// <summary>By grain type, most first.</summary>
    public ValueList<GrainActivations> Grains() =>
    [
        .. activations.Where(grain => grain.Value > 0)
            .OrderByDescending(grain => grain.Value)
            .ThenBy(grain => grain.Key, StringComparer.Ordinal)
            .Select(grain => new GrainActivations(grain.Key, grain.Value)),
    ];

    public int Watchers()
    {
        watchers = 0;
        listener.RecordObservableInstruments();
        return watchers;
    }

    public void Dispose() => listener.Dispose();

    /// <summary>Whether an instrument is of this host, or of the process as a whole.</summary>
    public static bool IsOf(Instrument instrument, IMeterFactory meters) => instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, meters);

    private void Take(Instrument instrument, int value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (instrument.Name != Activations)
            watchers += value;
        else if (Label.Of(tags, "grain_type") is { } type)
            activations.AddOrUpdate(type, value, (_, before) => before + value);
    }
}
