using System.Net;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using static DoctorForU.ApiGateway.Operations.OpsConsole;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>What the ops console shows of processes, and has their breakers do.</summary>
public sealed class ConsoleNodesTests(SharedGateway shared)
{
    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task A_process_is_there_with_what_it_hosts_and_what_it_is_called_for()
    {
        var ops = (await shared.People()).Operator;
        var node = default(JsonElement);

        await Patience.Until(async () =>
        {
            (await ops.Get($"/api/ops/accounts/{ops.LoginId}/sessions")).Dispose();
            (await ops.Get("/api/ops/audit?size=1")).Dispose();
            node = await NodeOf(ops);
            return Items(node, "methods").Any(row => Text(row, "grain") == "accounts.user" && Text(row, "method") == "SessionsFor" && row.GetProperty("perSecond").GetDouble() > 0)
                && Items(node, "storage").Any(row => Text(row, "state") == "side-tables" && Text(row, "operation") == "read");
        });

        Assert.Equal("gateway", Text(node, "program"));
        Assert.Equal(["Gateway", "Emergency", "Hospitals", "Accounts", "Records", "Reservations", "Health", "Operations"], Items(node, "roles").Select(role => role.GetString()));
        Assert.False(node.GetProperty("silent").GetBoolean());
        Assert.Contains(Items(node, "grains"), row => Text(row, "type") == "accounts.user" && row.GetProperty("activations").GetInt32() > 0);
        Assert.All(Items(node, "methods"), row => Assert.InRange(row.GetProperty("maxMilliseconds").GetDouble(), row.GetProperty("meanMilliseconds").GetDouble() - 0.001, 60_000));
        Assert.InRange(node.GetProperty("usage").GetProperty("cpuShare").GetDouble(), 0, 1000);
        Assert.True(node.GetProperty("usage").GetProperty("workingSetBytes").GetInt64() > 10_000_000);
        Assert.True(node.GetProperty("usage").GetProperty("connections").GetInt32() > 0);
        Assert.Contains(Items(node, "breakers"), row => Text(row, "name") == "storage");
        var settings = Items(node.GetProperty("configuration"), "settings").ToDictionary(row => Text(row, "key"), row => (Text(row, "value"), Text(row, "origin")));
        Assert.Equal(("False", "command line"), (Normal(settings["HospitalDirectory:Enabled"].Item1), settings["HospitalDirectory:Enabled"].Item2));
        Assert.Equal("default", settings["Accounts:CodeTries"].Item2);
        Assert.Equal(("Default", "Error", "configured"), Level(Items(node, "logLevels").First()));
    }

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task A_breaker_is_held_open_until_it_is_closed_and_what_leans_on_it_is_refused_meanwhile()
    {
        // In a process of its own: breakers are those of a process.
        var prepared = await RunningGateway.Start();
        await ReservationGateway.Knows(prepared.Services, ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98));
        var (ops, patient) = (await Someone(prepared, AccountRole.Operator), await Someone(prepared, AccountRole.Patient));
        var folder = await prepared.Leave();
        using var process = await GatewayProcess.Start(folder, certificates: null);
        (ops, patient) = (ops.At(process.Http), patient.At(process.Http));
        await Patience.Until(async () => await Standing(ops, "storage") == "closed");
        var node = Text(await NodeOf(ops), "node");
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, (await patient.Send(HttpMethod.Get, "/api/me/reservations")).StatusCode);

        await Order(ops, node, "storage", "isolated");
        await Patience.Until(async () => await Standing(ops, "storage") == "isolated");
        await Problem.Of(await patient.Send(HttpMethod.Get, "/api/me/reservations"), HttpStatusCode.ServiceUnavailable, "reservations.away");

        await Order(ops, node, "storage", "closed");
        await Patience.Until(async () => await Standing(ops, "storage") == "closed");
        Assert.Equal(HttpStatusCode.OK, (await patient.Send(HttpMethod.Get, "/api/me/reservations")).StatusCode);
        var trail = Items(await ApiPatient.Ok(await ops.Send(HttpMethod.Get, "/api/ops/audit?size=2")), "items").Select(row => (Text(row, "event"), Text(row, "byId")));
        Assert.Equal([("breaker-closed", ops.Id), ("breaker-isolated", ops.Id)], trail);
        process.Kill();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_process_that_measures_nothing_is_there_without_numbers_of_its_calls()
    {
        await using var own = await RunningGateway.Start("--Telemetry:Metrics=false");
        var ops = await Someone(own, AccountRole.Operator);
        var first = await NodeOf(ops);
        var later = first;

        // Two reports later whoever measures would have something to tell.
        for (var report = 0; report < 2; report++)
        {
            var before = later.GetProperty("reportedAt").GetString();
            await Patience.Until(async () => (later = await NodeOf(ops)).GetProperty("reportedAt").GetString() != before);
        }

        Assert.Empty(Items(later, "methods"));
        Assert.Empty(Items(later, "storage"));
        Assert.Empty(Items(later, "grains"));
        Assert.NotEmpty(Items(later, "breakers"));
        Assert.True(later.GetProperty("usage").GetProperty("workingSetBytes").GetInt64() > 10_000_000);
    }

    [Fact]
    public async Task Events_of_streams_are_told_as_they_are_published_and_delivered()
    {
        await using var own = await RunningGateway.Start();
        var ops = await Someone(own, AccountRole.Operator);
        var (round, streams) = (0, Array.Empty<JsonElement>());

        await Patience.Until(async () =>
        {
            await own.Shows("A1100001", free: ++round % 2);
            streams = [.. Items(await NodeOf(ops), "streams").Where(row => Text(row, "name") != "erRepairs")];
            return streams.Length >= 3;
        });

        // Where nothing was lost there is nothing to repair, or nothing to tell of it.
        Assert.Equal(["delivered", "erDeltas", "published"], streams.Select(row => Text(row, "name")));
        Assert.All(streams, row => Assert.InRange(row.GetProperty("perSecond").GetDouble(), 0.01, 100_000));
    }

    private static async Task<string?> Standing(ApiPatient ops, string breaker) => Items(await ApiPatient.Ok(await ops.Send(HttpMethod.Get, "/api/ops/nodes")), "items")
        .SelectMany(node => Items(node, "breakers"))
        .Where(row => Text(row, "name") == breaker)
        .Select(row => Text(row, "state"))
        .SingleOrDefault();

    private static async Task Order(ApiPatient ops, string node, string breaker, string state)
    {
        using var answer = await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{node}/breakers/{breaker}", new { state });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private static string Normal(string flag) => bool.Parse(flag).ToString();
}
