using Microsoft.AspNetCore.StaticFiles;

namespace DoctorForU.ApiGateway.WebClient;

/// <summary>Serves the web client: its files, and its page for every path that is nobody else's.</summary>
internal static class ClientFiles
{
    private static readonly string[] NotPages = ["/api", "/hubs", "/openapi", "/health"];

    public static WebApplicationBuilder AddWebClient(this WebApplicationBuilder builder)
    {
        builder.AddChecked<MapOptions>(MapOptions.Section);
        builder.Services.AddSingleton<ClientPage>();
        return builder;
    }

    public static void UseClientFiles(this WebApplication app)
    {
        // The API is worth running without the pages.
        if (Directory.Exists(app.Environment.WebRootPath))
        {
            app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetCaching });
        }
    }

    /// <summary>Comes last: what no endpoint answered.</summary>
    public static void RunClientPage(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<ClientPage>();
        app.Run(http => IsPage(http.Request) ? page.Serve(http) : NotFound(http));
    }

    // A build gives every asset a name by its content; other files may change under their name.
    private static void SetCaching(StaticFileResponseContext file)
    {
        var isAsset = file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase);
        file.Context.Response.Headers.CacheControl = isAsset ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Array.Exists(NotPages, prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
