using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>
/// Login by an account at a provider (docs/accounts.md). An account is found by the provider's own id of a person and by nothing else; the address
/// that a provider tells never leads to an account that is there.
/// </summary>
internal sealed class SocialEndpoints(IClusterClient cluster, SocialProviders providers, SocialEvents events, RefreshCookie cookie, EmailTickets tickets)
{
    public IResult List() => TypedResults.Ok(new SocialProviderList([.. providers.On.Select(name => new SocialProviderJson(name))], providers.On.Count));

    /// <summary>Leads to the provider.</summary>
    public async Task<IResult> Begin(string provider, string? @return, HttpContext http)
    {
        if (SocialProviderNames.All.Find(provider) is not { } name || !providers.On.Contains(name))
            return Unknown();
        try
        {
            await http.ChallengeAsync(provider, new AuthenticationProperties { RedirectUri = $"{SocialProviders.Path}/done?return={Uri.EscapeDataString(ReturnPath.Of(@return))}" });
            return TypedResults.Empty;
        }
        catch (InvalidOperationException problem) when (problem.InnerException is IOException)
        {
            // The provider did not tell its configuration.
            events.Unreachable(provider, problem);
            return TypedResults.LocalRedirect(SocialEvents.Failed);
        }
    }

    /// <summary>Takes the provider's answer; the framework's handler of it is the whole of this.</summary>
    public static async Task<IResult> Callback(string provider, HttpContext http, IAuthenticationHandlerProvider handlers) =>
        await handlers.GetHandlerAsync(http, provider) is IAuthenticationRequestHandler handler && await handler.HandleRequestAsync() ? TypedResults.Empty : Unknown();

    /// <summary>Logs in who has an account, and asks everybody else for what is missing.</summary>
    public async Task<IResult> Done(string? @return, HttpContext http)
    {
        if (await Pending(http) is not { } person)
            return TypedResults.LocalRedirect(SocialEvents.Failed);
        var target = ReturnPath.Of(@return);
        if (await cluster.GetGrain<ILoginGrain>(person.Key).Owner() is not { } userId)
            return TypedResults.LocalRedirect($"/signup/social?return={Uri.EscapeDataString(target)}");

        await http.SignOutAsync(SocialProviders.Cookie);
        if (await cluster.GetGrain<IUserGrain>(userId).OpenSession(Device.Of(http.Request.Headers.UserAgent)) is not { } opened)
            return TypedResults.LocalRedirect(SocialEvents.Failed);
        cookie.Set(http, new(opened.SessionId, opened.Secret));
        return TypedResults.LocalRedirect(target);
    }

    public static async Task<IResult> Look(HttpContext http, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return await Pending(http) is { } person ? TypedResults.Ok(new SocialPersonJson(person.Provider, person.Email, person.Name)) : Ended();
    }

    /// <summary>Makes an account without login id and password; the login comes after it, at <see cref="Done"/>.</summary>
    public async Task<IResult> SignUp(SocialSignUpRequest request, Operation operation, HttpContext http)
    {
        if (await Pending(http) is not { } person)
            return Ended();
        var fields = new AccountFields();
        var email = fields.Email(request.Email);
        var profile = new ProfileChange(fields.Name(request.Name), fields.Phone(request.Phone), fields.Language(request.Language), request.Notifications?.ToChoices());
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        // Another address than the one that the provider has verified needs a proof of its own.
        var userId = string.Equals(email, person.Email, StringComparison.Ordinal) ? person.UserId : tickets.Read(request.EmailTicket, email);
        if (userId is null)
            return SignUpEndpoints.TicketRefused();
        var command = new SignUp(operation.Id, LoginId: null, Password: null, person.Key, email, AccountRole.Patient, Hpid: null, profile);
        var outcome = await cluster.GetGrain<IUserGrain>(userId).SignUp(command);
        return outcome == SignUpOutcome.LoginIdTaken
            ? Problems.Of(StatusCodes.Status409Conflict, "auth.social-known", "This person has an account by now.")
            : SignUpEndpoints.Answer(outcome, userId, loginId: null);
    }

    private static async Task<SocialPerson?> Pending(HttpContext http) =>
        (await http.AuthenticateAsync(SocialProviders.Cookie)).Principal is { } kept ? SocialPerson.Of(kept) : null;

    private static ProblemHttpResult Unknown() => Problems.Of(StatusCodes.Status404NotFound, "auth.social-unknown", "There is no login by this provider here.");

    private static ProblemHttpResult Ended() => Problems.Of(StatusCodes.Status401Unauthorized, "auth.social-ended", "Begin again at the provider.");
}
