using System.Security.Claims;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Tokens;

internal sealed record AskToken(string? Name, Unprinted? Secret);

/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="Scope">What the token allows, separated by spaces.</param>
internal sealed record TokenAnswer(string AccessToken, string TokenType, DateTimeOffset ExpiresAt, string Scope);

/// <param name="Kty">EC.</param>
internal sealed record PublishedKey(string Kty, string Crv, string Alg, string Use, string Kid, string X, string Y);

internal sealed record PublishedKeys(IReadOnlyList<PublishedKey> Keys);

/// <summary>An organisation's token: asked for with name and secret, called back by whoever has it.</summary>
internal static class TokenEndpoints
{
    private const int LongestName = 200;
    private const int LongestSecret = 256;

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/token").WithTags("Tokens");
        tokens.MapPost("", Issue)
            .AllowAnonymous()
            .WithSummary("Gives an approved organisation a token for a month.")
            .WithMetadata(new AuditedAs(AuditActs.TokenIssue))
            .Produces<TokenAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        tokens.MapPost("/revoke", Revoke)
            .RequireAuthorization(Policies.Organisation)
            .WithSummary("Calls back the token that the request carries.")
            .WithMetadata(new AuditedAs(AuditActs.TokenRevoke))
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        routes.MapGet("/.well-known/jwks.json", Keys).AllowAnonymous().WithTags("Tokens").WithSummary("The public keys of tokens, kid by kid.");
    }

    private static async Task<IResult> Issue(
        AskToken body, HttpContext http, Database database, SecretHashes hashes, TokenDesk desk, TokenThrottle throttle, AuditLog audit, TimeProvider time,
        IOptions<TokenOptions> options, CancellationToken cancel)
    {
        var (key, secret) = (Organisation.KeyOf(Start(body.Name, LongestName)), Start(body.Secret?.Reveal(), LongestSecret));
        if (!throttle.Allows(key, http))
            return await audit.Refuse(http, AuditActs.TokenIssue, StatusCodes.Status429TooManyRequests, "token.throttled", "Too many tries; wait a minute.");

        await using var records = database.Open();
        var organisation = await records.Organisations.AsNoTracking().SingleOrDefaultAsync(row => row.NameKey == key, cancel);
        if (!IsSecretOf(organisation, secret, hashes, time.GetUtcNow()))
            return await audit.Refuse(http, AuditActs.TokenIssue, StatusCodes.Status401Unauthorized, "token.refused", "Name and secret do not belong together.");

        CallAs(http, organisation!);
        if (organisation!.Status != OrganisationStatus.Approved)
        {
            var code = organisation.Status == OrganisationStatus.Pending ? "organisation.pending" : "organisation.suspended";
            return await audit.Refuse(http, AuditActs.TokenIssue, StatusCodes.Status403Forbidden, code, "An administrator has to approve the organisation.");
        }

        var issued = desk.Issue(organisation.Id, organisation.TokenGeneration, Audiences.Records, organisation.Scopes, options.Value.Lifetime);
        await audit.Permit(http, AuditActs.TokenIssue, reason: issued.Id);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new TokenAnswer(issued.Token, "Bearer", issued.ExpiresAt.ToOffset(KoreanDay.Offset), organisation.Scopes));
    }

    private static async Task<NoContent> Revoke(HttpContext http, Database database, AuditLog audit, TimeProvider time, CancellationToken cancel)
    {
        var token = http.User.FindFirstValue(BearerAuthentication.TokenClaim)!;
        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(http.User.FindFirstValue(BearerAuthentication.ExpiryClaim)!, System.Globalization.CultureInfo.InvariantCulture));
        await audit.Permit(http, AuditActs.TokenRevoke, reason: token);
        await using var records = database.Open();
        await records.RevokedTokens.Where(row => row.ExpiresAt < time.GetUtcNow()).ExecuteDeleteAsync(cancel);
        records.RevokedTokens.Add(new() { Id = token, Owner = http.User.Owner(), RevokedAt = time.GetUtcNow(), ExpiresAt = expires });
        try
        {
            await records.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Sent twice at once: the other one has revoked it.
            await using var look = database.Open();
            if (!await look.RevokedTokens.AnyAsync(row => row.Id == token, cancel))
                throw;
        }

        return TypedResults.NoContent();
    }

    private static Ok<PublishedKeys> Keys(SigningKeys keys) =>
        TypedResults.Ok(new PublishedKeys([.. keys.Published.Select(key => new PublishedKey(key.Kty, key.Crv, key.Alg, key.Use, key.Kid, key.X, key.Y))]));

    private static bool IsSecretOf(Organisation? organisation, string secret, SecretHashes hashes, DateTimeOffset now)
    {
        var former = organisation?.FormerSecretUntil > now ? organisation.FormerSecretHash : null;

        // Both are always worked through, so that time tells nothing.
        var (isNow, wasBefore) = (hashes.Matches(organisation?.SecretHash, secret), hashes.Matches(former, secret));
        return isNow || wasBefore;
    }

    // From here on the audit knows who it is.
    private static void CallAs(HttpContext http, Organisation organisation) =>
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"organisation:{organisation.Id}")]));

    // Whatever is longer fits nobody, and is not worth hashing.
    private static string Start(string? text, int longest) => text is null ? "" : text[..Math.Min(text.Length, longest + 1)];
}
