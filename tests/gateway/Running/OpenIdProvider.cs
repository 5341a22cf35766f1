using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DoctorForU.ApiGateway.Running;

/// <summary>What an OpenID provider knows of somebody.</summary>
internal sealed record ProviderPerson(string Subject, string Email, bool EmailVerified, string Name);

/// <summary>An OpenID provider: authorisation codes that work once and want the verifier of their challenge, and tokens signed by a key of its own.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "doctorforu-test";
    public const string ClientSecret = "provider-secret-of-the-test";

    private readonly WebApplication app;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly ConcurrentDictionary<string, Grant> codes = new();
    private readonly ConcurrentDictionary<string, ProviderPerson> tokens = new();

    private OpenIdProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", Configuration);
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", Token);
        app.MapGet("/userinfo", UserInfo);
    }

    /// <summary>Who is logged in at the provider; nobody means that they refuse to be told of.</summary>
    public ProviderPerson? Person { get; set; }

    public Uri Address { get; private set; } = null!;

    public static async Task<OpenIdProvider> Start()
    {
        var provider = new OpenIdProvider();
        await provider.app.StartAsync();
        provider.Address = new Uri(provider.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return provider;
    }

    /// <summary>What makes a gateway use it in the place of a known provider.</summary>
    public string[] SettingsFor(string provider) =>
        [$"--Social:{provider}:ClientId={ClientId}", $"--Social:{provider}:ClientSecret={ClientSecret}", $"--Social:{provider}:Authority={Address}"];

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }

    private IResult Configuration() => Results.Json(new
    {
        issuer = Address.AbsoluteUri,
        authorization_endpoint = new Uri(Address, "authorize").AbsoluteUri,
        token_endpoint = new Uri(Address, "token").AbsoluteUri,
        userinfo_endpoint = new Uri(Address, "userinfo").AbsoluteUri,
        jwks_uri = new Uri(Address, "keys").AbsoluteUri,
    });

    private JsonWebKey PublicKey()
    {
        var known = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = key.KeyId });
        known.Use = "sig";
        return known;
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || !asked["scope"].ToString().Split(' ').Contains("openid"))
            return Results.BadRequest();
        var answer = $"{asked["redirect_uri"]}?state={Uri.EscapeDataString(asked["state"].ToString())}";
        if (Person is not { } person)
            return Results.Redirect($"{answer}&error=access_denied");
        var code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(24));
        codes[code] = new(person, asked["redirect_uri"].ToString(), asked["nonce"].ToString(), asked["code_challenge"].ToString());
        return Results.Redirect($"{answer}&code={code}");
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            return Results.Json(new { error = "invalid_client" }, statusCode: (int)HttpStatusCode.Unauthorized);
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!codes.TryRemove(form["code"].ToString(), out var grant) || grant.RedirectUri != form["redirect_uri"] || grant.Challenge != challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: (int)HttpStatusCode.BadRequest);

        var access = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(24));
        tokens[access] = grant.Person;
        return Results.Json(new { access_token = access, token_type = "Bearer", expires_in = 300, id_token = IdToken(grant) });
    }

    private string IdToken(Grant grant) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address.AbsoluteUri,
        Audience = ClientId,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = grant.Person.Subject, ["nonce"] = grant.Nonce },
        SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
    });

    private IResult UserInfo(HttpRequest request) => tokens.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person)
        ? Results.Json(new { sub = person.Subject, email = person.Email, email_verified = person.EmailVerified, name = person.Name })
        : Results.Unauthorized();

    private sealed record Grant(ProviderPerson Person, string RedirectUri, string Nonce, string Challenge);
}
