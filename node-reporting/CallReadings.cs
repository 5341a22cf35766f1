using System.Diagnostics.Metrics;

namespace DoctorForU.Operations;

/// <summary>
/// What happens all the time: calls of grains, operations on states and side tables, events of streams. Listening costs something for each of them, so there is one
/// of these only while somebody watches.
/// </summary>
internal sealed class CallReadings : IDisposable
{
    private const int MostMethods = 20;
    private const string SideTables = "side-tables";
    private const string StoragePrefix = "orleans-storage-";

    private readonly MeterListener listener = new();
    private readonly Tally calls;
    private readonly Tally storage;
    private readonly Tally streams;

    public CallReadings(IMeterFactory meters, TimeProvider time)
    {
        (calls, storage, streams) = (new(time), new(time), new(time));
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (StandingReadings.IsOf(instrument, meters) && ReaderOf(instrument) is { } reader)
                listening.EnableMeasurementEvents(instrument, reader);
        };
        listener.SetMeasurementEventCallback<double>(static (_, value, tags, reader) => ((Reader)reader!)(value, tags));
        listener.SetMeasurementEventCallback<long>(static (_, value, tags, reader) => ((Reader)reader!)(value, tags));
        listener.SetMeasurementEventCallback<int>(static (_, value, tags, reader) => ((Reader)reader!)(value, tags));
        listener.Start();
    }

    private delegate void Reader(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags);

    /// <summary>The busiest methods and then the slowest of the others.</summary>
    public ValueList<MethodCalls> Methods()
    {
        var all = calls.Read();
        var busiest = all.OrderByDescending(row => row.PerSecond).ThenBy(row => row.First, StringComparer.Ordinal).ThenBy(row => row.Second, StringComparer.Ordinal).Take(MostMethods);
        var slowest = all.OrderByDescending(row => row.MeanMilliseconds).Take(MostMethods);
        return [.. busiest.Union(slowest).Select(row => new MethodCalls(row.First, row.Second, row.PerSecond, row.MeanMilliseconds, row.MaxMilliseconds, row.Errors))];
    }

    public ValueList<StorageCalls> Storage() =>
    [
        .. storage.Read().OrderByDescending(row => row.PerSecond).ThenBy(row => row.Second, StringComparer.Ordinal).ThenBy(row => row.First, StringComparer.Ordinal)
            .Select(row => new StorageCalls(row.First, row.Second, row.PerSecond, row.MeanMilliseconds, row.Errors)),
    ];

    public ValueList<StreamEvents> Streams() => [.. streams.Read().OrderBy(row => row.First, StringComparer.Ordinal).Select(row => new StreamEvents(row.First, row.PerSecond))];

    public void Dispose() => listener.Dispose();

    private Reader? ReaderOf(Instrument instrument) => instrument.Name switch
    {
        "doctorforu.grain.call.duration" => (seconds, tags) => calls.Took(Text(tags, "grain"), Text(tags, "method"), seconds * 1000),
        "doctorforu.grain.call.errors" => (times, tags) => Fail(calls, Text(tags, "grain"), Text(tags, "method"), times),
        "doctorforu.side_store.duration" => (seconds, tags) => storage.Took(Text(tags, "operation"), SideTables, seconds * 1000),
        "doctorforu.side_store.errors" => (times, tags) => Fail(storage, Text(tags, "operation"), SideTables, times),
        "orleans-streams-persistent-stream-messages-read" => (times, _) => streams.Happened("published", "", (long)times),
        "orleans-streams-persistent-stream-messages-sent" => (times, _) => streams.Happened("delivered", "", (long)times),
        "doctorforu.er.delta.lag" => (_, _) => streams.Happened("erDeltas", "", 1),
        "doctorforu.er.delta.repairs" => (times, _) => streams.Happened("erRepairs", "", (long)times),
        _ => StorageReaderOf(instrument.Name),
    };

    // "orleans-storage-read-latency", "orleans-storage-read-errors".
    private Reader? StorageReaderOf(string name)
    {
        if (!name.StartsWith(StoragePrefix, StringComparison.Ordinal) || name[StoragePrefix.Length..].Split('-') is not [var operation, var what])
            return null;
        return what switch
        {
            "latency" => (milliseconds, tags) => storage.Took(operation, Text(tags, "state_name"), milliseconds),
            "errors" => (times, tags) => Fail(storage, operation, Text(tags, "state_name"), times),
            _ => null,
        };
    }

    // Instruments of errors say zero with each success.
    private static void Fail(Tally tally, string first, string second, double times)
    {
        if (times > 0)
            tally.Failed(first, second, (long)times);
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name) => Label.Of(tags, name) ?? "";
}
