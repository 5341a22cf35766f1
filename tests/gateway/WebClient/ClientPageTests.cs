using System.Net;
using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.WebClient;

public sealed partial class ClientPageTests : IAsyncLifetime
{
    private const string Tiles = "https://{s}.tiles.example/{z}/{x}/{y}.png?style=a&b=\"c\"";

    private readonly string folder = Directory.CreateTempSubdirectory("doctorforu-page-").FullName;
    private RunningGateway gateway = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        await WritePage("<script nonce=\"__CSP_NONCE__\"></script><style nonce=\"__CSP_NONCE__\"></style><meta name=\"map-tiles\" content=\"__MAP_TILES__\"><meta name=\"development-mail\" content=\"__DEVELOPMENT_MAIL__\">");
        await File.WriteAllTextAsync(Path.Combine(folder, "assets/board-1a2b3c.js"), "export {};");
        await File.WriteAllTextAsync(Path.Combine(folder, "robots.txt"), "User-agent: *");
        gateway = await RunningGateway.Start($"--webroot={folder}", $"--Map:TileUrl={Tiles}");
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Each_answer_has_a_nonce_of_its_own_and_allows_nothing_unsafe()
    {
        var (first, second) = (await Page("/"), await Page("/"));

        Assert.NotEqual(first.Nonce, second.Nonce);
        Assert.Equal(2, NonceAttribute().Count(first.Html));
        Assert.All(NonceAttribute().Matches(first.Html), match => Assert.Equal(first.Nonce, match.Groups["nonce"].Value));
        Assert.DoesNotContain("unsafe", first.Policy, StringComparison.Ordinal);
        Assert.Equal(
            $"default-src 'self'; script-src 'self' 'nonce-{first.Nonce}'; style-src 'self' 'nonce-{first.Nonce}'; img-src 'self' data: https://*.tiles.example; "
            + "connect-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'",
            first.Policy);
    }

    [Fact]
    public async Task The_page_is_told_where_tiles_are_and_cannot_be_broken_by_the_address()
    {
        var (_, _, html) = await Page("/");

        Assert.Contains("content=\"https://{s}.tiles.example/{z}/{x}/{y}.png?style=a&amp;b=&quot;c&quot;\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_mails_is_told_of_in_development_and_nowhere_else()
    {
        await using var developing = await RunningGateway.Start("--environment=Development", $"--webroot={folder}");

        Assert.Contains("name=\"development-mail\" content=\"/dev/mail\"", await developing.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("name=\"development-mail\" content=\"\"", (await Page("/")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/er/rooms/A1100017")]
    [InlineData("/er?region=11&sort=available")]
    [InlineData("/anything/at/all")]
    [InlineData("/apiary")]
    public async Task Every_path_that_is_nobody_elses_is_the_page(string address) => Assert.NotEmpty((await Page(address)).Nonce);

    [Fact]
    public async Task Assets_are_kept_for_ever_and_the_page_is_not()
    {
        using var asset = await gateway.Http.GetAsync("/assets/board-1a2b3c.js");
        using var file = await gateway.Http.GetAsync("/robots.txt");
        using var page = await gateway.Http.GetAsync("/");

        Assert.Equal("public, max-age=31536000, immutable", asset.Headers.CacheControl!.ToString());
        Assert.Equal("no-cache", file.Headers.CacheControl!.ToString());
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.Equal("text/javascript", asset.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_new_build_is_served_without_a_restart()
    {
        await Page("/");
        await WritePage("<p>new</p>");
        File.SetLastWriteTimeUtc(Path.Combine(folder, "index.html"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal("<p>new</p>", await gateway.Http.GetStringAsync("/"));
    }

    [Fact]
    public async Task Without_a_build_the_page_says_how_to_make_one()
    {
        await using var bare = await RunningGateway.Start($"--webroot={Path.Combine(folder, "missing")}");

        var html = await bare.Http.GetStringAsync("/");

        Assert.Contains("dotnet build api-gateway", html, StringComparison.Ordinal);
    }

    private async Task<(string Nonce, string Policy, string Html)> Page(string address)
    {
        using var answer = await gateway.Http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        return (NonceSource().Match(policy).Groups["nonce"].Value, policy, await answer.Content.ReadAsStringAsync());
    }

    private Task WritePage(string html) => File.WriteAllTextAsync(Path.Combine(folder, "index.html"), html);

    [GeneratedRegex("nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NonceAttribute();

    [GeneratedRegex("script-src 'self' 'nonce-(?<nonce>[^']+)'", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NonceSource();
}
