using System.Net;
using System.Net.Sockets;
using DoctorForU.ApiGateway;
using DoctorForU.Browser;
using DoctorForU.PublicDataSimulator;
using DoctorForU.PublicDataSimulator.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(LiveSystem))]
// The tests share one system, and some of them stop parts of it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace DoctorForU.Browser;

/// <summary>The whole system as <c>make run</c> starts it, on ports of its own, and a Chromium to look at it with. Polls every second.</summary>
public sealed class LiveSystem : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("doctorforu-browser-").FullName;
    private readonly int gatewayPort = FreePort();
    private readonly int internalPort = FreePort();
    private readonly int simulatorPort = FreePort();
    private WebApplication? gateway;
    private WebApplication? simulator;
    private IPlaywright? playwright;

    public string Address => $"http://127.0.0.1:{gatewayPort}";

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>The switches of the simulated national API.</summary>
    public SimulatorControl Source => simulator!.Services.GetRequiredService<SimulatorControl>();

    public async ValueTask InitializeAsync()
    {
        await StartSource();
        await StartGateway();
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task StartSource()
    {
        simulator = PublicDataSimulatorHost.Create(["--urls", $"http://127.0.0.1:{simulatorPort}", "--Simulator:DailyQuota", "1000000"]);
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
        gateway = Gateway.Build(
        [
            $"--Listen:Public=127.0.0.1:{gatewayPort}",
            $"--Listen:Internal=127.0.0.1:{internalPort}",
            $"--PublicData:BaseUrl=http://127.0.0.1:{simulatorPort}",
            "--PublicData:BedsInterval=00:00:01",
            "--PublicData:BreakDuration=00:00:01",
            "--PublicData:RetryDelay=00:00:00.100",
            "--PublicData:DailyQuota=1000000",
            $"--Storage:Path={Path.Combine(folder, "state.db")}",
            "--RateLimits:Enabled=false",
            "--Map:TileUrl=",
            "--Logging:LogLevel:Default=Warning",
            $"--contentRoot={GatewayFolder()}",
        ]);
        await gateway.StartAsync();
    }

    public async Task StopGateway()
    {
        await gateway!.StopAsync();
        await gateway.DisposeAsync();
        gateway = null;
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
        if (gateway is not null)
        {
            await StopGateway();
        }

        if (simulator is not null)
        {
            await StopSource();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The gateway's own folder, where its build left the web client.</summary>
    private static string GatewayFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "DoctorForU.sln")))
            {
                return Path.Combine(at.FullName, "api-gateway");
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
