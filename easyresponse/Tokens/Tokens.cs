using System.Globalization;
using System.Security.Claims;
using DoctorForU.EasyResponse.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>Whom tokens are for; one kind is never taken for the other.</summary>
internal static class Audiences
{
    public const string Records = "easyresponse/records";
    public const string Administration = "easyresponse/administration";
}

/// <summary>What a token lets its organisation do.</summary>
internal static class Scopes
{
    /// <summary>Read records of persons that proved who they are to this organisation.</summary>
    public const string Read = "records:read";

    /// <summary>Read records of anybody by resident number.</summary>
    public const string ReadByNumber = "records:read-by-number";

    /// <summary>Have persons prove who they are.</summary>
    public const string Verify = "subjects:verify";

    public static readonly string[] All = [Read, ReadByNumber, Verify];
}

/// <summary>A token just made.</summary>
internal sealed record IssuedToken(string Token, string Id, DateTimeOffset ExpiresAt);

/// <summary>What a genuine token says.</summary>
internal sealed record TokenClaims(string Owner, string Id, int Generation, DateTimeOffset ExpiresAt, string Scopes);

/// <summary>Makes tokens and reads them. Whether a genuine token is still good is for <see cref="Access"/> to say.</summary>
internal sealed class TokenDesk(SigningKeys keys, TimeProvider time)
{
    private const string Issuer = "easyresponse";
    private const string ScopeClaim = "scope";
    private const string GenerationClaim = "generation";

    /// <summary>Larger than any that is issued here.</summary>
    private const int LongestToken = 4_096;

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = LongestToken };

    public IssuedToken Issue(string owner, int generation, string audience, string scopes, TimeSpan lifetime)
    {
        var now = WholeSecond(time.GetUtcNow());
        var id = OpaqueId.New();
        var token = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Subject = new ClaimsIdentity([new(JwtRegisteredClaimNames.Sub, owner), new(JwtRegisteredClaimNames.Jti, id), new(ScopeClaim, scopes), new(GenerationClaim, generation.ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer32)]),
            SigningCredentials = new SigningCredentials(keys.Current, SecurityAlgorithms.EcdsaSha256),
        });
        return new(token, id, now + lifetime);
    }

    /// <summary>Null unless the token was signed here, for that audience, and its time is now.</summary>
    public async Task<TokenClaims?> Read(string text, string audience, CancellationToken cancel)
    {
        if (!handler.CanReadToken(text) || await keys.Find(KidOf(text), cancel) is not { } key)
            return null;

        var read = await handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidTypes = ["JWT"],
            IssuerSigningKey = key,
            LifetimeValidator = (from, until, _, _) => from <= time.GetUtcNow().UtcDateTime && time.GetUtcNow().UtcDateTime < until,
        });
        return read is { IsValid: true, SecurityToken: JsonWebToken token } ? ClaimsOf(token) : null;
    }

    private static TokenClaims? ClaimsOf(JsonWebToken token) =>
        token is { Subject: { Length: > 0 } owner, Id: { Length: > 0 } id }
            && token.TryGetPayloadValue<string>(ScopeClaim, out var scopes) && token.TryGetPayloadValue<int>(GenerationClaim, out var generation)
            ? new(owner, id, generation, new(token.ValidTo, TimeSpan.Zero), scopes)
            : null;

    private string? KidOf(string text)
    {
        try
        {
            return handler.ReadJsonWebToken(text).Kid;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenMalformedException)
        {
            return null;
        }
    }

    // A JWT knows whole seconds only.
    private static DateTimeOffset WholeSecond(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
