using System.Net;
using System.Net.Http.Json;
using System.Text;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

public sealed class HostileInputTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Theory]
    [InlineData("per-son1")]
    [InlineData("Person001")]
    [InlineData("ｐｅｒｓｏｎ１")]
    [InlineData("pеrson01")]
    [InlineData("person01 ")]
    [InlineData("person01\n")]
    [InlineData("person01\u0000")]
    [InlineData("per\u200Bson01")]
    [InlineData("person0١")]
    [InlineData("person.one")]
    [InlineData("abcdefghijklm")]
    [InlineData("abc12")]
    [InlineData("홍길동홍길동")]
    public async Task A_login_id_is_what_it_looks_like_or_none(string loginId)
    {
        using var person = new Person(gateway) { LoginId = loginId };

        using var answer = await person.SignUp(ticket: "any");

        var problem = await Problem.Of(answer, HttpStatusCode.BadRequest, "body.invalid");
        Assert.Equal("loginId.format", Assert.Single(problem.GetProperty("errors").GetProperty("loginId").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("victim@mail.example\r\nBcc: many@mail.example")]
    [InlineData("victim@mail.example\nSubject: other")]
    [InlineData("a@b.example, many@mail.example")]
    [InlineData("\"a\r\n\"@mail.example")]
    [InlineData("<victim@mail.example>")]
    [InlineData("Victim <victim@mail.example>")]
    [InlineData("victim@mail.example%0d%0aBcc:x@y.example")]
    [InlineData("vıctim@mail.example")]
    [InlineData("victim@mаil.example")]
    [InlineData("victim@localhost")]
    [InlineData("@mail.example")]
    [InlineData("a..b@mail.example")]
    public async Task An_address_brings_nothing_into_a_mail_but_itself(string email)
    {
        using var answer = await gateway.Http.PostAsJsonAsync("/api/auth/email-codes", new { email, language = "ko" });

        var problem = await Problem.Of(answer, HttpStatusCode.BadRequest, "body.invalid");
        Assert.Equal("email.format", Assert.Single(problem.GetProperty("errors").GetProperty("email").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("null", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("[]", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"loginId\":7,\"password\":\"x\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"loginId\":{\"a\":[[[[]]]]}}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"loginId\":\"\\ud800\",\"password\":\"x\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{}", HttpStatusCode.Unauthorized, "auth.login-refused")]
    public async Task A_body_that_is_not_as_it_may_be_is_a_bad_request(string body, HttpStatusCode status, string code)
    {
        using var answer = await gateway.Http.PostAsync("/api/auth/login", new StringContent(body, Encoding.UTF8, "application/json"));

        await Problem.Of(answer, status, code);
    }

    [Fact]
    public async Task A_body_that_is_deeper_than_any_of_ours_is_a_bad_request()
    {
        var body = string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000);

        using var answer = await gateway.Http.PostAsync("/api/auth/login", new StringContent(body, Encoding.UTF8, "application/json"));

        await Problem.Of(answer, HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_JSON_is_refused()
    {
        using var large = await gateway.Http.PostAsJsonAsync("/api/auth/login", new { loginId = "person01", password = new string('x', 70_000) });
        using var form = await gateway.Http.PostAsync("/api/auth/login", new FormUrlEncodedContent([new("loginId", "person01")]));

        await Problem.Of(large, HttpStatusCode.RequestEntityTooLarge, "body.too-large");
        await Problem.Of(form, HttpStatusCode.UnsupportedMediaType, "body.type-unsupported");
    }

    [Theory]
    [InlineData("password1", "password.common")]
    [InlineData("qwer1234!", "password.common")]
    [InlineData("short", "password.too-short")]
    [InlineData("doctorforu-2026", "password.contains-name")]
    [InlineData("tab\there and more", "password.characters")]
    public async Task A_password_that_is_easily_guessed_is_refused_at_its_field(string password, string code)
    {
        using var answer = await gateway.Http.PostAsJsonAsync("/api/auth/signup", new { password });

        var problem = await Problem.Of(answer, HttpStatusCode.BadRequest, "body.invalid");
        Assert.Equal(code, Assert.Single(problem.GetProperty("errors").GetProperty("password").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("한글비밀번호는길게", "\u1112\u1161\u11AB\u1100\u1173\u11AF\u1107\u1175\u1106\u1175\u11AF\u1107\u1165\u11AB\u1112\u1169\u1102\u1173\u11AB\u1100\u1175\u11AF\u1100\u1166")]
    [InlineData("ｐａｓｓ가나다라　１２", "pass가나다라 12")]
    public async Task A_password_is_the_same_however_the_keyboard_composed_it(string chosen, string typed)
    {
        using var person = await Person.LoggedIn(gateway);
        using var changed = await person.Send(HttpMethod.Post, "/api/me/password", new { currentPassword = Person.Password, newPassword = chosen });
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        await person.LogsIn(typed);
    }

    [Theory]
    [InlineData("\u202Enimda")]
    [InlineData("a\u200Bb")]
    [InlineData("line\nbreak")]
    [InlineData("\u0000")]
    public async Task A_name_hides_nothing(string name)
    {
        using var person = await Person.LoggedIn(gateway);

        using var answer = await person.Send(HttpMethod.Patch, "/api/me", new { name });

        var problem = await Problem.Of(answer, HttpStatusCode.BadRequest, "body.invalid");
        Assert.Equal("name.characters", Assert.Single(problem.GetProperty("errors").GetProperty("name").EnumerateArray()).GetString());
    }
}
