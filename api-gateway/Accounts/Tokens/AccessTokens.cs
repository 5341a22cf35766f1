using System.Security.Claims;
using DoctorForU.Accounts;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DoctorForU.ApiGateway.Accounts.Tokens;

/// <summary>An access token as it is given out.</summary>
internal sealed record AccessToken(string Text, DateTimeOffset ExpiresAt);

/// <summary>Makes and verifies access tokens: JWT, ES256, of one issuer for one audience, and of their own type, so that no other token passes for one.</summary>
internal sealed class AccessTokens(TokenKeys keys, IOptions<AccountOptions> options, TimeProvider time)
{
    private const string Issuer = "doctorforu";
    private const string Type = "at+jwt";
    private const string SessionClaim = "sid";
    private const string RoleClaim = "role";
    private const string HpidClaim = "hpid";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    public Task<AccessToken> Make(Caller caller) => Make(caller, time.GetUtcNow());

    /// <param name="now">The moment from which it is good.</param>
    internal async Task<AccessToken> Make(Caller caller, DateTimeOffset now)
    {
        var expires = now + options.Value.AccessTokenLife;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [JwtRegisteredClaimNames.Sub] = caller.UserId,
            [SessionClaim] = caller.SessionId,
            [RoleClaim] = RoleNames.Of(caller.Role),
        };
        if (caller.Hpid is { } hpid)
            claims[HpidClaim] = hpid;
        var text = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            TokenType = Type,
            Claims = claims,
            SigningCredentials = (await keys.Current()).Signing,
        });
        return new(text, expires);
    }

    /// <summary>Who the token says its holder is, and until when; null when it is not one of ours or its time is over. Asks nothing about the session.</summary>
    public async Task<VerifiedToken?> Verify(string text)
    {
        if (!handler.CanReadToken(text) || ReadKeyId(text) is not { Length: > 0 } keyId)
            return null;
        var set = await keys.With(keyId);
        var result = await handler.ValidateTokenAsync(text, Rules(set));
        return result is { IsValid: true, SecurityToken: JsonWebToken token } ? Read(token) : null;
    }

    private TokenValidationParameters Rules(KeySet set) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Issuer,
        ValidTypes = [Type],
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        IssuerSigningKeyResolver = (_, _, keyId, _) => set.Verifying.TryGetValue(keyId, out var key) ? [key] : [],
        LifetimeValidator = (from, until, _, _) => from <= time.GetUtcNow().UtcDateTime && time.GetUtcNow().UtcDateTime < until,
    };

    private string? ReadKeyId(string text)
    {
        try
        {
            return handler.ReadJsonWebToken(text).Kid;
        }
        catch (ArgumentException)
        {
            // Its parts are not JSON.
            return null;
        }
    }

    private static VerifiedToken? Read(JsonWebToken token)
    {
        if (RoleNames.Find(Claim(token, RoleClaim)) is not { } role || Claim(token, JwtRegisteredClaimNames.Sub) is not { } user || Claim(token, SessionClaim) is not { } session)
            return null;
        return new(new Caller(user, role, Claim(token, HpidClaim), session), new DateTimeOffset(token.ValidTo, TimeSpan.Zero));
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}

/// <summary>A token whose signature and claims are right, and when its session was last seen to be live.</summary>
internal sealed class VerifiedToken(Caller caller, DateTimeOffset expiresAt)
{
    private long seenLiveAt;

    public Caller Caller { get; } = caller;

    public AccountPrincipal Principal { get; } = new(caller);

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    public bool IsTrusted(DateTimeOffset now, TimeSpan trust) => now < ExpiresAt && now.UtcTicks - Volatile.Read(ref seenLiveAt) < trust.Ticks;

    public void SeenLive(DateTimeOffset at) => Volatile.Write(ref seenLiveAt, at.UtcTicks);
}

/// <summary>Who makes a request, once their token is verified.</summary>
internal sealed class AccountPrincipal(Caller caller) : ClaimsPrincipal(new ClaimsIdentity(
    [new Claim(NameClaim, caller.UserId), new Claim(RoleClaim, RoleNames.Of(caller.Role))], "Bearer", NameClaim, RoleClaim))
{
    private const string NameClaim = "sub";
    private const string RoleClaim = "role";

    public Caller Caller { get; } = caller;
}
