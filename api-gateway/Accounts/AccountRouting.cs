using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Accounts.Social;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What the gateway needs for accounts, and where it serves them.</summary>
internal static class AccountRouting
{
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        builder.AddChecked<AccountOptions>(AccountOptions.Section);
        builder.AddKeyProtection();
        builder.AddPolicies();
        SocialProviders.Add(builder);
        builder.AddChecked<AccountLimitOptions>(AccountLimitOptions.Section);

        // In development the framework would throw instead of answering a bad request.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);

        // Where the host has chosen no other; one that the silos do not share is never filled, and sessions are asked for at their grains.
        builder.Services.AddDistributedMemoryCache();
        builder.Services
            .AddSingleton<TokenKeys>()
            .AddSingleton<AccessTokens>()
            .AddSingleton<SessionChecks>()
            .AddSingleton<VerifiedTokens>()
            .AddSingleton<RefreshCookie>()
            .AddSingleton<EmailTickets>()
            .AddSingleton<SessionEndpoints>()
            .AddSingleton<SocialEndpoints>()
            .AddSingleton<AccountLimits>()
            .AddSingleton<IOwnData, AccountData>()
            .ConfigureHttpJsonOptions(http =>
            {
                http.SerializerOptions.AllowDuplicateProperties = false;
                http.SerializerOptions.WriteLike(AccountJson.Plain);
            });
        return builder;
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapGet("/.well-known/jwks.json", PublicKeys).AllowAnonymous().WithName("PublicKeys").WithSummary("The public keys of access tokens.").WithTags("Accounts");
        app.MapDevelopmentMails();
        var auth = app.MapGroup("/api/auth").AllowAnonymous().WithTags("Accounts").AddEndpointFilter(app.Services.GetRequiredService<AccountLimits>().Limit).FromOwnSite();
        auth.MapSignUp();
        auth.MapSessions(app.Services.GetRequiredService<SessionEndpoints>());
        auth.MapWorkAccounts();
        app.MapSocialLogin();
        app.MapGroup("/api/me").WithTags("Own account").MapMe();
        app.MapGroup("/api/ops").RequireAuthorization(Policies.Operator).WithTags("Staff and operators").MapOps();
    }

    private static void MapSignUp(this RouteGroupBuilder auth)
    {
        auth.MapGet("/login-ids/{loginId}", SignUpEndpoints.CheckLoginId).WithName("CheckLoginId").WithSummary("Whether a login id can be had.").Answers<LoginIdJson>();
        auth.MapPost("/password-check", SignUpEndpoints.CheckPassword).WithName("CheckPassword").WithSummary("How good a password is.").Answers<PasswordCheckJson>();
        auth.MapPost("/email-codes", SignUpEndpoints.SendCode).WithName("SendEmailCode").WithSummary("Sends a code to a mail address.")
            .Answers<EmailCodeJson>(StatusCodes.Status202Accepted).Refuses(400, 429);
        auth.MapPost("/email-codes/verify", SignUpEndpoints.VerifyCode).WithName("VerifyEmailCode").WithSummary("Spends a code.").Answers<TicketJson>().Refuses(400, 429);
        auth.MapPost("/signup", SignUpEndpoints.SignUp).WithName("SignUp").WithSummary("Makes an account.").TakesIdempotencyKey()
            .Answers<SignedUpJson>(StatusCodes.Status201Created).Refuses(400, 409, 422, 429);
    }

    private static void MapSessions(this RouteGroupBuilder auth, SessionEndpoints sessions)
    {
        auth.MapPost("/login", sessions.Login).WithName("LogIn").WithSummary("Begins a session.").Answers<SessionJson>().Refuses(401, 403, 429);
        auth.MapPost("/refresh", sessions.Refresh).WithHeader().TakesIdempotencyKey(storesAnswer: false).WithName("Refresh").WithSummary("Gives a new access token for the refresh cookie.")
            .Answers<SessionJson>().Refuses(401, 403, 429);
        auth.MapPost("/logout", sessions.Logout).WithHeader().WithName("LogOut").WithSummary("Ends this session, or all.").Answers().Refuses(403, 429);
        auth.MapPost("/password-reset", sessions.SendReset).WithName("SendPasswordReset").WithSummary("Sends a link to choose a new password.")
            .Answers<PasswordResetJson>(StatusCodes.Status202Accepted).Refuses(400, 429);
        auth.MapPost("/password-reset/complete", sessions.CompleteReset).WithName("CompletePasswordReset").WithSummary("Sets a new password.").Answers().Refuses(400, 429);
    }

    private static void MapMe(this RouteGroupBuilder me)
    {
        me.MapGet("", MeEndpoints.Profile).WithName("Profile").WithSummary("The own profile.").Answers<ProfileJson>().Refuses(401);
        me.MapPatch("", MeEndpoints.ChangeProfile).TakesIdempotencyKey().WithName("ChangeProfile").WithSummary("Changes the own profile.").Answers<ProfileJson>().Refuses(400, 401, 422);
        me.MapPost("/password", MeEndpoints.ChangePassword).TakesIdempotencyKey().WithName("ChangePassword").WithSummary("Changes the password and ends other sessions.")
            .Answers().Refuses(400, 401, 409, 422, 429);
        me.MapGet("/sessions", MeEndpoints.Sessions).WithName("Sessions").WithSummary("Devices that are logged in.").Answers<DeviceList>().Refuses(401);
        me.MapDelete("/sessions/{id}", MeEndpoints.EndSession).TakesIdempotencyKey().WithName("EndSession").WithSummary("Logs one device out.").Answers().Refuses(401, 404);
        me.MapDelete("/sessions", MeEndpoints.EndOtherSessions).TakesIdempotencyKey().WithName("EndOtherSessions").WithSummary("Logs all other devices out.").Answers().Refuses(401);
        me.MapGet("/export", OwnExport.Download).WithName("ExportOwnData").WithSummary("Everything that is kept about oneself, as JSON and comma-separated values in a zip archive.")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip").Refuses(401);
        me.MapPost("/deletion", MeEndpoints.Delete).TakesIdempotencyKey().WithName("DeleteAccount").WithSummary("Deletes the own account.").Answers().Refuses(400, 401, 409, 429);
    }

    private static void MapWorkAccounts(this RouteGroupBuilder auth)
    {
        auth.MapPost("/invitations/look", WorkAccountEndpoints.Look).WithName("LookAtInvitation").WithSummary("What an invitation is for.").Answers<InvitationLookJson>().Refuses(400, 429);
        auth.MapPost("/invitations/accept", WorkAccountEndpoints.Accept).TakesIdempotencyKey().WithName("AcceptInvitation").WithSummary("Makes the work account of an invitation.")
            .Answers<SignedUpJson>(StatusCodes.Status201Created).Refuses(400, 409, 422, 429);
        auth.MapPost("/first-operator", WorkAccountEndpoints.BecomeFirst).TakesIdempotencyKey().WithName("BecomeFirstOperator").WithSummary("Makes the first operator.")
            .Answers<SignedUpJson>(StatusCodes.Status201Created).Refuses(400, 409, 422, 429);
    }

    private static void MapOps(this RouteGroupBuilder ops)
    {
        ops.MapPost("/invitations", OpsEndpoints.Invite).TakesIdempotencyKey().WithName("Invite").WithSummary("Invites staff or an operator by mail.")
            .Answers<InvitationJson>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 422);
        ops.MapGet("/invitations", OpsEndpoints.Invitations).WithName("Invitations").WithSummary("Pending invitations of a hospital, or of operators.").Answers<InvitationList>().Refuses(400, 401, 403);
        ops.MapDelete("/invitations/{id}", OpsEndpoints.Withdraw).TakesIdempotencyKey().WithName("WithdrawInvitation").WithSummary("Withdraws an invitation.").Answers().Refuses(400, 401, 403, 404);
        ops.MapGet("/staff", OpsEndpoints.Staff).WithName("Staff").WithSummary("Staff of a hospital, or the operators.").Answers<StaffList>().Refuses(400, 401, 403);
        ops.MapDelete("/staff/{userId}", OpsEndpoints.Remove).TakesIdempotencyKey().WithName("RemoveStaff").WithSummary("Closes a work account.").Answers().Refuses(400, 401, 403, 404, 409);
    }

    private static async Task<IResult> PublicKeys(TokenKeys keys, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes((await keys.Current()).PublicKeys, "application/jwk-set+json");
    }
}
