using System.Net;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

public sealed class SessionTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task A_refresh_gives_another_cookie_and_a_good_token()
    {
        using var person = await Person.LoggedIn(gateway);
        var first = person.RefreshCookie;

        using var answer = await person.Refresh();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(first, person.RefreshCookie);
        await person.Reads("/api/me");
    }

    [Fact]
    public async Task A_stolen_refresh_token_ends_the_session_for_thief_and_owner()
    {
        using var person = await Person.LoggedIn(gateway);
        var stolen = person.RefreshCookie!;
        (await person.Refresh()).Dispose();

        using var theft = await RefreshWith(stolen);
        using var owner = await person.Refresh();

        await Problem.Of(theft, HttpStatusCode.Unauthorized, "auth.session-ended");
        await Problem.Of(owner, HttpStatusCode.Unauthorized, "auth.session-ended");
        await person.IsShutOut();
    }

    [Fact]
    public async Task A_refresh_whose_answer_got_lost_can_be_asked_for_again()
    {
        using var person = await Person.LoggedIn(gateway);
        var before = person.RefreshCookie!;

        using var lost = await RefreshWith(before, operation: "retry-1");
        using var again = await RefreshWith(before, operation: "retry-1");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (lost.StatusCode, again.StatusCode));
        Assert.Equal(lost.Headers.GetValues("Set-Cookie"), again.Headers.GetValues("Set-Cookie"));
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_use_the_cookie(string header, string value)
    {
        using var person = await Person.LoggedIn(gateway);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/refresh") { Headers = { { "X-Requested-With", "fetch" }, { header, value } } };

        using var answer = await person.Http.SendAsync(request);

        await Problem.Of(answer, HttpStatusCode.Forbidden, "auth.origin-refused");
    }

    [Theory]
    [InlineData("/api/auth/refresh")]
    [InlineData("/api/auth/logout")]
    public async Task A_form_cannot_use_the_cookie(string path)
    {
        using var person = await Person.LoggedIn(gateway);

        using var answer = await person.Http.PostAsync(path, content: null);

        await Problem.Of(answer, HttpStatusCode.Forbidden, "auth.header-missing");
        Assert.Equal(HttpStatusCode.OK, (await person.Refresh()).StatusCode);
    }

    [Fact]
    public async Task A_login_never_continues_a_session_that_somebody_else_chose()
    {
        using var attacker = await Person.LoggedIn(gateway);
        using var victim = await Person.SignedUp(gateway);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/login")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { loginId = victim.LoginId, password = Person.Password }),
            Headers = { { "Cookie", $"refresh={attacker.RefreshCookie}" } },
        };

        using var answer = await gateway.Http.SendAsync(request);

        var session = await Person.Body(answer);
        Assert.NotEqual(attacker.SessionId, session.GetProperty("sessionId").GetString());
        Assert.Equal(attacker.Id, (await attacker.Reads("/api/me")).GetProperty("id").GetString());
        Assert.Equal(1, (await attacker.Reads("/api/me/sessions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Devices_are_listed_and_can_be_logged_out_one_by_one_or_all()
    {
        using var phone = await Person.LoggedIn(gateway);
        using var desk = new Person(gateway) { LoginId = phone.LoginId };
        desk.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36");
        await desk.LogsIn();

        var listed = await desk.Reads("/api/me/sessions");
        using var ended = await desk.Send(HttpMethod.Delete, $"/api/me/sessions/{phone.SessionId}");
        await phone.IsShutOut();
        using var everywhere = await desk.LogOut(everywhere: true);
        await desk.IsShutOut();

        Assert.Equal(["Chrome · Linux", "?"], listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("device").GetString()));
        Assert.Equal([true, false], listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("current").GetBoolean()));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (ended.StatusCode, everywhere.StatusCode));
    }

    [Fact]
    public async Task A_password_change_ends_other_sessions_and_keeps_this_one()
    {
        using var here = await Person.LoggedIn(gateway);
        using var elsewhere = new Person(gateway) { LoginId = here.LoginId };
        await elsewhere.LogsIn();

        using var wrong = await here.Send(HttpMethod.Post, "/api/me/password", new { currentPassword = "not it", newPassword = "haru-bam-byeol 9" });
        using var changed = await here.Send(HttpMethod.Post, "/api/me/password", new { currentPassword = Person.Password, newPassword = "haru-bam-byeol 9" }, operation: "change-1");
        using var repeated = await here.Send(HttpMethod.Post, "/api/me/password", new { currentPassword = Person.Password, newPassword = "haru-bam-byeol 9" }, operation: "change-1");
        await elsewhere.IsShutOut();

        await Problem.Of(wrong, HttpStatusCode.BadRequest, "auth.password-wrong");
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (changed.StatusCode, repeated.StatusCode));
        await here.Reads("/api/me");
        await Problem.Of(await here.LogIn(), HttpStatusCode.Unauthorized, "auth.login-refused");
        await here.LogsIn("haru-bam-byeol 9");
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_a_link_that_works_once()
    {
        using var person = await Person.LoggedIn(gateway);
        using var asked = await person.Send(HttpMethod.Post, "/api/auth/password-reset", new { email = person.Email, language = "ko" });
        var token = (await gateway.MailTo(person.Email, "reset")).TokenInLink();

        using var done = await person.Send(HttpMethod.Post, "/api/auth/password-reset/complete", new { token, password = "haru-bam-byeol 9" });
        using var again = await person.Send(HttpMethod.Post, "/api/auth/password-reset/complete", new { token, password = "haru-bam-byeol 10" });
        await person.IsShutOut();

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.NoContent), (asked.StatusCode, done.StatusCode));
        await Problem.Of(again, HttpStatusCode.BadRequest, "auth.reset-refused");
        await person.LogsIn("haru-bam-byeol 9");
    }

    private async Task<HttpResponseMessage> RefreshWith(string cookie, string? operation = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/refresh") { Headers = { { "X-Requested-With", "fetch" }, { "Cookie", $"refresh={cookie}" } } };
        if (operation is not null)
            request.Headers.Add("Idempotency-Key", operation);
        return await gateway.Http.SendAsync(request);
    }
}
