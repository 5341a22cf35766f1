using Microsoft.Extensions.Primitives;

namespace DoctorForU.WebHosting;

/// <summary>Headers that tell a browser what it must not do with an answer.</summary>
public static class SecurityHeaders
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues Permissions = "geolocation=(self), camera=(), microphone=(), payment=()";
    private static readonly StringValues SameOrigin = "same-origin";

    /// <summary>For what is not a page: nothing may be loaded by it, and nobody may frame it.</summary>
    private static readonly StringValues NoPage = "default-src 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        Set(http.Response.Headers);
        return next(http);
    });

    public static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = NoSniff;
        headers.ContentSecurityPolicy = NoPage;
    }

    /// <summary>For a page: what it may load and do, and what other sites learn of it.</summary>
    /// <param name="nonce">Of this one answer; the page's script and style elements carry it.</param>
    /// <param name="tileSource">Where map tiles come from, if from anywhere.</param>
    public static void SetForPage(IHeaderDictionary headers, string nonce, string? tileSource)
    {
        headers.ContentSecurityPolicy = PagePolicy(nonce, tileSource);
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
    }

    private static string PagePolicy(string nonce, string? tileSource) => string.Join(
        "; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{nonce}'",
        $"style-src 'self' 'nonce-{nonce}'",
        tileSource is null ? "img-src 'self' data:" : $"img-src 'self' data: {tileSource}",
        "connect-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'");
}
