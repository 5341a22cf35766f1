using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using DoctorForU.ApiGateway.Accounts;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.WebClient;

/// <summary>
/// The web client's one page, for every address that is not somebody else's: the client itself knows its routes. Each answer has a
/// nonce of its own, and so is never kept.
/// </summary>
internal sealed class ClientPage(IWebHostEnvironment environment, IOptions<MapOptions> map)
{
    public const string NoncePlace = "__CSP_NONCE__";
    public const string TilesPlace = "__MAP_TILES__";
    public const string MailPlace = "__DEVELOPMENT_MAIL__";
    private const int NonceBytes = 18;
    private const string HtmlType = "text/html; charset=utf-8";

    private const string NotBuilt =
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>DoctorForU</title>
        <h1>The web client is not built</h1>
        <p>Install Node 20 or newer and build the gateway: <code>dotnet build api-gateway</code>. The API works without it: <a href="/api/er/rooms">/api/er/rooms</a>.</p></html>
        """;

    private volatile Template? known;

    public async Task Serve(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var headers = http.Response.Headers;
        SecurityHeaders.SetForPage(headers, nonce, map.Value.TileSource);
        headers.CacheControl = "no-store";
        headers.ContentType = HtmlType;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        var page = (await Read(http.RequestAborted)).Replace(NoncePlace, nonce, StringComparison.Ordinal);
        await http.Response.WriteAsync(page, Encoding.UTF8, http.RequestAborted);
    }

    // The file is read anew when a build replaced it.
    private async Task<string> Read(CancellationToken cancel)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("index.html");
        if (!file.Exists)
        {
            return NotBuilt;
        }

        if (known is not { } template || template.Written != file.LastModified)
        {
            known = template = new Template(file.LastModified, await ReadTemplate(file, cancel));
        }

        return template.Text;
    }

    private async Task<string> ReadTemplate(IFileInfo file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancel);
        return text
            .Replace(TilesPlace, HtmlEncoder.Default.Encode(map.Value.TileUrl), StringComparison.Ordinal)
            .Replace(MailPlace, environment.IsDevelopment() ? DevelopmentMails.Path : "", StringComparison.Ordinal);
    }

    private sealed record Template(DateTimeOffset Written, string Text);
}
