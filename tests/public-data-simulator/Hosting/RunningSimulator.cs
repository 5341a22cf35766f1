using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DoctorForU.PublicDataSimulator.Control;
using DoctorForU.PublicDataSimulator.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.PublicDataSimulator.Tests.Hosting;

/// <summary>A simulator on a port of its own, and a caller with a key.</summary>
public sealed class RunningSimulator : IAsyncDisposable
{
    /// <summary>A Saturday morning in Korea.</summary>
    public static readonly DateTimeOffset Morning = DateTimeOffset.Parse("2026-08-22T08:30:00+09:00", CultureInfo.InvariantCulture);

    private readonly WebApplication app;

    private RunningSimulator(WebApplication app, ManualTime time)
    {
        this.app = app;
        Time = time;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Client.DefaultRequestHeaders.UserAgent.ParseAdd("tests/1.0");
    }

    public ManualTime Time { get; }

    public HttpClient Client { get; }

    public SimulatorControl Control => app.Services.GetRequiredService<SimulatorControl>();

    internal IServiceProvider Services => app.Services;

    public static async Task<RunningSimulator> Start(Action<SimulatorOptions>? configure = null, DateTimeOffset? at = null)
    {
        var time = new ManualTime(at ?? Morning);
        var simulator = PublicDataSimulatorHost.Create(["--urls", "http://127.0.0.1:0"], time, configure);
        await simulator.StartAsync();
        return new RunningSimulator(simulator, time);
    }

    public static string Address(string operation, string query = "", string key = SimulatorOptions.DevelopmentKey) =>
        $"/B552657/{OperationNames.ServiceOf(operation)}/{operation}?serviceKey={key}&{query}";

    /// <summary>Operations that stand for all: those of the emergency service, and one that gives the whole directory.</summary>
    public static IEnumerable<string> Sampled => OperationNames.All.Where(name => OperationNames.ServiceOf(name) == ServiceNames.Emergency).Append(OperationNames.AllHospitals);

    public Task<HttpResponseMessage> Call(string operation, string query = "") => Client.GetAsync(Address(operation, query));

    public async Task<XElement> Xml(string operation, string query = "") => XElement.Parse(await Client.GetStringAsync(Address(operation, query)));

    public async Task<IReadOnlyList<XElement>> Items(string operation, string query = "numOfRows=1000") =>
        [.. (await Xml(operation, query)).Element("body")!.Element("items")!.Elements("item")];

    public async Task<JsonElement> Json(string operation, string query = "") =>
        JsonDocument.Parse(await Client.GetStringAsync(Address(operation, query + "&_type=json"))).RootElement.GetProperty("response");

    /// <summary>One bed row.</summary>
    public async Task<XElement> Room(string hpid) =>
        (await Items(OperationNames.Beds)).Single(i => i.Element("hpid")!.Value == hpid);

    public async Task<HttpResponseMessage> Post(string control, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.PostAsync("/control/" + control, content);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Time.Dispose();
    }
}

/// <summary>One simulator for tests that only read.</summary>
public sealed class SharedSimulator : IAsyncLifetime
{
    public RunningSimulator Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await RunningSimulator.Start(o => o.DailyQuota = 100_000);

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
