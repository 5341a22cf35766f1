using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace DoctorForU.ApiGateway.Accounts.Social;

/// <summary>The providers that are on: each is an authentication scheme of the framework's OpenID Connect handler (authorisation code with PKCE).</summary>
internal sealed class SocialProviders(IReadOnlyList<SocialProvider> on)
{
    /// <summary>The scheme, and the cookie, in which somebody is kept from the provider's answer until their login.</summary>
    public const string Cookie = "social";

    public const string Path = "/api/auth/social";

    private static readonly TimeSpan CookieLife = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public IReadOnlyList<SocialProvider> On => on;

    public static void Add(WebApplicationBuilder builder)
    {
        builder.AddChecked<SocialOptions>(SocialOptions.Section);
        var options = builder.Configuration.Early<SocialOptions>(SocialOptions.Section);
        var on = options.Providers.Where(provider => provider.Options.IsOn).ToList();
        builder.Services.AddSingleton(new SocialProviders([.. on.Select(provider => provider.Name)])).AddSingleton<SocialEvents>();

        var authentication = builder.Services.AddAuthentication().AddCookie(Cookie, cookie =>
        {
            cookie.ExpireTimeSpan = CookieLife;
            cookie.SlidingExpiration = false;
            Shape(cookie.Cookie);
            cookie.Cookie.Name = Cookie;
        });
        foreach (var (name, provider) in on)
            authentication.AddOpenIdConnect(SocialProviderNames.All.Of(name), scheme => Configure(scheme, name, provider));
    }

    private static void Configure(OpenIdConnectOptions scheme, SocialProvider name, SocialProviderOptions provider)
    {
        scheme.SignInScheme = Cookie;
        scheme.Authority = provider.Authority.AbsoluteUri;
        scheme.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        scheme.ClientId = provider.ClientId;
        scheme.ClientSecret = provider.ClientSecret;
        scheme.CallbackPath = $"{Path}/{SocialProviderNames.All.Of(name)}/callback";
        scheme.BackchannelTimeout = Patience;
        scheme.EventsType = typeof(SocialEvents);

        // A query, as a form from another site would bring no cookie that is SameSite.
        (scheme.ResponseType, scheme.ResponseMode, scheme.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        Shape(scheme.CorrelationCookie);
        Shape(scheme.NonceCookie);

        scheme.Scope.Clear();
        foreach (var wanted in (string[])(name == SocialProvider.Kakao ? ["openid", "account_email", "profile_nickname"] : ["openid", "email", "profile"]))
            scheme.Scope.Add(wanted);
        scheme.MapInboundClaims = false;
        scheme.GetClaimsFromUserInfoEndpoint = true;
        scheme.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        scheme.ClaimActions.MapUniqueJsonKey("nickname", "nickname");
    }

    // Lax: these come back with a navigation from the provider's site.
    private static void Shape(CookieBuilder cookie)
    {
        (cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy, cookie.Path) = (true, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, Path);
        cookie.IsEssential = true;
    }
}
