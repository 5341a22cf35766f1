using System.Net.Mail;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.Storage;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Organisations;

/// <summary>What an organisation registers with.</summary>
/// <param name="Contact">A mail address for an administrator's questions; sealed in the database.</param>
internal sealed record RegisterOrganisation(string? Name, Unprinted? Secret, Unprinted? Contact);

internal sealed record RegisteredOrganisation(string Id, string Name, OrganisationStatus Status);

/// <summary>Registration is open; nothing can be read before an administrator has approved.</summary>
internal static class OrganisationRegistration
{
    private const int LongestName = 80;
    private const int ShortestSecret = 16;
    private const int LongestSecret = 256;
    private const int LongestContact = 254;

    public static void MapOrganisations(this IEndpointRouteBuilder routes) => routes.MapPost("/organisations", Register)
        .AllowAnonymous()
        .WithTags("Organisations")
        .WithSummary("Registers an organisation, which then waits for approval.")
        .WithMetadata(new AuditedAs(AuditActs.OrganisationRegister))
        .Produces<RegisteredOrganisation>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Register(
        RegisterOrganisation body, HttpContext http, Database database, Vault vault, SecretHashes hashes, AuditLog audit, TimeProvider time, CancellationToken cancel)
    {
        var errors = new BodyErrors();
        var name = errors.Text("name", body.Name, LongestName);
        var contact = errors.Text("contact", body.Contact?.Reveal(), LongestContact);
        if (contact.Length > 0 && !MailAddress.TryCreate(contact, out _))
            errors.Add("contact", "contact.format");
        if (body.Secret?.Reveal() is not { Length: >= ShortestSecret and <= LongestSecret } secret)
            errors.Add("secret", body.Secret?.Reveal().Length > LongestSecret ? "secret.too-long" : "secret.too-short");
        else if (errors.Any is false)
            return await Add(NewOrganisation(name, contact, secret, vault, hashes, time), http, database, audit, cancel);
        return errors.ToProblem();
    }

    private static Organisation NewOrganisation(string name, string contact, string secret, Vault vault, SecretHashes hashes, TimeProvider time)
    {
        var id = OpaqueId.New();
        return new()
        {
            Id = id,
            Name = name,
            NameKey = Organisation.KeyOf(name),
            Contact = vault.Seal(contact, Organisation.ContactPurpose(id)),
            SecretHash = hashes.Of(secret),
            Status = OrganisationStatus.Pending,
            Scopes = "",
            RegisteredAt = time.GetUtcNow(),
        };
    }

    private static async Task<IResult> Add(Organisation organisation, HttpContext http, Database database, AuditLog audit, CancellationToken cancel)
    {
        await using var records = database.Open();
        if (await records.Organisations.AnyAsync(other => other.NameKey == organisation.NameKey, cancel))
            return await Taken(http, audit);

        await audit.Permit(http, AuditActs.OrganisationRegister, reason: organisation.Id);
        records.Organisations.Add(organisation);
        try
        {
            await records.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else took the name meanwhile; anything else that fails is told as what it is.
            await using var again = database.Open();
            if (!await again.Organisations.AnyAsync(other => other.NameKey == organisation.NameKey, cancel))
                throw;
            return await Taken(http, audit);
        }

        return TypedResults.Created((string?)null, new RegisteredOrganisation(organisation.Id, organisation.Name, organisation.Status));
    }

    private static async Task<IResult> Taken(HttpContext http, AuditLog audit) =>
        await audit.Refuse(http, AuditActs.OrganisationRegister, StatusCodes.Status409Conflict, "organisation.name-taken", "An organisation of that name is registered.");
}
