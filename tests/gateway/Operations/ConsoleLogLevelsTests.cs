using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static DoctorForU.ApiGateway.Operations.OpsConsole;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>Levels of the log that operators set in the console.</summary>
public sealed class ConsoleLogLevelsTests
{
    private const string LogOfRequests = "DoctorForU.WebHosting.RequestLog";

    [Fact]
    public async Task Two_operators_who_name_their_orders_alike_both_get_what_they_want()
    {
        await using var own = await RunningGateway.Start();
        var (one, other) = (await Someone(own, AccountRole.Operator), await Someone(own, AccountRole.Operator));
        var path = $"/api/ops/nodes/{Text(await GatewayOf(one), "node")}/log-levels";

        (await one.Send(HttpMethod.Post, path, new { category = "One", level = "Debug" }, "same")).Dispose();
        (await other.Send(HttpMethod.Post, path, new { category = "Other", level = "Trace" }, "same")).Dispose();

        await Patience.Until(async () => Items(await GatewayOf(one), "logLevels").Count(row => Level(row) is ("One", "Debug", "operator") or ("Other", "Trace", "operator")) == 2);
    }

    [Fact]
    public async Task A_log_level_counts_at_once_and_until_it_is_taken_back()
    {
        var log = new KeptLines();
        await using var own = await RunningGateway.Start(builder => builder.Services.AddSingleton<ILoggerProvider>(log));
        var ops = await Someone(own, AccountRole.Operator);
        var node = await GatewayOf(ops);
        Assert.DoesNotContain(log.Lines, line => line.StartsWith(LogOfRequests, StringComparison.Ordinal));

        await SetLevel(ops, node, LogOfRequests, "Information");
        await Patience.Until(async () => Items(await GatewayOf(ops), "logLevels").Any(row => Level(row) == (LogOfRequests, "Information", "operator")));
        await Patience.Until(() => log.Lines.Any(line => line.StartsWith($"{LogOfRequests} GET /api/ops/nodes 200", StringComparison.Ordinal)));

        await SetLevel(ops, node, LogOfRequests, null);
        await Patience.Until(async () => !Items(await GatewayOf(ops), "logLevels").Any(row => Text(row, "category") == LogOfRequests));
        var before = log.Lines.Count(line => line.StartsWith(LogOfRequests, StringComparison.Ordinal));
        await GatewayOf(ops);
        Assert.Equal(before, log.Lines.Count(line => line.StartsWith(LogOfRequests, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null, 0, 0)]
    [InlineData("service", 1, 0)]
    [InlineData("all", 1, 1)]
    public async Task A_level_is_set_in_one_process_in_its_service_or_in_all(string? scope, int alike, int silo)
    {
        await using var own = await RunningGateway.Start();
        var ops = await Someone(own, AccountRole.Operator);
        var node = await GatewayOf(ops);
        var nodes = own.Grains.GetGrain<INodesGrain>(INodesGrain.All);
        var report = (await nodes.List(new(ops.Id, AccountRole.Operator, null, "test")))[0].Report with { CarriedOut = [] };
        var (other, cluster) = (report with { Node = "other-gateway" }, report with { Node = "some-silo", Program = NodePrograms.Silo });
        await nodes.Report(other);
        await nodes.Report(cluster);

        using var answer = await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{Text(node, "node")}/log-levels", new { category = "Some.Feature", level = "Debug", @for = scope });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal((alike, silo), ((await nodes.Report(other)).Orders.Count, (await nodes.Report(cluster)).Orders.Count));
        Assert.All((await nodes.Report(other)).Orders, order => Assert.Equal(new LogLevelOrder("Some.Feature", "Debug"), order.LogLevel));
    }

    private static async Task SetLevel(ApiPatient ops, JsonElement node, string category, string? level)
    {
        using var answer = await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{Text(node, "node")}/log-levels", new { category, level });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private sealed class KeptLines : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Line(KeptLines kept, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                kept.Lines.Enqueue($"{category} {formatter(state, exception)}");
        }
    }
}
