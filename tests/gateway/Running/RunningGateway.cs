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
/// A whole system with gateway, silo and grains in this process, on ports of its own. No national API is there: tests tell the regions what
/// their rooms show.
/// </summary>
public sealed partial class RunningGateway : IAsyncDisposable
{
    private readonly RunningSystem system;
    private readonly string folder;
    private long revision;
    private bool stopped;

    private RunningGateway(RunningSystem system, string folder)
    {
        this.system = system;
        this.folder = folder;
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        (Public, Internal) = (new Uri(addresses[0]), new Uri(addresses[1]));
        Http = NewClient();
    }

    public Uri Public { get; }

    public Uri Internal { get; }

    public HttpClient Http { get; }

    internal IServiceProvider Services => system.Gateway.Services;

    /// <summary>Of what hosts the grains.</summary>
    internal IServiceProvider SiloServices => system.Silo;

    internal IClusterClient Grains => Services.GetRequiredService<IClusterClient>();

    /// <summary>Where its store, its keys and its mails are.</summary>
    internal string Folder => folder;

    /// <summary>The file with the code for the first operator.</summary>
    internal string FirstOperatorFile => Path.Combine(folder, "first-operator.txt");

    internal NationalBoard Board => Services.GetRequiredService<NationalBoard>();

    internal int WatchersOf(string topic) => Services.GetRequiredService<LiveTopics>().Region(topic)!.Watchers;

    /// <summary>Starts a gateway and waits until it is ready.</summary>
    public static Task<RunningGateway> Start(params string[] settings) => Start(adjust: null, settings);

    /// <inheritdoc cref="Start(string[])"/>
    public static Task<RunningGateway> Start(Action<WebApplicationBuilder>? adjust, params string[] settings) =>
        StartIn(Directory.CreateTempSubdirectory("doctorforu-gateway-").FullName, adjust, settings);

    /// <summary>Ends this gateway and starts another on what it left.</summary>
    internal async Task<RunningGateway> Restarted()
    {
        await Stop();
        return await StartIn(folder, adjust: null);
    }

    /// <summary>Starts a gateway on what is in a folder already; the folder goes with it.</summary>
    internal static Task<RunningGateway> On(string folder, params string[] settings) => StartIn(folder, adjust: null, settings);

    /// <summary>Ends this gateway and leaves what it kept to whoever comes next.</summary>
    /// <returns>The folder.</returns>
    internal async Task<string> Leave()
    {
        await Stop();
        return folder;
    }

    private static async Task<RunningGateway> StartIn(string place, Action<WebApplicationBuilder>? adjust, params string[] settings)
    {
        var started = await RunningSystem.Start(
            place,
            [
                "--PublicData:BaseUrl=http://127.0.0.1:9",
                "--PublicData:Retries=0",
                "--HospitalDirectory:Enabled=false",
                $"--Keys:Folder={Path.Combine(place, "keys")}",
                $"--Mail:PickupFolder={Path.Combine(place, "mail")}",
                $"--Accounts:FirstOperatorFile={Path.Combine(place, "first-operator.txt")}",
                "--Accounts:MailGap=00:00:00",
                "--RateLimits:Enabled=false",
                "--Board:CompareEvery=00:00:00.200",
                "--Logging:LogLevel:Default=Error",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
                $"--contentRoot={Repository.Folder("api-gateway")}",
                .. settings,
            ],
            adjust);
        var gateway = new RunningGateway(started, place);
        await Patience.Until(async () => (await gateway.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
        return gateway;
    }

    public HttpClient NewClient(DecompressionMethods decompression = DecompressionMethods.None) =>
        new(new SocketsHttpHandler { AutomaticDecompression = decompression, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Public };

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

    /// <summary>Puts entries of a hospital into the history, as a feed does when it has read them.</summary>
    internal Task Records(string hpid, params (int Free, DateTimeOffset At)[] entries) => Record([.. entries.Select(entry =>
        new HistoryEntry(hpid, new BedsRead(Rooms.Room(hpid, entry.Free, observedAt: entry.At).Reading, entry.At), entry.At))]);

    /// <summary>Puts what a hospital shows at a time into the history; what it showed before and does not now is gone then.</summary>
    internal Task RecordsMessages(string hpid, DateTimeOffset at, params ErMessage[] messages) => Record([new HistoryEntry(hpid, new MessagesRead([.. messages]), at)]);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Stop()
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        Http.Dispose();
        await system.DisposeAsync();
    }

    private Task Record(HistoryEntry[] entries) => SiloServices.GetRequiredService<IErHistory>().Record(entries, CancellationToken.None);

    private IErRegionGrain Region(string code) => Grains.GetGrain<IErRegionGrain>(code);
}
