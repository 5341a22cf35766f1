using System.Net;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;
using static DoctorForU.ApiGateway.Operations.OpsConsole;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>Mail, sessions and the trail in the ops console, and who may see it.</summary>
public sealed class OpsConsoleTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

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
        await Problem.Of(
            await ops.Send(HttpMethod.Post, $"/api/ops/nodes/{node}/log-levels", new { category = "Default", level = "Debug", @for = "everybody" }), HttpStatusCode.BadRequest, "body.invalid");
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
}
