using System.Text.Json;
using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Running;
using DoctorForU.PublicDataSimulator.Faults;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>Every query that an operator relies on, asked of a real Prometheus that scrapes a live system in use.</summary>
[Trait("Runtime", "Embedded")]
[Collection(nameof(LiveSystem))]
public sealed partial class DashboardTests(LiveSystem system)
{
    [Fact]
    public async Task Every_query_of_every_dashboard_and_rule_finds_something()
    {
        await using var watcher = await HubClient.Connect(system.Public);
        await watcher.Subscribe("region/11");
        system.Source.Fail(new Fault { Kind = FaultKind.Html });
        await Patience.Until(async () => (await system.Metrics()).Sum("doctorforu_er_feed_errors_total") > 0);
        system.Source.ClearFaults();
        await using var prometheus = await PrometheusServer.Start(system.Internal);
        var rules = await prometheus.Rules();
        HashSet<string> wanted =
        [
            .. Dashboards().SelectMany(dashboard => dashboard.Queries),
            .. rules.Where(rule => !rule.IsAlert).Select(rule => rule.Query),

            // An alert finds nothing while all is well; what it looks at is there.
            .. rules.Where(rule => rule.IsAlert).SelectMany(rule => Looked().Matches(rule.Query)).Select(match => match.Value),
        ];
        Assert.True(wanted.Count > 80, $"{wanted.Count} queries");

        for (var round = 0; round < 40 && wanted.Count > 0; round++)
        {
            await system.Use(round);
            foreach (var query in wanted.ToList())
            {
                if ((await prometheus.Query(query)).Count > 0)
                    wanted.Remove(query);
            }
        }

        Assert.True(wanted.Count == 0, "These queries find nothing: " + string.Join('\n', wanted));

        var evaluated = await prometheus.Rules();
        Assert.All(evaluated, rule => Assert.Equal((rule.Name, "ok"), (rule.Name, rule.Health)));
        foreach (var alert in evaluated.Where(rule => rule.IsAlert))
            await prometheus.Query(alert.Query);
    }

    [Fact]
    public void Dashboards_are_whole()
    {
        var dashboards = Dashboards();

        Assert.Equal(["business", "er-feed", "grains", "reservations", "resources", "services"], dashboards.Select(dashboard => dashboard.Name).Order());
        var source = File.ReadAllText(Repository.Folder("deploy/grafana/provisioning/datasources/prometheus.yml"));
        Assert.All(dashboards, dashboard =>
        {
            Assert.Equal($"doctorforu-{dashboard.Name}", dashboard.Uid);
            Assert.Equal(dashboard.Panels.Count, dashboard.Panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
            Assert.All(dashboard.Panels, panel =>
            {
                Assert.NotEmpty(panel.GetProperty("title").GetString()!);
                Assert.NotEmpty(panel.GetProperty("targets").EnumerateArray());
                Assert.Contains($"uid: {panel.GetProperty("datasource").GetProperty("uid").GetString()}\n", source, StringComparison.Ordinal);
            });
        });
    }

    private static List<Dashboard> Dashboards() =>
        [.. Directory.GetFiles(Repository.Folder("deploy/grafana/dashboards"), "*.json").Select(file => new Dashboard(Path.GetFileNameWithoutExtension(file), JsonDocument.Parse(File.ReadAllText(file)).RootElement))];

    /// <summary>The series that an alert looks at.</summary>
    [GeneratedRegex(@"(?<![\w:])(up|[a-z_]+(:[a-z0-9_]+)+|(http|dotnet|doctorforu|orleans)_[a-z_]+)(\{[^}]*\})?(?![\w:(])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Looked();

    private sealed record Dashboard(string Name, JsonElement Json)
    {
        public string Uid => Json.GetProperty("uid").GetString()!;

        public IReadOnlyList<JsonElement> Panels => [.. Json.GetProperty("panels").EnumerateArray()];

        // Grafana puts in some multiple of the scrape interval, which is a second here.
        public IEnumerable<string> Queries => Panels
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!.Replace("$__rate_interval", "10s", StringComparison.Ordinal));
    }
}
