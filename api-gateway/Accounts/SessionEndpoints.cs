using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Http;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Login, silent refresh, logout and password reset (docs/accounts.md).</summary>
internal sealed class SessionEndpoints(IClusterClient cluster, AccessTokens tokens, RefreshCookie cookie, TimeProvider time)
{
    /// <summary>One answer for whatever is wrong, after the work of one password hash.</summary>
    public async Task<IResult> Login(LoginRequest request, HttpContext http)
    {
        var loginId = request.LoginId ?? "";
        var name = AccountFields.IsLoginId(loginId) ? AccountKeys.OfLoginId(loginId) : "no-login-id/" + AccountKeys.Digest(loginId);
        var verdict = await cluster.GetGrain<ILoginGrain>(name).Verify(Passwords.Normalise(request.Password ?? ""));
        if (verdict.Outcome == PasswordOutcome.Throttled)
            return Throttled.Password(verdict.RetryAfter);
        if (verdict.UserId is not { } userId || await cluster.GetGrain<IUserGrain>(userId).OpenSession(Device.Of(http.Request.Headers.UserAgent)) is not { } opened)
            return Problems.Of(StatusCodes.Status401Unauthorized, "auth.login-refused", "The login id or the password is wrong.");

        cookie.Set(http, new(opened.SessionId, opened.Secret));
        return await Session(http, opened.SessionId, opened.Profile);
    }

    public async Task<IResult> Refresh(HttpContext http, Operation operation)
    {
        if (RefreshCookie.Read(http.Request) is { } token
            && await cluster.GetGrain<ISessionGrain>(token.SessionId).Refresh(token.Secret, operation.IsNamed ? operation.Id : null) is { } refreshed
            && await cluster.GetGrain<IUserGrain>(refreshed.Session.UserId).Profile(refreshed.Session.UserId) is { } profile)
        {
            cookie.Set(http, token with { Secret = refreshed.Secret });
            return await Session(http, token.SessionId, profile);
        }

        RefreshCookie.Remove(http);
        return Problems.Of(StatusCodes.Status401Unauthorized, "auth.session-ended", "Log in again.");
    }

    public async Task<IResult> Logout(HttpContext http, LogoutRequest? request)
    {
        if (RefreshCookie.Read(http.Request) is { } token
            && await cluster.GetGrain<ISessionGrain>(token.SessionId).LogOut(token.Secret) is { } userId && request?.Everywhere == true)
        {
            await cluster.GetGrain<IUserGrain>(userId).EndSessions(userId, except: null);
        }

        RefreshCookie.Remove(http);
        return TypedResults.NoContent();
    }

    public async Task<IResult> SendReset(PasswordResetRequest request)
    {
        var fields = new AccountFields();
        var (email, language) = (fields.Email(request.Email), fields.Language(request.Language));
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        var sent = await cluster.GetGrain<IAddressGrain>(AccountKeys.OfAddress(email)).SendReset(email, language);
        return sent.Sent
            ? TypedResults.Accepted((string?)null, new PasswordResetJson(sent.ResendAfter.InAnswers()))
            : Throttled.Mail(sent.ResendAfter - time.GetUtcNow());
    }

    public async Task<IResult> CompleteReset(PasswordResetCompleteRequest request, HttpContext http)
    {
        var fields = new AccountFields();
        var password = fields.Password("password", request.Password);
        var token = fields.Required("token", request.Token);
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        if (ResetToken.Read(token) is not { } reset || !await cluster.GetGrain<IUserGrain>(reset.UserId).CompleteReset(reset.Secret, password))
            return Problems.Of(StatusCodes.Status400BadRequest, "auth.reset-refused", "The link is used, too old, or none of ours.");
        RefreshCookie.Remove(http);
        return TypedResults.NoContent();
    }

    private async Task<IResult> Session(HttpContext http, string sessionId, Profile profile)
    {
        var token = await tokens.Make(new Caller(profile.Id, profile.Role, profile.Hpid, sessionId));
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new SessionJson(token.Text, token.ExpiresAt.InAnswers(), sessionId, SessionUserJson.From(profile)));
    }
}
