using System.Net;
using System.Net.Sockets;
using System.Text;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Http;

public sealed class HttpRulesTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound, "path.unknown")]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, "path.unknown")]
    [InlineData("POST", "/board", HttpStatusCode.NotFound, "path.unknown")]
    [InlineData("GET", "/openapi/v2.json", HttpStatusCode.NotFound, "path.unknown")]
    [InlineData("GET", "/health/well", HttpStatusCode.NotFound, "path.unknown")]
    [InlineData("POST", "/api/er/rooms", HttpStatusCode.MethodNotAllowed, "method.not-allowed")]
    [InlineData("DELETE", "/api/er/rooms/A1", HttpStatusCode.MethodNotAllowed, "method.not-allowed")]
    public async Task What_is_not_there_is_a_problem(string method, string address, HttpStatusCode status, string code)
    {
        using var answer = await gateway.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        await Problem.Of(answer, status, code);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/html")]
    [InlineData("nonsense/1;q=9")]
    public async Task An_error_has_its_code_whatever_the_caller_accepts(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/er/rooms?lat=north");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var unknown = new HttpRequestMessage(HttpMethod.Get, "/api/nothing");
        unknown.Headers.TryAddWithoutValidation("Accept", accept);

        await Problem.Of(await gateway.Http.SendAsync(request), HttpStatusCode.BadRequest, "parameter.invalid");
        await Problem.Of(await gateway.Http.SendAsync(unknown), HttpStatusCode.NotFound, "path.unknown");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        using var answer = await gateway.Http.PostAsync("/hubs/er/negotiate", new ByteArrayContent(new byte[65_537]));

        await Problem.Of(answer, HttpStatusCode.RequestEntityTooLarge, "body.too-large");
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/er/feed");
        request.Headers.Add("X-Long", new string('x', 20_000));

        using var answer = await gateway.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET /api/er/rooms HTTP/1.1\r\n\r\n")]
    [InlineData("GET /%zz HTTP/9.9\r\nHost: x\r\n\r\n")]
    [InlineData("\0\0\0\0\r\n\r\n")]
    public async Task What_is_not_HTTP_is_a_bad_request_and_nothing_breaks(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Public.Host, gateway.Public.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());

        Assert.Matches("^HTTP/1.1 (400|505) ", await reader.ReadLineAsync().OrFail());
        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/health/live")).StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Lists_are_compressed_for_who_can_read_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json") { Headers = { AcceptEncoding = { new(encoding) } } };

        using var answer = await gateway.Http.SendAsync(request);
        using var plain = await gateway.Http.GetAsync("/openapi/v1.json");

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < (await plain.Content.ReadAsByteArrayAsync()).Length / 2);
    }

    [Theory]
    [InlineData("/api/er/feed")]
    [InlineData("/api/nothing")]
    [InlineData("/hubs/er")]
    [InlineData("/")]
    public async Task Every_answer_tells_browsers_what_they_must_not_do(string address)
    {
        using var answer = await gateway.Http.GetAsync(address);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_tells_what_it_may_do_and_what_others_learn_of_it()
    {
        using var answer = await gateway.Http.GetAsync("/");

        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Contains("geolocation=(self)", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_sites_get_no_leave_to_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/er/feed") { Headers = { { "Origin", "https://elsewhere.example" } } };

        using var answer = await gateway.Http.SendAsync(request);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_internal_listener_tells_health_and_nothing_else()
    {
        using var http = new HttpClient { BaseAddress = gateway.Internal };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/health/ready")).StatusCode);
        Assert.All(["/api/er/feed", "/", "/openapi/v1.json"], address => Assert.Equal(HttpStatusCode.NotFound, http.GetAsync(address).OrFail().GetAwaiter().GetResult().StatusCode));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
