using System.Security.Claims;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Operations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Orleans.Dashboard;

namespace DoctorForU.ApiGateway.Hosting;

/// <summary>
/// Orleans' own dashboard, for operators, beside the console. Its page asks with nothing but what a browser sends by itself, so it is opened by a cookie
/// that goes to its address alone and is good while the operator's session lives. What it could show of people is not served: states of grains, and logs.
/// </summary>
internal sealed class OrleansDashboard : IRuntimeDashboard
{
    private const string Path = "/ops/orleans";
    private const string Scheme = "dashboard";
    private const string Console = "/ops";
    private const string SessionClaim = "sid";
    private const string StatesOfGrains = "/GrainState";

    // Its style sheet is its own file; its charts size themselves by style attributes.
    private const string Policy = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    public string Address => Path + "/";

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IRuntimeDashboard, OrleansDashboard>();
        services.AddAuthentication().AddCookie(Scheme, Shape);
        services.AddAuthorizationBuilder().AddPolicy(Scheme, policy => policy.AddAuthenticationSchemes(Scheme).RequireRole(RoleNames.Operator));
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapOrleansDashboard(Path)
        .RequireAuthorization(Scheme)
        .ExcludeFromDescription()
        .AddEndpointFilter((call, next) =>
        {
            var http = call.HttpContext;
            http.Response.Headers.ContentSecurityPolicy = Policy;
            return http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } && route.EndsWith(StatesOfGrains, StringComparison.OrdinalIgnoreCase)
                ? ValueTask.FromResult<object?>(Problems.Of(StatusCodes.Status403Forbidden, "dashboard.states-hidden", "States of grains hold what people entrust to us; they are shown to nobody."))
                : next(call);
        });

    public Task Open(HttpContext http)
    {
        var caller = ((AccountPrincipal)http.User).Caller;
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, caller.UserId), new(ClaimTypes.Role, RoleNames.Of(caller.Role)), new(SessionClaim, caller.SessionId)], Scheme);
        return http.SignInAsync(Scheme, new(identity));
    }

    private static void Shape(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Scheme;
        options.Cookie.Path = Path;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = WorkingDay;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = CheckSession;
        options.Events.OnRedirectToLogin = options.Events.OnRedirectToAccessDenied = ToTheConsole;
    }

    private static async Task CheckSession(CookieValidatePrincipalContext cookie)
    {
        string Claim(string type) => cookie.Principal?.FindFirstValue(type) ?? "";
        var caller = new Caller(Claim(ClaimTypes.Name), AccountRole.Operator, Hpid: null, Claim(SessionClaim));
        if (!await cookie.HttpContext.RequestServices.GetRequiredService<SessionChecks>().IsLive(caller))
            cookie.RejectPrincipal();
    }

    /// <summary>The console logs in and has the way here. What the page asks for is refused, which it tells its reader.</summary>
    private static Task ToTheConsole(RedirectContext<CookieAuthenticationOptions> refusal)
    {
        var isPage = refusal.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (isPage)
            refusal.Response.Redirect(Console);
        else
            refusal.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
