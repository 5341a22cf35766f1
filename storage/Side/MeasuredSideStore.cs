using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DoctorForU.Telemetry;

namespace DoctorForU.Storage;

/// <summary>Tells how long reads and writes of the side tables take, and which fail.</summary>
internal sealed class MeasuredSideStore(ISideStore store) : ISideStore
{
    private static readonly Histogram<double> Duration = Sources.Meter.CreateHistogram<double>("doctorforu.side_store.duration", "s", "Time of an operation on the side tables, waiting included.");
    private static readonly Counter<long> Errors = Sources.Meter.CreateCounter<long>("doctorforu.side_store.errors", description: "Operations on the side tables that failed.");
    private static readonly KeyValuePair<string, object?> Reading = new("operation", "read");
    private static readonly KeyValuePair<string, object?> Writing = new("operation", "write");

    public SqlDialect Dialect => store.Dialect;

    public Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel) => Measure(store.Read(work, cancel), Reading);

    public Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel) => Measure(store.Write(work, cancel), Writing);

    private static async Task<T> Measure<T>(Task<T> operation, KeyValuePair<string, object?> kind)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var answer = await operation;

            // A count that is there from the first operation shows the first error as a rise.
            Errors.Add(0, kind);
            return answer;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Errors.Add(1, kind);
            throw;
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, kind);
        }
    }
}
