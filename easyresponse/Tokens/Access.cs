using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>What a genuine token opens at this moment.</summary>
/// <param name="Refusal">The code of the refusal; null when the token is good.</param>
/// <param name="Scopes">What the token and its owner both have.</param>
internal sealed record AccessDecision(string? Refusal, IReadOnlyList<string> Scopes)
{
    public static AccessDecision Refused(string code) => new(code, []);
}

/// <summary>Says at every call whether a genuine token is still good: a revocation or suspension counts from the next call on.</summary>
internal sealed class Access(Database database)
{
    // Compiled for one provider's model, so each server has its own.
    private readonly Func<RecordsContext, string, string, Task<Standing?>> organisationStanding = EF.CompileAsyncQuery(
        (RecordsContext records, string owner, string token) => records.Organisations
            .Where(organisation => organisation.Id == owner)
            .Select(organisation => new Standing(
                organisation.Status, organisation.TokenGeneration, organisation.Scopes, records.RevokedTokens.Any(revoked => revoked.Id == token)))
            .FirstOrDefault());

    private readonly Func<RecordsContext, string, string, Task<Standing?>> administratorStanding = EF.CompileAsyncQuery(
        (RecordsContext records, string owner, string token) => records.Administrators
            .Where(administrator => administrator.Id == owner)
            .Select(administrator => new Standing(
                OrganisationStatus.Approved, administrator.TokenGeneration, "", records.RevokedTokens.Any(revoked => revoked.Id == token)))
            .FirstOrDefault());

    public async Task<AccessDecision> Decide(TokenClaims token, string audience)
    {
        await using var records = database.Open();
        var ask = audience == Audiences.Administration ? administratorStanding : organisationStanding;
        return await ask(records, token.Owner, token.Id) switch
        {
            null => AccessDecision.Refused("token.invalid"),
            { Status: OrganisationStatus.Suspended } => AccessDecision.Refused("organisation.suspended"),
            { Status: OrganisationStatus.Pending } => AccessDecision.Refused("organisation.pending"),
            { Revoked: true } => AccessDecision.Refused("token.revoked"),
            { Generation: var generation } when generation != token.Generation => AccessDecision.Refused("token.revoked"),
            { Scopes: var scopes } => new(null, [.. scopes.Split(' ').Intersect(token.Scopes.Split(' '), StringComparer.Ordinal)]),
        };
    }

    private sealed record Standing(OrganisationStatus Status, int Generation, string Scopes, bool Revoked);
}
