using System.Security.Claims;
using DoctorForU.Accounts;

namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>Somebody whom a provider knows, between its answer and their login here. Kept in a sealed cookie.</summary>
/// <param name="Subject">The provider's own id of them: the one thing by which an account is found.</param>
/// <param name="Email">Their address, if the provider has verified it. It finds no account: an address can have belonged to somebody else.</param>
/// <param name="UserId">Of the account that they may make.</param>
internal sealed record SocialPerson(SocialProvider Provider, string Subject, string? Email, string? Name, string UserId)
{
    private const string ProviderClaim = "provider";
    private const string SubjectClaim = "sub";
    private const string EmailClaim = "email";
    private const string VerifiedClaim = "email_verified";
    private const string NameClaim = "name";
    private const string NicknameClaim = "nickname";
    private const string UserClaim = "user";

    /// <summary>The key of their login.</summary>
    public string Key => AccountKeys.OfProvider(SocialProviderNames.All.Of(Provider), Subject);

    /// <summary>Reads what a provider says.</summary>
    public static SocialPerson Of(SocialProvider provider, ClaimsPrincipal claims)
    {
        var verified = string.Equals(claims.FindFirstValue(VerifiedClaim), bool.TrueString, StringComparison.OrdinalIgnoreCase);
        var email = verified && claims.FindFirstValue(EmailClaim) is { } told ? AccountFields.NormaliseEmail(told) : null;
        return new(provider, claims.FindFirstValue(SubjectClaim)!, email, claims.FindFirstValue(NameClaim) ?? claims.FindFirstValue(NicknameClaim), AccountKeys.NewUserId());
    }

    /// <summary>Reads our own cookie.</summary>
    public static SocialPerson Of(ClaimsPrincipal cookie) => new(
        Enum.Parse<SocialProvider>(cookie.FindFirstValue(ProviderClaim)!), cookie.FindFirstValue(SubjectClaim)!, cookie.FindFirstValue(EmailClaim), cookie.FindFirstValue(NameClaim), cookie.FindFirstValue(UserClaim)!);

    public ClaimsPrincipal ToCookie()
    {
        var identity = new ClaimsIdentity([new(ProviderClaim, Provider.ToString()), new(SubjectClaim, Subject), new(UserClaim, UserId)], SocialProviders.Cookie);
        if (Email is not null)
            identity.AddClaim(new(EmailClaim, Email));
        if (Name is not null)
            identity.AddClaim(new(NameClaim, Name));
        return new(identity);
    }
}
