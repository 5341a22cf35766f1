using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Somebody with a browser of their own: cookies are kept as browsers keep them, the access token in memory.</summary>
internal sealed class Person : IDisposable
{
    public const string Password = "gureum-wie-ttang 7";

    private static int last;

    private readonly RunningGateway gateway;
    private readonly CookieContainer cookies = new();
    private int codesBefore;

    public Person(RunningGateway gateway)
    {
        this.gateway = gateway;
        var number = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        (LoginId, Email) = ($"person{number}", $"person{number}@mail.example");
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = gateway.Public };
    }

    public HttpClient Http { get; private init; }

    public string LoginId { get; set; }

    public string Email { get; set; }

    public string Id { get; private set; } = "";

    public string SessionId { get; private set; } = "";

    public string? AccessToken { get; private set; }

    /// <summary>The cookie as it is now, for a thief to take.</summary>
    public string? RefreshCookie => cookies.GetCookies(gateway.Public)["refresh"]?.Value;

    public static async Task<Person> SignedUp(RunningGateway gateway)
    {
        var person = new Person(gateway);
        using var answer = await person.SignUp(await person.ProveAddress());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        person.Id = (await Body(answer)).GetProperty("id").GetString()!;
        return person;
    }

    public static async Task<Person> LoggedIn(RunningGateway gateway)
    {
        var person = await SignedUp(gateway);
        await person.LogsIn();
        return person;
    }

    /// <summary>Gets a code by mail and spends it.</summary>
    /// <returns>The ticket that it gave.</returns>
    public async Task<string> ProveAddress()
    {
        using var asked = await AskForCode();
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        using var verified = await Verify(await CodeInMail());
        Assert.Equal(HttpStatusCode.OK, verified.StatusCode);
        return (await Body(verified)).GetProperty("ticket").GetString()!;
    }

    public Task<HttpResponseMessage> AskForCode()
    {
        codesBefore = gateway.MailsTo(Email, "code").Count;
        return Http.PostAsJsonAsync("/api/auth/email-codes", new { email = Email, language = "en" });
    }

    public Task<HttpResponseMessage> Verify(string code) => Http.PostAsJsonAsync("/api/auth/email-codes/verify", new { email = Email, code });

    /// <summary>The code that came since it was asked for.</summary>
    public async Task<string> CodeInMail()
    {
        await Patience.Until(() => gateway.MailsTo(Email, "code").Count > codesBefore);
        return MailReading.CodeIn(gateway.MailsTo(Email, "code")[0].Subject);
    }

    public Task<HttpResponseMessage> SignUp(string ticket, string? operation = null) =>
        Send(HttpMethod.Post, "/api/auth/signup", SignUpBody(ticket), operation);

    public object SignUpBody(string ticket) =>
        new { loginId = LoginId, password = Password, name = "Person Example", email = Email, emailTicket = ticket, phone = "010-1234-5678", language = "ko" };

    public Task<HttpResponseMessage> LogIn(string password = Password) => Http.PostAsJsonAsync("/api/auth/login", new { loginId = LoginId, password });

    public async Task LogsIn(string password = Password)
    {
        using var answer = await LogIn(password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Take(answer);
    }

    public async Task<HttpResponseMessage> Refresh(string? operation = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/refresh") { Headers = { { "X-Requested-With", "fetch" } } };
        if (operation is not null)
            request.Headers.Add("Idempotency-Key", operation);
        var answer = await Http.SendAsync(request);
        if (answer.IsSuccessStatusCode)
            await Take(answer);
        return answer;
    }

    public Task<HttpResponseMessage> LogOut(bool everywhere = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/logout") { Headers = { { "X-Requested-With", "fetch" } }, Content = JsonContent.Create(new { everywhere }) };
        return Http.SendAsync(request);
    }

    /// <summary>The same person, with the same token, at another gateway.</summary>
    public Person At(RunningGateway other) => new(other) { LoginId = LoginId, Email = Email, Id = Id, AccessToken = AccessToken, SessionId = SessionId };

    /// <summary>Calls with the access token, if there is one.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null, string? operation = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (AccessToken is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        if (operation is not null)
            request.Headers.Add("Idempotency-Key", operation);
        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path);

    public async Task<JsonElement> Reads(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Body(answer);
    }

    /// <summary>
    /// Waits until the access token is refused, which has to be within seconds of its session's end. <c>/api/me</c> cannot tell: it also refuses whom the account's own grain does not know any more.
    /// </summary>
    public Task IsShutOut() => Patience.Until(async () => (await Get("/api/me/sessions")).StatusCode == HttpStatusCode.Unauthorized);

    public static async Task<JsonElement> Body(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public void Dispose() => Http.Dispose();

    private async Task Take(HttpResponseMessage answer)
    {
        var session = await Body(answer);
        AccessToken = session.GetProperty("accessToken").GetString();
        SessionId = session.GetProperty("sessionId").GetString()!;
        Id = session.GetProperty("user").GetProperty("id").GetString()!;
    }
}
