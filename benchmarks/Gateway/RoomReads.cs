using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DoctorForU.Benchmarks.Gateway;

/// <summary>(b) Requests per second of GET /api/er/rooms/{hpid} under wrk, against a bare Kestrel endpoint that returns the same bytes.</summary>
internal static partial class RoomReads
{
    public static async Task<IEnumerable<object>> Run()
    {
        using var gateway = await ServerProcess.Start(Servers.Gateway, "--PublicData:BaseUrl=http://127.0.0.1:9", $"--Storage:Path={Path.GetTempFileName()}");
        await gateway.Command("publish");
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{gateway.Port}/api/er/rooms/{Servers.RoomRead}"));
        var body = Path.GetTempFileName();
        await File.WriteAllBytesAsync(body, await Fetch(address));
        using var peer = await ServerProcess.Start(Servers.BareKestrel, body);
        var peerAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{peer.Port}/"));
        return [await Rounds.Compare("GET /api/er/rooms/{hpid}", "requests/s", () => Wrk(address), () => Wrk(peerAddress), rounds: 11, warmUp: 2)];
    }

    private static async Task<byte[]> Fetch(Uri address)
    {
        using var http = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            using var response = await http.GetAsync(address);
            if (response.IsSuccessStatusCode || attempt == 100)
            {
                return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static async Task<double> Wrk(Uri address)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c32", "-d3s", address.ToString()]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var wrk = Process.Start(start)!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(output);
        }

        return double.Parse(RequestsPerSecond().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestsPerSecond();
}
