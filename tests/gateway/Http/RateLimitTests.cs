using System.Net;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Http;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var gateway = await RunningGateway.Start("--RateLimits:Enabled=true", "--RateLimits:PermitsPerMinute=3");

        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 4; request++)
        {
            answers.Add(await gateway.Http.GetAsync("/api/er/feed"));
        }

        Assert.All(answers.Take(3), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await Problem.Of(answers[3], HttpStatusCode.TooManyRequests, "rate.limited");
        Assert.InRange(answers[3].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Theory]
    [InlineData("--Proxies:Trusted:0=127.0.0.1", HttpStatusCode.OK)]
    [InlineData("--Proxies:Trusted:0=10.1.2.3", HttpStatusCode.TooManyRequests)]
    [InlineData("--RateLimits:Enabled=true", HttpStatusCode.TooManyRequests)]
    public async Task Only_a_trusted_proxy_can_say_who_the_caller_is(string setting, HttpStatusCode second)
    {
        await using var gateway = await RunningGateway.Start("--RateLimits:Enabled=true", "--RateLimits:PermitsPerMinute=1", setting);

        using var first = await gateway.Http.SendAsync(From("203.0.113.1"));
        using var other = await gateway.Http.SendAsync(From("203.0.113.2"));

        Assert.Equal((HttpStatusCode.OK, second), (first.StatusCode, other.StatusCode));
    }

    private static HttpRequestMessage From(string address) =>
        new(HttpMethod.Get, "/api/er/feed") { Headers = { { "X-Forwarded-For", address } } };
}
