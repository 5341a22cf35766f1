using DoctorForU.ApiGateway.Emergency;
using DoctorForU.ApiGateway.Emergency.Live;
using DoctorForU.ApiGateway.WebClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public async Task Defaults_are_as_documented()
    {
        await using var gateway = Gateway.Build([]);
        var listen = gateway.Services.GetRequiredService<IOptions<ListenOptions>>().Value;

        Assert.Equal(("127.0.0.1:5080", "127.0.0.1:5090"), (listen.Public, listen.Internal));
        Assert.Equal((65_536L, 16_384, TimeSpan.FromSeconds(10)), (new RequestLimitOptions().MaxBodyBytes, new RequestLimitOptions().MaxHeaderBytes, new RequestLimitOptions().HeadersWithin));
        Assert.Equal((true, 1_200), (new RateLimitOptions().Enabled, new RateLimitOptions().PermitsPerMinute));
        Assert.Equal((20_000, 32, 4_096), (new ErHubOptions().MaxConnections, new ErHubOptions().TopicsPerConnection, new ErHubOptions().MaxMessageBytes));
        Assert.Equal(TimeSpan.FromSeconds(5), new FollowingOptions().CompareEvery);
        Assert.Empty(new ProxyOptions().Trusted);
        Assert.Equal("https://tile.openstreetmap.org/{z}/{x}/{y}.png", new MapOptions().TileUrl);
    }

    [Theory]
    [InlineData("https://tile.openstreetmap.org/{z}/{x}/{y}.png", "https://tile.openstreetmap.org")]
    [InlineData("https://{s}.tiles.example:8443/{z}/{x}/{y}.png", "https://*.tiles.example:8443")]
    [InlineData("http://127.0.0.1:9000/{z}/{x}/{y}", "http://127.0.0.1:9000")]
    [InlineData("", null)]
    public void The_pages_policy_follows_the_map(string tiles, string? source) => Assert.Equal(source, new MapOptions { TileUrl = tiles }.TileSource);

    [Theory]
    [InlineData("Listen:Public", "nowhere")]
    [InlineData("Listen:Internal", "127.0.0.1")]
    [InlineData("Limits:MaxBodyBytes", "12")]
    [InlineData("Limits:MaxHeaderBytes", "many")]
    [InlineData("RateLimits:PermitsPerMinute", "0")]
    [InlineData("RateLimits:Enabled", "perhaps")]
    [InlineData("Hub:MaxConnections", "-1")]
    [InlineData("Board:CompareEvery", "00:00:00")]
    [InlineData("PublicData:BaseUrl", "http://apis.data.go.kr")]
    [InlineData("Proxies:Trusted:0", "proxy.example")]
    [InlineData("Map:TileUrl", "https://tiles.example/")]
    [InlineData("Map:TileUrl", "javascript:{z}{x}{y}")]
    public async Task A_value_that_cannot_be_is_told_in_one_line_that_names_its_key(string key, string value)
    {
        using var errors = new StringWriter();

        var exit = await Startup.Run(() => Gateway.Build(["--Listen:Public=127.0.0.1:0", "--Listen:Internal=127.0.0.1:0", $"--{key}={value}"]), errors);

        Assert.Equal(78, exit);
        var line = Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }
}
