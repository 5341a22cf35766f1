using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DoctorForU.Benchmarks.Gateway;

/// <summary>(c) Server CPU per delivered message with 5,000 watchers of one region, against a bare SignalR broadcast of the same bytes to as many.</summary>
internal static class FanOut
{
    private const int WatcherCount = 5000;
    private const int Publications = 5;

    public static async Task<IEnumerable<object>> Run()
    {
        using var gateway = await ServerProcess.Start(Servers.Gateway, "--PublicData:BaseUrl=http://127.0.0.1:9", $"--Storage:Path={Path.GetTempFileName()}");
        using var peer = await ServerProcess.Start(Servers.BareSignalR);
        await gateway.Command("publish");
        await using var watchers = await Watchers.Connect(gateway.Port, WatcherCount);
        await using var peers = await Watchers.Connect(peer.Port, WatcherCount);
        await Publish(gateway, watchers, "publish", 2);
        var payload = Path.GetTempFileName();
        await File.WriteAllBytesAsync(payload, PayloadOf(watchers.Sample));

        var latencies = new List<double>();
        var cpu = await Rounds.Compare(
            $"fan-out to {WatcherCount} watchers",
            "µs CPU per message",
            async () => await Publish(gateway, watchers, "publish", Publications, latencies),
            async () => await Publish(peer, peers, $"broadcast {payload}", Publications),
            rounds: 12,
            warmUp: 3,
            lessIsBetter: true);
        var sorted = latencies.Order().ToList();
        var p99 = sorted[(int)Math.Ceiling(sorted.Count * 0.99) - 1];
        return
        [
            cpu,
            string.Create(CultureInfo.InvariantCulture, $"change to last of {WatcherCount} watchers: median {Comparison.Median(sorted):N0} ms, p99 {p99:N0} ms over {sorted.Count} publications of {watchers.Sample.Length / 1024.0:N1} kB"),
        ];
    }

    private static async Task<double> Publish(ServerProcess server, Watchers watchers, string command, int times, List<double>? latencies = null)
    {
        var before = server.CpuTime;
        for (var time = 0; time < times; time++)
        {
            var started = Stopwatch.GetTimestamp();
            var arrived = watchers.NextOfAll();
            await server.Command(command);
            await arrived;
            latencies?.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return (server.CpuTime - before).TotalMicroseconds / (times * watchers.Count);
    }

    /// <summary>The argument of the delta that the gateway sent, for the peer to send the same.</summary>
    private static byte[] PayloadOf(byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        return JsonSerializer.SerializeToUtf8Bytes(json.RootElement.GetProperty("arguments")[0]);
    }
}
