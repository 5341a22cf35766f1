using System.Net;
using System.Net.Sockets;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Browser;
using DoctorForU.Emergency;
using DoctorForU.PublicDataSimulator;
using DoctorForU.PublicDataSimulator.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Storage;

[assembly: AssemblyFixture(typeof(LiveSystem))]
// The tests share one system, and some of them stop parts of it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace DoctorForU.Browser;

/// <summary>The whole system as <c>make run</c> starts it, on ports of its own, and a Chromium to look at it with. Polls every second.</summary>
public sealed partial class LiveSystem : IAsyncLifetime
{
    /// <summary>The hospital whose last three weeks are known: 서울대학교병원.</summary>
    public const string Remembered = "A1100017";

    private readonly string folder = Directory.CreateTempSubdirectory("doctorforu-browser-").FullName;
    private readonly int gatewayPort = FreePort();
    private readonly int internalPort = FreePort();
    private readonly int simulatorPort = FreePort();
    private RunningSystem? system;
    private WebApplication? simulator;
    private IPlaywright? playwright;

    public string Address => $"http://127.0.0.1:{gatewayPort}";

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Where the gateway puts its mails.</summary>
    public string MailFolder => Path.Combine(folder, "mail");

    /// <summary>What whoever can read the server's files finds there until there is an operator.</summary>
    public string FirstOperatorFile => Path.Combine(folder, "first-operator.txt");

    /// <summary>Where people log in by an account somewhere else: Kakao and Google in one.</summary>
    internal OpenIdProvider Provider { get; private set; } = null!;

    /// <summary>What the gateway itself asks.</summary>
    public IClusterClient Grains => system!.Gateway.Services.GetRequiredService<IClusterClient>();

    /// <summary>Where grains keep what they know, for what happened before a test began.</summary>
    public IGrainStorage States => system!.Silo.GetRequiredKeyedService<IGrainStorage>("Default");

    /// <summary>The switches of the simulated national API.</summary>
    public SimulatorControl Source => simulator!.Services.GetRequiredService<SimulatorControl>();

    public async ValueTask InitializeAsync()
    {
        await StartSource();
        Provider = await OpenIdProvider.Start();
        await StartRecords();
        await StartGateway();
        await Remember();
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new()
        {
            // Chromium without the windows around its pages, whose own processes cost a second for each page.
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"],
        });
    }

    public async Task StartSource()
    {
        simulator = PublicDataSimulatorHost.Create(["--urls", $"http://127.0.0.1:{simulatorPort}", "--Simulator:DailyQuota", "1000000", "--Simulator:DirectoryShare", "0.05"]);
        await simulator.StartAsync();
    }

    public async Task StopSource()
    {
        await simulator!.StopAsync();
        await simulator.DisposeAsync();
        simulator = null;
    }

    public async Task StartGateway()
    {
        system = await RunningSystem.Start(
            folder,
            [
                $"--PublicData:BaseUrl=http://127.0.0.1:{simulatorPort}",
                "--PublicData:BedsInterval=00:00:01",
                "--PublicData:BreakDuration=00:00:01",
                "--PublicData:RetryDelay=00:00:00.100",
                "--PublicData:DailyQuota=1000000",
                "--HospitalDirectory:PageGap=00:00:00",
                $"--Keys:Folder={Path.Combine(folder, "keys")}",
                $"--Mail:PickupFolder={MailFolder}",
                $"--Accounts:FirstOperatorFile={FirstOperatorFile}",
                $"--EasyResponse:BaseUrl=http://127.0.0.1:{recordsPort}",
                $"--EasyResponse:SecretFile={Path.Combine(folder, "partner.secret")}",
                "--EasyResponse:BreakDuration=00:00:00.500",
                // A busy machine is slow, not away.
                "--EasyResponse:Timeout=00:00:20",
                // Tests do not wait for the next mail to the same address.
                "--Accounts:MailGap=00:00:00",
                "--RateLimits:Enabled=false",
                "--Map:TileUrl=",
                "--Logging:LogLevel:Default=Warning",
                .. Provider.SettingsFor("Kakao"),
                .. Provider.SettingsFor("Google"),
                $"--contentRoot={GatewayFolder()}",
            ],
            adjust: null,
            gatewayPort,
            internalPort);
    }

    /// <summary>Puts three weeks of made-up entries of one hospital into the history, as its feed would have: before anybody looks, for what is read is served for a while.</summary>
    private Task Remember()
    {
        var now = TimeProvider.System.GetUtcNow();
        var entries = Enumerable.Range(0, 22 * 24 * 6)
            .Select(number => now.AddMinutes(-10 * number))
            .Reverse()
            .Select(at => new HistoryEntry(Remembered, new BedsRead(ReadingOf(Remembered, at), at), at));
        return system!.Silo.GetRequiredService<IErHistory>().Record([.. entries], CancellationToken.None);
    }

    /// <summary>Fuller by day than by night, and now and then more patients than beds.</summary>
    private static BedReading ReadingOf(string hpid, DateTimeOffset at)
    {
        var hour = at.InKorea().TimeOfDay.TotalHours;
        var free = (int)Math.Round(8 + (9 * Math.Cos((hour - 4) / 24 * 2 * Math.PI)) + (2 * Math.Sin(at.ToUnixTimeSeconds() / 7000.0)));
        return new BedReading(hpid, hpid, null, at, StampOrigin.Hospital, null, [new Beds(BedKind.General, BedCount.Known(free), BedCount.Known(24))], []);
    }

    public async Task StopGateway()
    {
        await system!.DisposeAsync();
        system = null;
    }

    /// <summary>A page of its own context, in a language and a width; script errors and refused content fail the test that asks.</summary>
    public async Task<Visit> Open(string path, int width = 1440, string language = "ko", Action<BrowserNewContextOptions>? context = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = width < 700 ? 844 : 900 },
            Locale = language == "ko" ? "ko-KR" : "en-US",
            TimezoneId = "Asia/Seoul",
            ReducedMotion = ReducedMotion.Reduce,
        };
        context?.Invoke(options);
        var visit = await Visit.Begin(await Chromium.NewContextAsync(options));
        await visit.Page.GotoAsync(path.Contains('?', StringComparison.Ordinal) ? $"{path}&lang={language}" : $"{path}?lang={language}");
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }

        playwright?.Dispose();
        if (system is not null)
        {
            await StopGateway();
        }

        if (simulator is not null)
        {
            await StopSource();
        }

        if (Provider is not null)
        {
            await Provider.DisposeAsync();
        }

        if (records is not null)
        {
            await StopRecords();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The gateway's own folder, where its build left the web client.</summary>
    private static string GatewayFolder() => Path.Combine(Root(), "api-gateway");

    /// <summary>The repository's folder.</summary>
    public static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "DoctorForU.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from a build inside the repository.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
