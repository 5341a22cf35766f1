using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DoctorForU.EmbeddedRuntime.Metrics;

/// <summary>Activations, their states and events of streams, told under the names and labels that Orleans has for them, so that one dashboard shows either runtime.</summary>
internal static class RuntimeInstruments
{
    private static readonly Meter Meter = new("Microsoft.Orleans");

    private static readonly UpDownCounter<int> Grains = Meter.CreateUpDownCounter<int>("orleans-grains");
    private static readonly Counter<int> EventsRead = Meter.CreateCounter<int>("orleans-streams-persistent-stream-messages-read");
    private static readonly Counter<int> EventsSent = Meter.CreateCounter<int>("orleans-streams-persistent-stream-messages-sent");
    private static readonly StorageOperation ReadOperation = new("read");
    private static readonly StorageOperation WriteOperation = new("write");
    private static readonly StorageOperation ClearOperation = new("clear");

    public static StorageOperation Read => ReadOperation;

    public static StorageOperation Write => WriteOperation;

    public static StorageOperation Clear => ClearOperation;

    public static void Counts(int change, string grainType)
    {
        if (Grains.Enabled)
            Grains.Add(change, new KeyValuePair<string, object?>("grain_type", grainType));
    }

    /// <summary>A stream took an event.</summary>
    public static void Published() => EventsRead.Add(1);

    /// <summary>A subscriber is given an event.</summary>
    public static void Delivered() => EventsSent.Add(1);

    /// <summary>One kind of operation on states.</summary>
    internal sealed class StorageOperation(string name)
    {
        private readonly Histogram<double> _latency = Meter.CreateHistogram<double>($"orleans-storage-{name}-latency", "ms");
        private readonly Counter<int> _errors = Meter.CreateCounter<int>($"orleans-storage-{name}-errors");

        public async Task Measure(Func<Task> operation, string provider, string state, string stateType)
        {
            if (!_latency.Enabled && !_errors.Enabled)
            {
                await operation();
                return;
            }

            TagList tags = new() { { "provider_type_name", provider }, { "state_name", state }, { "state_type", stateType } };
            var started = Stopwatch.GetTimestamp();
            try
            {
                await operation();
            }
            catch
            {
                _errors.Add(1, tags);
                throw;
            }

            // A count that is there from the first operation shows the first error as a rise.
            _errors.Add(0, tags);
            _latency.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds, tags);
        }
    }
}
