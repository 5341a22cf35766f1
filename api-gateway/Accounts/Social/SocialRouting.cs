using DoctorForU.ApiGateway.Http;

namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>Where login by providers is served. Two of these routes are reached from the provider's site; the others refuse what comes from anywhere else.</summary>
internal static class SocialRouting
{
    public static void MapSocialLogin(this WebApplication app)
    {
        var endpoints = app.Services.GetRequiredService<SocialEndpoints>();
        var social = app.MapGroup(SocialProviders.Path).AllowAnonymous().WithTags("Accounts").AddEndpointFilter(app.Services.GetRequiredService<AccountLimits>().Limit);
        social.MapGet("", endpoints.List).FromOwnSite().WithName("SocialProviders").WithSummary("Other accounts that one can log in by.").Answers<SocialProviderList>();
        social.MapGet("/{provider}", endpoints.Begin).FromOwnSite().ExcludeFromDescription();
        social.MapGet("/{provider}/callback", SocialEndpoints.Callback).ExcludeFromDescription();
        social.MapGet("/done", endpoints.Done).ExcludeFromDescription();
        social.MapGet("/pending", SocialEndpoints.Look).FromOwnSite().WithName("SocialPerson").WithSummary("What a provider told of who comes from there.").Answers<SocialPersonJson>().Refuses(401, 403, 429);
        social.MapPost("/signup", endpoints.SignUp).FromOwnSite().TakesIdempotencyKey().WithName("SocialSignUp").WithSummary("Makes an account for who comes from a provider.")
            .Answers<SignedUpJson>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 422, 429);
    }
}
