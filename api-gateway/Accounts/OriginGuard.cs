using DoctorForU.Accounts;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>
/// Keeps other sites from using a visitor's cookie, or from logging a visitor in as somebody else: browsers say where a request comes from, and what
/// acts on the cookie alone wants a header that no form can send.
/// </summary>
internal static class OriginGuard
{
    private const string Header = "X-Requested-With";

    /// <summary>Refuses requests that a browser says come from another site.</summary>
    public static TBuilder FromOwnSite<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.AddEndpointFilter((call, next) => IsForeign(call.HttpContext)
            ? ValueTask.FromResult<object?>(Problems.Of(StatusCodes.Status403Forbidden, "auth.origin-refused", "Requests from other sites are refused."))
            : next(call));

    /// <summary>Also wants the header.</summary>
    public static RouteHandlerBuilder WithHeader(this RouteHandlerBuilder route) => route.AddEndpointFilter((call, next) =>
        call.HttpContext.Request.Headers[Header] == "fetch"
            ? next(call)
            : ValueTask.FromResult<object?>(Problems.Of(StatusCodes.Status403Forbidden, "auth.header-missing", $"The header {Header}: fetch is missing.")));

    private static bool IsForeign(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none")
            return true;
        return headers.Origin is { Count: > 0 } origin && !IsOwn(origin.ToString(), http);
    }

    private static bool IsOwn(string origin, HttpContext http)
    {
        var own = $"{http.Request.Scheme}://{http.Request.Host}";
        var known = http.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value.PublicUrl.GetLeftPart(UriPartial.Authority);
        return string.Equals(origin, own, StringComparison.OrdinalIgnoreCase) || string.Equals(origin, known, StringComparison.OrdinalIgnoreCase);
    }
}
