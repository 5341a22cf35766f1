using System.Diagnostics;
using System.Globalization;
using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.Hospitals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DoctorForU.Benchmarks.Hospitals;

/// <summary>
/// The slowest of a hundred searches: 200 committed queries as the API takes them, over the hospitals and clinics of the whole country, by the index, by a scan that does
/// what the definition says, and by SQLite. All three must first agree.
/// </summary>
internal static class DirectorySearch
{
    private const double Tail = 0.99;

    // The peers take minutes; what they differ by is no matter of a few per cent.
    private const int RoundsEach = 3;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 14, 5, 0, KoreanTime.Offset);

    public static async Task<IEnumerable<object>> Run() => Measure(await MadeDirectory.Read(), Queries());

    /// <summary>Line by line, so that each is there as soon as it is measured.</summary>
    private static IEnumerable<object> Measure(DirectoryEntry[] entries, HospitalQuery[] queries)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = HospitalIndex.Build(entries);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{entries.Length:N0} institutions, {queries.Length} queries; of each the index holds {(double)index.Bytes / entries.Length:N0} bytes by its own count, {(double)held / entries.Length:N0} by the heap's");
        foreach (var line in DirectorySwap.Run(entries, queries))
            yield return line;

        var scan = new LinearSearch(entries);
        using var sqlite = new SqliteDirectory(entries);
        foreach (var query in queries)
            Agree(query, index.Search(query), scan.Search(query), sqlite);
        yield return Compare("p99 against a scan", queries, index, query => scan.Search(query));
        yield return Compare("p99 against SQLite, which counts no facets", queries, index, query => sqlite.Search(query));
        yield return Compare("p99 against SQLite, facets too", queries, index, query => (sqlite.Search(query), sqlite.Facets(query)));
    }

    /// <summary>The committed queries, read as the gateway reads them.</summary>
    private static HospitalQuery[] Queries()
    {
        using var file = typeof(DirectorySearch).Assembly.GetManifestResourceStream("DoctorForU.Benchmarks.Hospitals.queries.txt")!;
        using var lines = new StreamReader(file);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
    }

    private static HospitalQuery Read(string line) =>
        HospitalQueryReader.TryRead(new QueryCollection(QueryHelpers.ParseQuery(line)), Now, out var search, out _) ? search.Query : throw new InvalidOperationException($"No query: {line}");

    private static void Agree(HospitalQuery query, HospitalsFound index, HospitalsFound scan, SqliteDirectory sqlite)
    {
        var ((total, hpids), facets) = (sqlite.Search(query), sqlite.Facets(query));
        var found = index.Items.Select(item => item.Entry.Hpid).ToArray();
        var isAgreed = index.Total == scan.Total && index.Total == total
            && found.SequenceEqual(scan.Items.Select(item => item.Entry.Hpid)) && found.SequenceEqual(hpids)
            && index.Departments.All(facet => facets[string.Create(CultureInfo.InvariantCulture, $"department {(int)facet.Value}")] == facet.Count)
            && index.Regions.All(facet => facets[$"region {facet.Value}"] == facet.Count) && index.Districts.All(facet => facets[$"district {facet.Value}"] == facet.Count)
            && (index.Moonlight, index.Emergency) == (facets["moonlight"], facets["emergency"]);
        if (!isAgreed)
            throw new InvalidOperationException($"The three searches find different things: {index.Total}, {scan.Total}, {total} for {query}");
    }

    /// <summary>Without rounds to warm up: all three have just answered every query to see whether they agree.</summary>
    private static Comparison Compare(string name, HospitalQuery[] queries, HospitalIndex index, Func<HospitalQuery, object> peer) => Rounds.Compare(
        name, "µs (p99 of a round)", () => Slowest(queries, query => index.Search(query)), () => Slowest(queries, peer), RoundsEach, warmUp: 0, lessIsBetter: true).GetAwaiter().GetResult();

    private static Task<double> Slowest(HospitalQuery[] queries, Func<HospitalQuery, object> search) => Task.FromResult(Quantile([.. queries.Select(query => Time(query, search))], Tail));

    public static double Time(HospitalQuery query, Func<HospitalQuery, object> search)
    {
        var started = Stopwatch.GetTimestamp();
        search(query);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    public static double Quantile(double[] times, double share)
    {
        Array.Sort(times);
        return times[(int)Math.Ceiling(share * times.Length) - 1];
    }
}
