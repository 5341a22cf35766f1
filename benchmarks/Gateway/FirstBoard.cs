using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DoctorForU.PublicDataSimulator;

namespace DoctorForU.Benchmarks.Gateway;

/// <summary>(f) From the start of the gateway's process to the first answer that names every room of the feed; the simulator runs already.</summary>
internal static class FirstBoard
{
    private const int Starts = 7;

    public static async Task<IEnumerable<object>> Run()
    {
        await using var simulator = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning"]);
        await simulator.StartAsync();
        using var http = new HttpClient();
        var seconds = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            seconds.Add(await SecondsToBoard(http, simulator.Urls.Single()));
        }

        return [string.Create(CultureInfo.InvariantCulture, $"process start to first full board: median {Comparison.Median(seconds):N2} s ({seconds.Min():N2}–{seconds.Max():N2}, {Starts} starts)")];
    }

    private static async Task<double> SecondsToBoard(HttpClient http, string source)
    {
        var store = Path.Combine(Directory.CreateTempSubdirectory("doctorforu-bench-").FullName, "state.db");
        var started = Stopwatch.GetTimestamp();
        using var gateway = await ServerProcess.Start(Servers.Gateway, $"--PublicData:BaseUrl={source}", $"--Storage:Path={store}");
        var feed = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{gateway.Port}/api/er/feed"));
        var rooms = new Uri(feed, "rooms");
        while (await RowsOf(http, feed) is not (> 0 and var rows) || await Total(http, rooms) < rows)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<int> RowsOf(HttpClient http, Uri feed)
    {
        using var json = JsonDocument.Parse(await http.GetByteArrayAsync(feed));
        return json.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("operation").GetString() == "beds")
            .Select(item => item.GetProperty("rows").GetInt32())
            .SingleOrDefault();
    }

    private static async Task<int> Total(HttpClient http, Uri rooms)
    {
        using var json = JsonDocument.Parse(await http.GetByteArrayAsync(rooms));
        return json.RootElement.GetProperty("total").GetInt32();
    }
}
