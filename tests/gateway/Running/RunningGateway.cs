using System.Net;
using DoctorForU.ApiGateway.Emergency;
using DoctorForU.ApiGateway.Emergency.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace DoctorForU.ApiGateway.Running;

/// <summary>
/// A whole gateway with silo and grains in this process, on ports of its own. No national API is there: tests tell the regions what
/// their rooms show.
/// </summary>
public sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private long revision;

    private RunningGateway(WebApplication app, string folder)
    {
        this.app = app;
        this.folder = folder;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        (Public, Internal) = (new Uri(addresses[0]), new Uri(addresses[1]));
        Http = NewClient();
    }

    public Uri Public { get; }

    public Uri Internal { get; }

    public HttpClient Http { get; }

    internal NationalBoard Board => app.Services.GetRequiredService<NationalBoard>();

    internal int WatchersOf(string topic) => app.Services.GetRequiredService<LiveTopics>().Region(topic)!.Watchers;

    /// <summary>Starts a gateway and waits until it is ready.</summary>
    public static async Task<RunningGateway> Start(params string[] settings)
    {
        var place = Directory.CreateTempSubdirectory("doctorforu-gateway-").FullName;
        var built = Gateway.Build(
        [
            "--Listen:Public=127.0.0.1:0",
            "--Listen:Internal=127.0.0.1:0",
            "--PublicData:BaseUrl=http://127.0.0.1:9",
            "--PublicData:Retries=0",
            $"--Storage:Path={Path.Combine(place, "state.db")}",
            "--RateLimits:Enabled=false",
            "--Board:CompareEvery=00:00:00.200",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
            $"--contentRoot={Repository.Folder("api-gateway")}",
            .. settings,
        ]);
        await built.StartAsync();
        var gateway = new RunningGateway(built, place);
        await Patience.Until(async () => (await gateway.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
        return gateway;
    }

    public HttpClient NewClient(DecompressionMethods decompression = DecompressionMethods.None) =>
        new(new SocketsHttpHandler { AutomaticDecompression = decompression, AllowAutoRedirect = false }) { BaseAddress = Public };

    /// <summary>Tells a region that a room has so many free beds, and waits until this gateway shows it.</summary>
    public async Task<ErRoomView> Shows(string hpid, int free, string region = "11")
    {
        var room = Rooms.Room(hpid, free, region: region, observedAt: TimeProvider.System.GetUtcNow().InKorea());
        await Tell(region, room);
        await Patience.Until(() => Board.Room(hpid)?.Room.Reading.Of(BedKind.General).Available.OrNull == free);
        return room;
    }

    /// <summary>Tells a region what some of its rooms show; does not wait.</summary>
    internal Task Tell(string region, params ErRoomView[] rooms) =>
        Region(region).Apply([.. rooms.Select(room => room with { Revision = Interlocked.Increment(ref revision) })], []);

    internal Task Remove(string region, string hpid) => Region(region).Apply([], [hpid]);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private IErRegionGrain Region(string code) => app.Services.GetRequiredService<IClusterClient>().GetGrain<IErRegionGrain>(code);
}
