using DoctorForU.ApiGateway.Accounts.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Who may call. A route that says nothing needs a login; public ones say so.</summary>
internal static class Policies
{
    public const string Patient = "patient";
    public const string Staff = "staff";
    public const string Operator = "operator";

    public static void AddPolicies(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(TokenAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, configureOptions: null);
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Patient, policy => policy.RequireRole(RoleNames.Patient))
            .AddPolicy(Staff, policy => policy.RequireRole(RoleNames.Staff))
            .AddPolicy(Operator, policy => policy.RequireRole(RoleNames.Operator));

        // Who is refused is told; a log line for each would be theirs to write.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authorization", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Warning);
    }

    /// <summary>Comes after routing. What no route answers is told so by who comes later, and public routes are not slowed down.</summary>
    public static void UsePolicies(this WebApplication app)
    {
        // Else the host would put both before everything, for all requests.
        IApplicationBuilder builder = app;
        builder.Properties["__AuthenticationMiddlewareSet"] = true;
        builder.Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseWhen(IsForSome, guarded => guarded.UseAuthentication().UseAuthorization());
    }

    // Routing's own answers, such as 405, are no routes of ours.
    private static bool IsForSome(HttpContext http) => http.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
