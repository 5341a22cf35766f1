using System.Diagnostics;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>Debian's Prometheus with the configuration of deploy/prometheus, but for where servers are and for its intervals, which are a second.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("doctorforu-prometheus-");
    private readonly HttpClient http;
    private readonly Process process;

    private PrometheusServer(Uri gateway)
    {
        var port = GatewayProcess.FreePort();
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var configuration = Path.Combine(folder.FullName, "prometheus.yml");
        File.WriteAllText(configuration, Configuration(gateway));
        process = Process.Start(new ProcessStartInfo(
            "prometheus",
            [$"--config.file={configuration}", $"--storage.tsdb.path={Path.Combine(folder.FullName, "data")}", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error"])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
    }

    public static async Task<PrometheusServer> Start(Uri gateway)
    {
        var server = new PrometheusServer(gateway);
        await Patience.Until(server.Answers);
        return server;
    }

    /// <summary>What a query finds now: the values, without those that are no number.</summary>
    public async Task<IReadOnlyList<string>> Query(string query)
    {
        using var answer = await http.GetAsync("/api/v1/query?query=" + Uri.EscapeDataString(query));
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.True(body.GetProperty("status").GetString() == "success", $"{query}: {body}");
        return [.. body.GetProperty("data").GetProperty("result").EnumerateArray().Select(sample => sample.GetProperty("value")[1].GetString()!).Where(value => value != "NaN")];
    }

    /// <summary>All rules as the server took them.</summary>
    public async Task<IReadOnlyList<Rule>> Rules()
    {
        var body = JsonDocument.Parse(await http.GetStringAsync("/api/v1/rules")).RootElement;
        return
        [
            .. body.GetProperty("data").GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("rules").EnumerateArray()).Select(rule => new Rule(
                rule.GetProperty("name").GetString()!, rule.GetProperty("query").GetString()!, rule.GetProperty("type").GetString() == "alerting", rule.GetProperty("health").GetString()!)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().OrFail();
        process.Dispose();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<bool> Answers()
    {
        Assert.False(process.HasExited, "Prometheus ended at its start.");
        try
        {
            return (await http.GetAsync("/-/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    private static string Configuration(Uri gateway)
    {
        var deployed = Repository.Folder("deploy/prometheus");
        return File.ReadAllText(Path.Combine(deployed, "prometheus.yml"))
            .Replace(": 15s", ": 1s", StringComparison.Ordinal)
            .Replace("127.0.0.1:5090", gateway.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:5092", $"127.0.0.1:{GatewayProcess.FreePort()}", StringComparison.Ordinal)
            .Replace("rules/*.yml", Path.Combine(deployed, "rules/*.yml"), StringComparison.Ordinal)
            .Replace("silos.json", Path.Combine(deployed, "silos.json"), StringComparison.Ordinal);
    }

    internal sealed record Rule(string Name, string Query, bool IsAlert, string Health);
}
