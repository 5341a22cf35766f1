using System.Globalization;

namespace DoctorForU.Benchmarks.Gateway;

/// <summary>(b) Requests per second of GET /api/er/rooms/{hpid} under wrk, against a bare Kestrel endpoint that returns the same bytes.</summary>
internal static class RoomReads
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
        return [await Rounds.Compare("GET /api/er/rooms/{hpid}", "requests/s", () => Wrk.Run(address), () => Wrk.Run(peerAddress), rounds: 11, warmUp: 2)];
    }

    internal static async Task<byte[]> Fetch(Uri address)
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
}
