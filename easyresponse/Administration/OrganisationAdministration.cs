using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Organisations;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DoctorForU.EasyResponse.Administration;

/// <summary>An organisation as an administrator sees it.</summary>
internal sealed record OrganisationView(string Id, string Name, string Contact, OrganisationStatus Status, IReadOnlyList<string> Scopes, DateTimeOffset RegisteredAt);

internal sealed record OrganisationList(IReadOnlyList<OrganisationView> Items, int Total);

/// <param name="Scopes">Any of <c>records:read</c>, <c>records:read-by-number</c>, <c>subjects:verify</c>; absent: the first and the last.</param>
internal sealed record ApproveOrganisation(IReadOnlyList<string>? Scopes);

/// <param name="Secret">Shown this once.</param>
/// <param name="FormerUntil">Until then the secret before is taken too.</param>
internal sealed record NewSecret(string Secret, DateTimeOffset FormerUntil);

/// <summary>What administrators do with organisations.</summary>
internal static class OrganisationAdministration
{
    private static readonly string[] UsualScopes = [Scopes.Read, Scopes.Verify];

    public static void MapOrganisationAdministration(this IEndpointRouteBuilder administration)
    {
        var organisations = administration.MapGroup("/organisations").ProducesProblem(StatusCodes.Status404NotFound);
        organisations.MapGet("", List).WithSummary("All organisations, the newest first.").WithMetadata(new AuditedAs(AuditActs.OrganisationsRead)).Produces<OrganisationList>();
        organisations.MapPost("/{id}/approve", Approve).WithSummary("Lets an organisation in, with these scopes.").WithMetadata(new AuditedAs(AuditActs.OrganisationApprove)).Produces<OrganisationView>();
        organisations.MapPost("/{id}/suspend", Suspend).WithSummary("Shuts an organisation out from its next call on.").WithMetadata(new AuditedAs(AuditActs.OrganisationSuspend)).Produces<OrganisationView>();
        organisations.MapPost("/{id}/secret", RotateSecret).WithSummary("Gives an organisation a new secret.").WithMetadata(new AuditedAs(AuditActs.SecretRotate)).Produces<NewSecret>();
        organisations.MapPost("/{id}/revoke-tokens", RevokeTokens).WithSummary("Calls back all tokens of an organisation.").WithMetadata(new AuditedAs(AuditActs.TokensRevoke)).Produces<OrganisationView>();
    }

    private static async Task<IResult> List(HttpContext http, Database database, Vault vault, AuditLog audit, CancellationToken cancel)
    {
        await using var records = database.Open();
        var rows = await records.Organisations.AsNoTracking().OrderByDescending(row => row.RegisteredAt).ToListAsync(cancel);
        await audit.Permit(http, AuditActs.OrganisationsRead);
        return TypedResults.Ok(new OrganisationList([.. rows.Select(row => ViewOf(row, vault))], rows.Count));
    }

    private static Task<IResult> Approve(string id, ApproveOrganisation? body, HttpContext http, Desk desk, CancellationToken cancel)
    {
        var scopes = body?.Scopes ?? UsualScopes;
        if (scopes.Count == 0 || scopes.Except(Scopes.All, StringComparer.Ordinal).Any())
        {
            var errors = new BodyErrors();
            errors.Add("scopes", "scopes.unknown");
            return Task.FromResult(errors.ToProblem());
        }

        return desk.Change(id, http, AuditActs.OrganisationApprove, organisation =>
        {
            organisation.Status = OrganisationStatus.Approved;
            organisation.Scopes = string.Join(' ', Scopes.All.Intersect(scopes, StringComparer.Ordinal));
        }, cancel);
    }

    private static Task<IResult> Suspend(string id, HttpContext http, Desk desk, CancellationToken cancel) =>
        desk.Change(id, http, AuditActs.OrganisationSuspend, organisation => organisation.Status = OrganisationStatus.Suspended, cancel);

    private static Task<IResult> RevokeTokens(string id, HttpContext http, Desk desk, CancellationToken cancel) =>
        desk.Change(id, http, AuditActs.TokensRevoke, organisation => organisation.TokenGeneration++, cancel);

    private static async Task<IResult> RotateSecret(
        string id, HttpContext http, Desk desk, SecretHashes hashes, TimeProvider time, IOptions<TokenOptions> options, CancellationToken cancel)
    {
        var (secret, until) = (OpaqueId.NewSecret(), time.GetUtcNow() + options.Value.FormerSecret);
        var changed = await desk.Change(id, http, AuditActs.SecretRotate, organisation => organisation.Rotate(hashes.Of(secret), until), cancel);
        return changed is Microsoft.AspNetCore.Http.HttpResults.Ok<OrganisationView> ? TypedResults.Ok(new NewSecret(secret, until.ToOffset(KoreanDay.Offset))) : changed;
    }

    private static OrganisationView ViewOf(Organisation organisation, Vault vault) => new(
        organisation.Id,
        organisation.Name,
        Masked.Mail(vault.OpenText(organisation.Contact, Organisation.ContactPurpose(organisation.Id))),
        organisation.Status,
        organisation.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        organisation.RegisteredAt.ToOffset(KoreanDay.Offset));

    /// <summary>Changes one organisation, after the audit has it.</summary>
    internal sealed class Desk(Database database, Vault vault, AuditLog audit)
    {
        public async Task<IResult> Change(string id, HttpContext http, string act, Action<Organisation> change, CancellationToken cancel)
        {
            await using var records = database.Open();
            if (await records.Organisations.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } organisation)
                return await audit.Refuse(http, act, StatusCodes.Status404NotFound, "organisation.unknown", "There is no such organisation.");

            await audit.Permit(http, act, reason: id);
            change(organisation);
            await records.SaveChangesAsync(cancel);
            return TypedResults.Ok(ViewOf(organisation, vault));
        }
    }
}
