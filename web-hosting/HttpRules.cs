using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>What holds for every request: errors as problem details, security headers, limits, compression.</summary>
public static class HttpRules
{
    /// <param name="limited">Paths, with all below them, to which the limit per address applies.</param>
    public static WebApplicationBuilder AddHttpRules(this WebApplicationBuilder builder, params PathString[] limited)
    {
        builder.Services.AddProblems();
        builder.AddTrustedProxies();
        builder.AddRateLimits(limited);
        builder.Services
            .AddResponseCompression(compression => compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"])

            // Brotli's fastest level compresses each piece of 4 kB by itself: a list becomes three times as large, and is no sooner there.
            .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
            .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

        // The host's own log of requests tells their query strings, in which places of people may be.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        return builder;
    }

    public static void UseHttpRules(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseProblems();
        app.UseBodyLimit();
        app.UseRateLimits();
        app.UseResponseCompression();
    }

    /// <summary>Lets the framework write JSON as the API does: these names, these words, this encoder, and numbers as numbers only.</summary>
    public static void WriteLike(this JsonSerializerOptions options, JsonSerializerOptions api)
    {
        options.Encoder = api.Encoder;
        options.NumberHandling = api.NumberHandling;
        options.TypeInfoResolverChain.Insert(0, api.TypeInfoResolver!);
        foreach (var converter in api.Converters)
        {
            options.Converters.Add(converter);
        }
    }

    // Kestrel refuses a body only when someone reads it; a request that announces too much is refused at once.
    private static void UseBodyLimit(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<IOptions<RequestLimitOptions>>().Value.MaxBodyBytes;
        var larger = app.Services.GetServices<LargerBody>().ToArray();
        app.Use((http, next) =>
        {
            if (http.Request.ContentLength is not { } length || length <= most)
            {
                return next(http);
            }

            if (Array.Find(larger, body => length <= body.MaxBytes && http.Request.Path == body.Path) is { } allowed)
            {
                http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = allowed.MaxBytes;
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }
}

/// <summary>A path that takes larger bodies than the others, when they say how large they are. Registered as a service.</summary>
public sealed record LargerBody(PathString Path, long MaxBytes);
