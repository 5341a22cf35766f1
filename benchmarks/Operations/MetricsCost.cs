using System.Diagnostics;
using System.Globalization;
using DoctorForU.Benchmarks.Gateway;

namespace DoctorForU.Benchmarks.Operations;

/// <summary>What it costs to be measured: the CPU of a scrape, and of a request with and without metrics.</summary>
internal static class MetricsCost
{
    private const int Scrapes = 200;
    private const int Pairs = 24;

    // Ranks of the ordered pairs between which their median lies, with 95 % confidence: binomial, 24 pairs.
    private const int LowRank = 7;
    private const int HighRank = 18;
    private static readonly TimeSpan ScrapedEvery = TimeSpan.FromSeconds(15);

    /// <summary>CPU of a scrape of a gateway with its silo, as a share of one core when it is scraped every 15 seconds.</summary>
    public static async Task<IEnumerable<object>> Scrape()
    {
        var machines = ServerProcess.FreePort();
        using var gateway = await Start(string.Create(CultureInfo.InvariantCulture, $"--Listen:Internal=127.0.0.1:{machines}"));
        _ = await Wrk.Run(Room(gateway));
        using var http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{machines}")) };
        var text = "";
        await Ask(Scrapes);

        var (before, started) = (gateway.CpuTime, Stopwatch.GetTimestamp());
        await Ask(Scrapes);
        var (scraped, lasted) = (gateway.CpuTime - before, Stopwatch.GetElapsedTime(started));
        before = gateway.CpuTime;
        await Task.Delay(lasted, TimeProvider.System);
        var each = (scraped - (gateway.CpuTime - before)) / Scrapes;

        var series = text.Split('\n').Count(line => line.Length > 0 && line[0] != '#');
        return [string.Create(CultureInfo.InvariantCulture, $"a scrape of {series} series: {each.TotalMilliseconds:N1} ms of CPU, {each / ScrapedEvery:P2} of a core every {ScrapedEvery.TotalSeconds:N0} s")];

        async Task Ask(int times)
        {
            for (var time = 0; time < times; time++)
                text = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        }
    }

    /// <summary>CPU of a request of a gateway that measures, against one that does not, in alternating pairs.</summary>
    public static async Task<IEnumerable<object>> Requests()
    {
        using var measured = await Start();
        using var unmeasured = await Start("--Telemetry:Metrics=false");
        var compared = await Rounds.Compare("GET /api/er/rooms/{hpid} with metrics", "µs of CPU", () => OfARequest(measured), () => OfARequest(unmeasured), Pairs, warmUp: 4, lessIsBetter: true);
        var costs = compared.Subject.Zip(compared.Peer, (with, without) => (with / without) - 1).Order().ToList();
        return
        [
            compared,
            string.Create(CultureInfo.InvariantCulture, $"metrics cost {Comparison.Median(costs):P1} of a request's CPU (95 % of the median: {costs[LowRank - 1]:P1} to {costs[HighRank - 1]:P1}, {Pairs} pairs)"),
        ];
    }

    private static async Task<ServerProcess> Start(params string[] settings)
    {
        var gateway = await ServerProcess.Start(Servers.Gateway, ["--PublicData:BaseUrl=http://127.0.0.1:9", $"--Storage:Path={Path.GetTempFileName()}", .. settings]);
        await gateway.Command("publish");
        await RoomReads.Fetch(Room(gateway));
        return gateway;
    }

    private static Uri Room(ServerProcess gateway) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{gateway.Port}/api/er/rooms/{Servers.RoomRead}"));

    private static async Task<double> OfARequest(ServerProcess gateway)
    {
        var before = gateway.CpuTime;
        var requests = await Wrk.Run(Room(gateway)) * Wrk.Seconds;
        return (gateway.CpuTime - before).TotalMicroseconds / requests;
    }
}
