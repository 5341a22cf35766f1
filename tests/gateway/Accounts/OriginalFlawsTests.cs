using System.Net;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What the system that this one replaces let happen, and what happens here.</summary>
public sealed class OriginalFlawsTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task Nobody_can_say_who_they_are_but_by_their_token()
    {
        using var person = await Person.LoggedIn(gateway);
        using var other = await Person.LoggedIn(gateway);

        using var answer = await person.Send(HttpMethod.Patch, $"/api/me?userId={other.Id}", new { id = other.Id, userId = other.Id, name = "Changed" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Person Example", (await other.Reads("/api/me")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Nobody_changes_a_password_without_the_current_one()
    {
        using var person = await Person.LoggedIn(gateway);

        using var without = await person.Send(HttpMethod.Post, "/api/me/password", new { newPassword = "haru-bam-byeol 9" });

        var problem = await Problem.Of(without, HttpStatusCode.BadRequest, "body.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty("currentPassword", out _));
        await person.LogsIn();
    }

    [Fact]
    public async Task A_refresh_token_is_no_access_token_and_the_other_way_round()
    {
        using var person = await Person.LoggedIn(gateway);
        var refresh = person.RefreshCookie!;
        using var asAccess = new HttpRequestMessage(HttpMethod.Get, "/api/me") { Headers = { { "Authorization", "Bearer " + refresh } } };
        using var asRefresh = new HttpRequestMessage(HttpMethod.Post, "/api/auth/refresh") { Headers = { { "X-Requested-With", "fetch" }, { "Cookie", "refresh=" + person.AccessToken } } };

        using var read = await gateway.Http.SendAsync(asAccess);
        using var refreshed = await gateway.Http.SendAsync(asRefresh);

        await Problem.Of(read, HttpStatusCode.Unauthorized, "auth.token-invalid");
        await Problem.Of(refreshed, HttpStatusCode.Unauthorized, "auth.session-ended");
    }

    [Fact]
    public async Task A_sign_up_without_a_proved_address_is_refused_and_so_is_the_proof_of_another()
    {
        using var person = new Person(gateway);
        using var other = new Person(gateway);
        var ticket = await other.ProveAddress();

        using var without = await person.SignUp("made up");
        using var borrowed = await person.SignUp(ticket);

        await Problem.Of(without, HttpStatusCode.BadRequest, "auth.ticket-refused");
        await Problem.Of(borrowed, HttpStatusCode.BadRequest, "auth.ticket-refused");
    }

    [Fact]
    public async Task A_code_works_once_for_its_own_address_and_not_after_five_wrong_tries()
    {
        using var person = new Person(gateway);
        using var other = new Person(gateway);
        (await person.AskForCode()).Dispose();
        var code = await person.CodeInMail();

        using var elsewhere = await other.Verify(code);
        using var first = await person.Verify(code);
        using var replay = await person.Verify(code);
        (await person.AskForCode()).Dispose();
        var second = await person.CodeInMail();
        var wrong = second == "000000" ? "000001" : "000000";
        for (var attempt = 4; attempt >= 0; attempt--)
            Assert.Equal(attempt, (await Person.Body(await person.Verify(wrong))).GetProperty("triesLeft").GetInt32());
        using var tooLate = await person.Verify(second);

        await Problem.Of(elsewhere, HttpStatusCode.BadRequest, "auth.code-refused");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await Problem.Of(replay, HttpStatusCode.BadRequest, "auth.code-refused");
        await Problem.Of(tooLate, HttpStatusCode.BadRequest, "auth.code-refused");
    }

    [Fact]
    public async Task A_ticket_makes_one_account_and_a_retry_gets_the_same_answer()
    {
        using var person = new Person(gateway);
        var ticket = await person.ProveAddress();

        using var made = await person.SignUp(ticket, operation: "signup-1");
        using var retried = await person.SignUp(ticket, operation: "signup-1");
        person.LoginId = "other" + person.LoginId[6..];
        using var again = await person.SignUp(ticket, operation: "signup-2");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (made.StatusCode, retried.StatusCode));
        Assert.Equal(await made.Content.ReadAsStringAsync(), await retried.Content.ReadAsStringAsync());
        await Problem.Of(again, HttpStatusCode.BadRequest, "auth.ticket-refused");
    }

    [Fact]
    public async Task Of_two_that_want_one_login_id_at_once_one_gets_it_and_the_other_chooses_another()
    {
        using var one = new Person(gateway);
        using var other = new Person(gateway) { LoginId = one.LoginId };
        var tickets = new[] { await one.ProveAddress(), await other.ProveAddress() };

        var answers = await Task.WhenAll(one.SignUp(tickets[0]), other.SignUp(tickets[1]));

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        await Problem.Of(answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict), HttpStatusCode.Conflict, "auth.login-id-taken");
        var (loser, ticket) = answers[0].StatusCode == HttpStatusCode.Conflict ? (one, tickets[0]) : (other, tickets[1]);
        loser.LoginId = "later" + loser.LoginId[6..];
        Assert.Equal(HttpStatusCode.Created, (await loser.SignUp(ticket)).StatusCode);
    }

    [Fact]
    public async Task Of_two_that_want_one_address_at_once_one_gets_it()
    {
        using var one = new Person(gateway);
        using var other = new Person(gateway) { Email = one.Email };
        var first = await one.ProveAddress();
        (await other.AskForCode()).Dispose();
        var second = (await Person.Body(await other.Verify(await other.CodeInMail()))).GetProperty("ticket").GetString()!;

        var answers = await Task.WhenAll(one.SignUp(first), other.SignUp(second));

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        await Problem.Of(answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict), HttpStatusCode.Conflict, "auth.email-taken");
        var loser = answers[0].StatusCode == HttpStatusCode.Conflict ? one : other;
        Assert.True((await loser.Reads($"/api/auth/login-ids/{loser.LoginId}")).GetProperty("available").GetBoolean());
    }

    [Fact]
    public async Task Answers_never_hold_a_password_or_its_hash()
    {
        using var person = await Person.LoggedIn(gateway);

        var profile = (await person.Reads("/api/me")).GetRawText();

        Assert.DoesNotContain("password", profile, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AQAAAA", profile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_account_is_gone_and_its_names_are_free()
    {
        using var person = await Person.LoggedIn(gateway);

        using var deleted = await person.Send(HttpMethod.Post, "/api/me/deletion", new { password = Person.Password });
        using var login = await person.LogIn();
        await person.IsShutOut();
        var name = await Person.Body(await gateway.Http.GetAsync($"/api/auth/login-ids/{person.LoginId}"));
        using var again = await person.SignUp(await person.ProveAddress());

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Created), (deleted.StatusCode, again.StatusCode));
        await Problem.Of(login, HttpStatusCode.Unauthorized, "auth.login-refused");
        Assert.True(name.GetProperty("available").GetBoolean());
    }
}
