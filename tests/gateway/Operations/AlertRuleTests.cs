using System.Diagnostics;
using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>The rules of deploy/prometheus, by Prometheus' own tool.</summary>
public sealed partial class AlertRuleTests
{
    private static readonly string Folder = Repository.Folder("deploy/prometheus");

    [Fact]
    public async Task Configuration_and_rules_are_as_Prometheus_wants_them()
    {
        await Promtool(Folder, "check", "config", "prometheus.yml");
        await Promtool(Folder, "check", "rules", "rules/recording.yml", "rules/alerts.yml");
    }

    [Fact]
    public Task Every_alert_is_quiet_and_told_as_its_case_says() => Promtool(Path.Combine(Folder, "tests"), "test", "rules", "alerts.yml");

    [Fact]
    public void Every_alert_has_a_case_and_a_page_that_says_what_to_do()
    {
        var rules = File.ReadAllText(Path.Combine(Folder, "rules/alerts.yml"));
        var alerts = Alert().Matches(rules).Select(match => match.Groups["name"].Value).ToArray();
        var cases = Case().Matches(File.ReadAllText(Path.Combine(Folder, "tests/alerts.yml"))).Select(match => match.Groups["name"].Value);
        var pages = Runbook().Matches(rules).Select(match => match.Groups["page"].Value).ToArray();

        Assert.NotEmpty(alerts);
        Assert.Equal(alerts, cases);
        Assert.Equal(alerts.Length, pages.Length);
        Assert.All(alerts.Zip(pages), pair => Assert.StartsWith($"# {pair.First}\n", File.ReadAllText(Repository.Folder(pair.Second)), StringComparison.Ordinal));
    }

    private static async Task Promtool(string folder, params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo("promtool", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var said = await Task.WhenAll(tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync()).OrFail();
        await tool.WaitForExitAsync().OrFail();
        Assert.True(tool.ExitCode == 0, string.Concat(said));
    }

    [GeneratedRegex(@"- alert: (?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alert();

    [GeneratedRegex(@"- name: (?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Case();

    [GeneratedRegex(@"runbook_url: (?<page>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Runbook();
}
