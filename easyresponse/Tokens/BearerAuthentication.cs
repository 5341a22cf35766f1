using System.Security.Claims;
using System.Text.Encodings.Web;
using DoctorForU.EasyResponse.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>Which tokens a scheme takes.</summary>
internal sealed class BearerOptions : AuthenticationSchemeOptions
{
    public string Audience { get; set; } = "";

    /// <summary>What stands before the owner's id in the audit.</summary>
    public string Actor { get; set; } = "";
}

/// <summary>Knows callers by their token, in the Authorization header and nowhere else. Every refusal is written to the audit.</summary>
internal sealed class BearerAuthentication(
    IOptionsMonitor<BearerOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenDesk desk, Access access, AuditLog audit)
    : AuthenticationHandler<BearerOptions>(options, loggers, encoder)
{
    public const string ScopeClaim = "scope";
    public const string OwnerClaim = "owner";
    public const string TokenClaim = "token";
    public const string ExpiryClaim = "expires";

    private const string Prefix = "Bearer ";
    private string? refusal;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } text || !text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        if (await desk.Read(text[Prefix.Length..].Trim(), Options.Audience, Context.RequestAborted) is not { } token)
            return Fail("token.invalid");

        var decision = await access.Decide(token, Options.Audience);
        if (decision.Refusal is { } code)
            return Fail(code);

        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, Options.Actor + token.Owner),
            new(OwnerClaim, token.Owner),
            new(TokenClaim, token.Id),
            new(ExpiryClaim, token.ExpiresAt.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
            .. decision.Scopes.Select(scope => new Claim(ScopeClaim, scope)),
        ], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        var code = refusal ?? "token.required";
        await (await audit.Refuse(Context, Act, StatusCodes.Status401Unauthorized, code, "A valid token is needed.")).ExecuteAsync(Context);
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        await (await audit.Refuse(Context, Act, StatusCodes.Status403Forbidden, "scope.missing", "The token does not allow this.")).ExecuteAsync(Context);

    private string Act => Context.GetEndpoint()?.Metadata.GetMetadata<AuditedAs>()?.Act ?? "unknown";

    private AuthenticateResult Fail(string code)
    {
        refusal = code;
        return AuthenticateResult.Fail(code);
    }
}

/// <summary>Who may call what, by name.</summary>
internal static class Policies
{
    public const string Organisation = "organisation";
    public const string Administrator = "administrator";

    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        builder.AddChecked<TokenOptions>(TokenOptions.Section);
        builder.Services.AddSingleton<SigningKeys>().AddSingleton<TokenDesk>().AddSingleton<Access>().AddSingleton<TokenThrottle>();
        builder.Services.AddAuthentication()
            .AddScheme<BearerOptions, BearerAuthentication>(Organisation, bearer => (bearer.Audience, bearer.Actor) = (Audiences.Records, "organisation:"))
            .AddScheme<BearerOptions, BearerAuthentication>(Administrator, bearer => (bearer.Audience, bearer.Actor) = (Audiences.Administration, "administrator:"));
        var authorization = builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Organisation, policy => policy.AddAuthenticationSchemes(Organisation).RequireAuthenticatedUser())
            .AddPolicy(Administrator, policy => policy.AddAuthenticationSchemes(Administrator).RequireAuthenticatedUser());
        foreach (var scope in Scopes.All)
            authorization.AddPolicy(scope, policy => policy.AddAuthenticationSchemes(Organisation).RequireClaim(BearerAuthentication.ScopeClaim, scope));
        return builder;
    }

    /// <summary>Id of the organisation or administrator that calls.</summary>
    public static string Owner(this ClaimsPrincipal caller) => caller.FindFirstValue(BearerAuthentication.OwnerClaim)!;
}
