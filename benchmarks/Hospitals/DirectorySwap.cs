using System.Globalization;
using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;

namespace DoctorForU.Benchmarks.Hospitals;

/// <summary>What a reader notices while the index is built anew and swapped beside it, again and again.</summary>
internal static class DirectorySwap
{
    private const int Swaps = 10;

    public static IEnumerable<object> Run(DirectoryEntry[] entries, HospitalQuery[] queries)
    {
        var served = new ServedDirectory();
        served.Swap(entries, Status(0));
        Read(served, queries, during: null);
        var quiet = Read(served, queries, during: null);
        var swapping = Read(served, queries, during: () =>
        {
            for (var version = 1; version <= Swaps; version++)
                served.Swap(entries, Status(version));
        });
        yield return Line("reads while nothing is built", quiet);
        yield return Line(string.Create(CultureInfo.InvariantCulture, $"reads while {Swaps} indexes are built and swapped"), swapping);
    }

    /// <summary>Reads in one thread while something goes on in another, or for two rounds of all queries.</summary>
    private static double[] Read(ServedDirectory served, HospitalQuery[] queries, Action? during)
    {
        var other = during is null ? Task.CompletedTask : Task.Factory.StartNew(during, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var times = new List<double>();
        for (var read = 0; read < 2 * queries.Length || !other.IsCompleted; read++)
            times.Add(DirectorySearch.Time(queries[read % queries.Length], query => served.Now.Hospitals.Search(query)));
        other.GetAwaiter().GetResult();
        return [.. times];
    }

    private static string Line(string name, double[] times) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {times.Length:N0} reads, median {DirectorySearch.Quantile(times, 0.5):N0} µs, p99 {DirectorySearch.Quantile(times, 0.99):N0} µs, longest {times.Max():N0} µs");

    private static DirectoryStatus Status(long version) =>
        new(DirectoryState.Complete, version, null, 0, 0, 0, 0, Simulated: true, null, null, null, BreakerState.Closed, null, default, 0, 0);
}
