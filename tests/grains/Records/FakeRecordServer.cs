using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace DoctorForU.Records;

/// <summary>easyResponse as it may be: the test says what it answers, and time stands still until the test moves it.</summary>
internal sealed class FakeRecordServer(TimeProvider clock) : HttpMessageHandler, IHttpClientFactory
{
    public const string NoTreatments = """{"items":[],"total":0,"page":1,"size":20,"from":"2026-10-24","to":"2026-11-24"}""";

    private readonly string secret = Path.GetTempFileName();
    private int asked;
    private int tokens;

    /// <summary>What it answers to everything but <c>/token</c>.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Records { get; set; } = (_, _) => Task.FromResult(Json(HttpStatusCode.OK, NoTreatments));

    /// <summary>What it answers to <c>/token</c>; by default a token for a month.</summary>
    public Func<HttpResponseMessage>? Token { get; set; }

    /// <summary>Requests that came, without those for tokens.</summary>
    public int Asked => asked;

    public int Tokens => tokens;

    /// <summary>A client of it, as the silo makes it.</summary>
    public EasyResponseOverHttp Client()
    {
        File.WriteAllText(secret, "a secret");
        var options = Options.Create(new EasyResponseOptions { SecretFile = secret });
        return new(this, new EasyResponseToken(options, clock), options, clock);
    }

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    public void Answers(HttpStatusCode status, string body = "", string type = "application/json") => Records = (_, _) => Task.FromResult(Json(status, body, type));

    public static HttpResponseMessage Json(HttpStatusCode status, string body, string type = "application/json") => new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    protected override void Dispose(bool disposing)
    {
        File.Delete(secret);
        base.Dispose(disposing);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath == "/token")
        {
            Interlocked.Increment(ref tokens);
            return Token?.Invoke() ?? Json(HttpStatusCode.OK, $$"""{"accessToken":"token-{{tokens}}","expiresAt":"{{clock.GetUtcNow().AddDays(30):O}}"}""");
        }

        Interlocked.Increment(ref asked);
        return await Records(request, cancellationToken);
    }
}
