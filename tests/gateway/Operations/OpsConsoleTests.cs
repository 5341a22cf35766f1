using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>What the ops console shows and has done, over HTTP.</summary>
public sealed class OpsConsoleTests(SharedGateway shared)
{
    private const string LogOfRequests = "DoctorForU.WebHosting.RequestLog";

    private static int lastPerson = 700_000;

    private readonly RunningGateway gateway = shared.Gateway;

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
        Assert.Contains(Items(node, "grains"), row => Text(row, "type") == "UserGrain" && row.GetProperty("activations").GetInt32() > 0);
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

    [Fact]
    public async Task Two_operators_who_name_their_orders_alike_both_get_what_they_want()
    {
        await using var own = await RunningGateway.Start();
        var (one, other) = (await Someone(own, AccountRole.Operator), await Someone(own, AccountRole.Operator));
        var path = $"/api/ops/nodes/{Text(await NodeOf(one), "node")}/log-levels";

        (await one.Send(HttpMethod.Post, path, new { category = "One", level = "Debug" }, "same")).Dispose();
        (await other.Send(HttpMethod.Post, path, new { category = "Other", level = "Trace" }, "same")).Dispose();

        await Patience.Until(async () => Items(await NodeOf(one), "logLevels").Count(row => Level(row) is ("One", "Debug", "operator") or ("Other", "Trace", "operator")) == 2);
    }

