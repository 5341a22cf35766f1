using DoctorForU.ApiGateway.Operations;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hosting.Configuration;

/// <summary>What a server tells of its configuration at /metrics, for alerts and for whoever compares servers.</summary>
[Trait("Runtime", "Embedded")]
public sealed class ConfigurationMetricsTests : IDisposable
{
    private const string Revision = "doctorforu_config_revision";
    private const string AwaitingRestart = "doctorforu_config_awaiting_restart";
    private const string Errors = "doctorforu_config_errors";
    private readonly SharedConfiguration folder = new SharedConfiguration().Write("shared", "{}");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_revision_in_force_what_waits_for_a_restart_and_what_is_wrong_are_told()
    {
        await using var gateway = await RunningGateway.Start($"--Configuration:Folder={folder.Path}", "--Configuration:LookEvery=00:00:00.050");
        using var inside = new HttpClient { BaseAddress = gateway.Internal };
        async Task<Series> Metrics() => Series.Read(await inside.GetStringAsync("/metrics"));
        var (first, second) = (RevisionNow(), "");
        Assert.Equal((1, 1, 0, 0), Told(await Metrics(), first));

        folder.Write("gateway", """{ "Hub": { "MaxConnections": 3, "MaxMessageBytes": 512, "TopicsPerConnection": 20 } }""");
        second = RevisionNow();
        await Patience.Until(async () => Told(await Metrics(), second) == (1, 1, 2, 0));

        folder.Write("gateway", """{ "Hub": { "MaxConnections": 0, "Lost": 1 }, "RateLimits": { "PermitsPerMinute": "many" } }""");
        await Patience.Until(async () => Told(await Metrics(), second) == (1, 1, 2, 3));

        folder.Write("gateway", "{}");
        var third = RevisionNow();
        await Patience.Until(async () => Told(await Metrics(), third) == (1, 1, 0, 0));
        Assert.Equal(3, new[] { first, second, third }.Distinct(StringComparer.Ordinal).Count());
    }

    private string RevisionNow() => SharedFolder.Read(folder.Path, "gateway").Revision;

    /// <summary>The series of this revision, those of all revisions, what waits and what is wrong.</summary>
    private static (double, double, double, double) Told(Series metrics, string revision) =>
        (metrics.Sum(Revision, ("revision", revision)), metrics.Sum(Revision), metrics.Sum(AwaitingRestart), metrics.Sum(Errors));
}
