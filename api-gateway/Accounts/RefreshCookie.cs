using System.Text.RegularExpressions;
using DoctorForU.Accounts;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What the cookie holds: which session, and the secret that is current in it.</summary>
internal sealed record RefreshToken(string SessionId, string Secret);

/// <summary>
/// The cookie of the refresh token: out of scripts' reach, never sent from another site, and bound to this host. Without Secure only on this
/// machine's own names, where browsers take http for safe.
/// </summary>
internal sealed partial class RefreshCookie(IOptions<AccountOptions> options)
{
    private const string SecureName = "__Host-refresh";
    private const string LocalName = "refresh";

    public static RefreshToken? Read(HttpRequest request) =>
        request.Cookies[NameFor(request)] is { } value && Form().Match(value) is { Success: true } match ? new(match.Groups["session"].Value, match.Groups["secret"].Value) : null;

    public void Set(HttpContext http, RefreshToken token)
    {
        var cookie = Shape(http.Request);
        cookie.MaxAge = options.Value.SessionIdle;
        http.Response.Cookies.Append(NameFor(http.Request), $"{token.SessionId}.{token.Secret}", cookie);
    }

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), Shape(http.Request));

    private static CookieOptions Shape(HttpRequest request) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", Secure = !IsLocal(request), IsEssential = true };

    private static string NameFor(HttpRequest request) => IsLocal(request) ? LocalName : SecureName;

    private static bool IsLocal(HttpRequest request) => !request.IsHttps && request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    [GeneratedRegex(@"\A(?<session>s_[A-Za-z0-9_-]{16})\.(?<secret>[A-Za-z0-9_-]{43})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