    [Fact]
    public async Task A_log_level_counts_at_once_and_until_it_is_taken_back()
    {
        var log = new KeptLines();
        await using var own = await RunningGateway.Start(builder => builder.Services.AddSingleton<ILoggerProvider>(log));
        var ops = await Someone(own, AccountRole.Operator);
        var node = await NodeOf(ops);
        Assert.DoesNotContain(log.Lines, line => line.StartsWith(LogOfRequests, StringComparison.Ordinal));

        await SetLevel(ops, node, LogOfRequests, "Information");
        await Patience.Until(async () => Items(await NodeOf(ops), "logLevels").Any(row => Level(row) == (LogOfRequests, "Information", "operator")));
        await Patience.Until(() => log.Lines.Any(line => line.StartsWith($"{LogOfRequests} GET /api/ops/nodes 200", StringComparison.Ordinal)));

        await SetLevel(ops, node, LogOfRequests, null);
        await Patience.Until(async () => !Items(await NodeOf(ops), "logLevels").Any(row => Text(row, "category") == LogOfRequests));
        var before = log.Lines.Count(line => line.StartsWith(LogOfRequests, StringComparison.Ordinal));
        await NodeOf(ops);
        Assert.Equal(before, log.Lines.Count(line => line.StartsWith(LogOfRequests, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mails_that_wait_are_shown_without_their_addresses_and_go_out_when_an_operator_says_so()
    {
        var mails = new StuckMails { RefusesForNow = true };
        await using var own = await RunningGateway.Start(
            builder => builder.Host.ConfigureContainer<IServiceCollection>((_, services) => services.AddSingleton<IMailTransport>(mails)));
        mails.Answers();
        var ops = await Someone(own, AccountRole.Operator);
        using var person = new Person(own);
        (await person.AskForCode()).Dispose();
        var waiting = default(JsonElement);

        // By its third attempt it has ten seconds and more to wait: nobody sends it before but the operator.
        await Patience.Until(async () =>
        {
            waiting = await ApiPatient.Ok(await ops.Send(HttpMethod.Get, "/api/ops/mail"));
            return Items(waiting, "items").Any(mail => mail.GetProperty("attempts").GetInt32() >= 2);
        });
        mails.RefusesForNow = false;
        using var retried = await ops.Send(HttpMethod.Post, "/api/ops/mail/retry");
        var after = default(JsonElement);
        await Patience.Until(async () => (after = await ApiPatient.Ok(await ops.Send(HttpMethod.Get, "/api/ops/mail"))).GetProperty("waiting").GetInt32() == 0);

        var shown = Assert.Single(Items(waiting, "items"));
        Assert.StartsWith("code-", Text(shown, "id"), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, waiting.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(JsonValueKind.Null, waiting.GetProperty("failing").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, retried.StatusCode);
        Assert.True(TimeProvider.System.GetUtcNow() < shown.GetProperty("nextAt").GetDateTimeOffset(), "It went out by itself.");
        Assert.Equal((1, JsonValueKind.Null), (after.GetProperty("sent").GetInt32(), after.GetProperty("failing").ValueKind));
        Assert.Equal(person.Email, Assert.Single(mails.Sent).To);
    }

    [Fact]
    public async Task An_operator_sees_where_somebody_is_logged_in_and_logs_them_out_which_the_trail_tells()
    {
        var ops = (await shared.People()).Operator;
        using var person = await Person.LoggedIn(gateway);
        await person.LogsIn();

        var seen = await ops.Reads($"/api/ops/accounts/{person.LoginId}/sessions");
        using var ended = await ops.Send(HttpMethod.Post, $"/api/ops/accounts/{person.Id}/end-sessions");

        Assert.Equal((person.Id, "patient", 2), (Text(seen, "userId"), Text(seen, "role"), seen.GetProperty("total").GetInt32()));
        Assert.Contains(Items(seen, "items"), session => Text(session, "id") == person.SessionId);
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await person.IsShutOut();
        Assert.Equal(0, (await ops.Reads($"/api/ops/accounts/{person.LoginId}/sessions")).GetProperty("total").GetInt32());
        var entry = Items(await ops.Reads("/api/ops/audit?event=sessions-ended"), "items").Single(row => Text(row, "userId") == person.Id);
        Assert.Equal(ops.Id, Text(entry, "byId"));
    }

    [Fact]
    public async Task The_trail_has_pages_and_the_newest_first()
    {
        var ops = (await shared.People()).Operator;
        for (var round = 0; round < 3; round++)
            (await Person.LoggedIn(gateway)).Dispose();

        var page = await ops.Reads("/api/ops/audit?event=signed-up&page=2&size=1");
        var all = await ops.Reads("/api/ops/audit?event=signed-up&size=100");

        Assert.Single(Items(page, "items"));
        Assert.Equal((2, 1), (page.GetProperty("page").GetInt32(), page.GetProperty("size").GetInt32()));
        Assert.InRange(all.GetProperty("total").GetInt32(), 3, int.MaxValue);
        Assert.All(Items(all, "items"), row => Assert.Equal("signed-up", Text(row, "event")));
        var times = Items(all, "items").Select(row => row.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(times.OrderDescending(), times);
        await Problem.Of(await ops.Get("/api/ops/audit?size=101"), HttpStatusCode.BadRequest, "parameter.invalid");
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_ordered_about_and_orders_are_read_strictly()
    {
        var ops = (await shared.People()).Operator;
        var node = Text(await NodeOf(ops), "node");

        await Problem.Of(await ops.Send(HttpMethod.Post, "/api/ops/nodes/nowhere/breakers/mail", new { state = "closed" }), HttpStatusCode.NotFound, "node.unknown");
        await Problem.Of(await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{node}/breakers/nothing", new { state = "closed" }), HttpStatusCode.NotFound, "breaker.unknown");
        await Problem.Of(await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{node}/breakers/mail", new { state = "open" }), HttpStatusCode.BadRequest, "body.invalid");
        await Problem.Of(await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{node}/log-levels", new { category = "Default", level = "debug" }), HttpStatusCode.BadRequest, "body.invalid");
        await Problem.Of(await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{node}/log-levels", new { category = "a:b", level = "Debug" }), HttpStatusCode.BadRequest, "body.invalid");
        await Problem.Of(await ops.Get("/api/ops/accounts/nobody0000/sessions"), HttpStatusCode.NotFound, "account.unknown");
        await Problem.Of(await ops.Send(HttpMethod.Post, $"/api/ops/accounts/{AccountKeys.NewUserId()}/end-sessions"), HttpStatusCode.NotFound, "account.unknown");
    }

    [Fact]
    public async Task The_console_is_for_operators_alone()
    {
        var people = await shared.People();
        string[] reads = ["nodes", "mail", "audit", $"accounts/{people.PatientA.LoginId}/sessions"];
        string[] orders = ["nodes/a/breakers/mail", "nodes/a/log-levels", "mail/retry", $"accounts/{people.PatientA.Id}/end-sessions"];

        foreach (var other in new[] { people.PatientA, people.StaffOfX })
        {
            foreach (var path in reads)
                await Problem.Of(await other.Get($"/api/ops/{path}"), HttpStatusCode.Forbidden, "auth.forbidden");
            foreach (var path in orders)
                await Problem.Of(await other.Send(HttpMethod.Post, $"/api/ops/{path}", new { state = "closed", category = "Default" }), HttpStatusCode.Forbidden, "auth.forbidden");
        }

        Assert.Equal(HttpStatusCode.OK, (await people.PatientA.Get("/api/me/sessions")).StatusCode);
    }

    private static Task<ApiPatient> Someone(RunningGateway gateway, AccountRole role) => ApiPatient.Of(gateway, Interlocked.Increment(ref lastPerson), role);

    /// <summary>The one process that there is; it reports within seconds of its start.</summary>
    private static Task<JsonElement> NodeOf(ApiPatient ops) => NodeOf(async () => await ApiPatient.Ok(await ops.Send(HttpMethod.Get, "/api/ops/nodes")));

    private static Task<JsonElement> NodeOf(Person ops) => NodeOf(() => ops.Reads("/api/ops/nodes"));

    private static async Task<JsonElement> NodeOf(Func<Task<JsonElement>> nodes)
    {
        var items = Array.Empty<JsonElement>();
        await Patience.Until(async () => (items = [.. Items(await nodes(), "items")]).Length > 0);
        return Assert.Single(items);
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

    private static async Task SetLevel(ApiPatient ops, JsonElement node, string category, string? level)
    {
        using var answer = await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{Text(node, "node")}/log-levels", new { category, level });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private static (string, string, string) Level(JsonElement row) => (Text(row, "category"), Text(row, "level"), Text(row, "origin"));

    private static JsonElement[] Items(JsonElement of, string list) => [.. of.GetProperty(list).EnumerateArray()];

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static string Normal(string flag) => bool.Parse(flag).ToString();

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
