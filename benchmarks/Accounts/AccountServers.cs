using System.Globalization;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Orleans;

namespace DoctorForU.Benchmarks.Accounts;

/// <summary>The gateway with another way to know who calls, and a server that does nothing but hash.</summary>
internal static class AccountServers
{
    public const string JwtBearer = "gateway-jwtbearer";
    public const string NoAuthentication = "gateway-no-authentication";
    public const string BareHash = "hash";
    public const string SignUpPeople = "sign-up";
    public const string Password = "gureum-wie-ttang 7";
    public const int People = 16;

    private const string Scheme = "Bearer";

    public static string LoginIdOf(int person) => string.Create(CultureInfo.InvariantCulture, $"person{person:00}");

    public static string UserIdOf(int person) => string.Create(CultureInfo.InvariantCulture, $"u_person-of-benchmark-{person:00}");

    public static Task SignUp(WebApplication app) => Task.WhenAll(Enumerable.Range(0, People).Select(person =>
        app.Services.GetRequiredService<IGrainFactory>().GetGrain<IUserGrain>(UserIdOf(person)).SignUp(new(
            "benchmark", LoginIdOf(person), Password, ProviderKey: null, $"{LoginIdOf(person)}@mail.example", AccountRole.Patient, Hpid: null,
            new ProfileChange("Person Example", "01012345678", Language.Ko, MailChoices.All)))));

    /// <summary>The same gateway and the same read, with the framework's handler in the place of ours.</summary>
    public static void VerifyByJwtBearer(WebApplicationBuilder builder)
    {
        Replace<JwtBearerHandler>(builder);
        builder.Services.AddOptions<JwtBearerOptions>(Scheme).Configure<TokenKeys>((options, keys) =>
        {
            var set = keys.Current().AsTask().GetAwaiter().GetResult();
            options.MapInboundClaims = false;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = "doctorforu",
                ValidAudience = "doctorforu",
                ValidTypes = ["at+jwt"],
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                IssuerSigningKeys = set.Verifying.Values,
            };
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = validated =>
                {
                    var token = (JsonWebToken)validated.SecurityToken;
                    validated.Principal = new AccountPrincipal(new Caller(token.Subject, AccountRole.Patient, Hpid: null, token.GetPayloadValue<string>("sid")));
                    return Task.CompletedTask;
                },
            };
        });
    }

    /// <summary>The same gateway and the same read, for whoever asks.</summary>
    public static void VerifyNothing(WebApplicationBuilder builder) => Replace<TakeForGranted>(builder);

    /// <summary>Each request costs one verification of a password, by the framework's hasher, and nothing else.</summary>
    public static WebApplication BuildBareHash(WebApplicationBuilder builder)
    {
        var hasher = new PasswordHasher<object>();
        var hash = hasher.HashPassword(builder, Password);
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.StatusCode = hasher.VerifyHashedPassword(app, hash, Password) == PasswordVerificationResult.Success ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        });
        return app;
    }

    private static void Replace<THandler>(WebApplicationBuilder builder)
        where THandler : class, IAuthenticationHandler
    {
        builder.Services.AddTransient<THandler>();
        builder.Services.PostConfigure<AuthenticationOptions>(options => options.SchemeMap[Scheme].HandlerType = typeof(THandler));
    }

    private sealed class TakeForGranted(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        private static readonly AccountPrincipal Somebody = new(new Caller(UserIdOf(0), AccountRole.Patient, Hpid: null, "s_0"));

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Somebody, Scheme.Name)));
    }
}
