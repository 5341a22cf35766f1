using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>Authenticates by <c>Authorization: Bearer</c>; hubs also by the query parameter that browsers have to use there.</summary>
internal sealed class TokenAuthentication(
    VerifiedTokens tokens, IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    private const string Prefix = "Bearer ";
    private const string HubParameter = "access_token";
    private static readonly AuthenticateResult Refused = AuthenticateResult.Fail("The access token is not good.");

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = TokenIn(Request);
        if (text.IsEmpty)
            return Task.FromResult(AuthenticateResult.NoResult());
        var finding = tokens.Find(text);
        return finding.IsCompletedSuccessfully ? Task.FromResult(ResultOf(finding.Result)) : Await(finding);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var refused = (await HandleAuthenticateOnceSafeAsync()).Failure is not null;
        Response.Headers.WWWAuthenticate = refused ? "Bearer error=\"invalid_token\"" : "Bearer";
        var problem = refused
            ? Problems.Of(StatusCodes.Status401Unauthorized, "auth.token-invalid", "The access token is expired, ended or not one of ours.")
            : Problems.Of(StatusCodes.Status401Unauthorized, "auth.required", "Log in first.");
        await problem.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Of(StatusCodes.Status403Forbidden, "auth.forbidden", "This account may not do that.").ExecuteAsync(Context);

    private static async Task<AuthenticateResult> Await(ValueTask<VerifiedToken?> finding) => ResultOf(await finding);

    private static AuthenticateResult ResultOf(VerifiedToken? token) =>
        token is null ? Refused : AuthenticateResult.Success(new AuthenticationTicket(token.Principal, SchemeName));

    private static ReadOnlySpan<char> TokenIn(HttpRequest request)
    {
        StringValues header = request.Headers.Authorization;
        if (header.Count == 1 && header[0] is { } text && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return text.AsSpan(Prefix.Length).Trim();
        return request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal) ? request.Query[HubParameter].ToString() : default;
    }
}
