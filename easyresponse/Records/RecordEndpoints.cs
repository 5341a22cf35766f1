using System.Globalization;
using System.Text.Json;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.Keys;
using DoctorForU.EasyResponse.People;
using DoctorForU.EasyResponse.Storage;
using DoctorForU.EasyResponse.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace DoctorForU.EasyResponse.Records;

/// <summary>Reading records: for approved organisations, each look with its line in the audit.</summary>
internal static class RecordEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        var records = routes.MapGroup("/records")
            .WithTags("Records")
            .AddEndpointFilter<PerOrganisation>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        records.MapPost("/treatments/search", Search)
            .RequireAuthorization(Scopes.Read)
            .WithSummary("Treatments of a person in a period, the newest first. A number that nobody has answers an empty list.")
            .WithMetadata(new AuditedAs(AuditActs.TreatmentsSearch))
            .Produces<TreatmentList>();
        records.MapGet("/medications/{id}", Medication)
            .RequireAuthorization(Scopes.Read)
            .WithSummary("A prescription with its drugs.")
            .WithMetadata(new AuditedAs(AuditActs.MedicationRead))
            .Produces<MedicationView>();
    }

    private static async Task<IResult> Search(
        SearchTreatments body, HttpContext http, Database database, PersonLookup lookup, Vault vault, AuditLog audit, TimeProvider time, CancellationToken cancel)
    {
        var errors = new BodyErrors();
        if (SearchRules.Read(body, time.KoreanToday(), errors) is not { } search)
        {
            await audit.NoteRefusal(http, AuditActs.TreatmentsSearch, "body.invalid");
            return errors.ToProblem();
        }

        if (search.Number is not null && !http.User.HasClaim(BearerAuthentication.ScopeClaim, Scopes.ReadByNumber))
            return await audit.Refuse(http, AuditActs.TreatmentsSearch, StatusCodes.Status403Forbidden, "scope.missing", "The token does not allow looking people up by number.");

        await using var records = database.Open();
        var person = search.Number is { } number ? await lookup.Find(records, number) : await OfSubject(records, search.Subject!, http.User.Owner(), cancel);
        if (person is null && search.Subject is not null)
            return await audit.Refuse(http, AuditActs.TreatmentsSearch, StatusCodes.Status404NotFound, "subject.unknown", "There is no such subject.");

        var answer = person is null ? Nothing(search) : await Read(records, search, person, http.User.Owner(), vault, cancel);
        await audit.Permit(http, AuditActs.TreatmentsSearch, person?.Id, ReasonOf(search.Purpose, isKnown: person is not null));
        return NotStored(http, answer);
    }

    private static async Task<IResult> Medication(
        string id, HttpContext http, Database database, Vault vault, DrugCatalogue drugs, AuditLog audit, Purpose? purpose = null, CancellationToken cancel = default)
    {
        await using var records = database.Open();
        var medication = MedicationHandle.Open(id, http.User.Owner(), vault) is { } number
            ? await records.Medications.AsNoTracking().SingleOrDefaultAsync(row => row.Id == number, cancel)
            : null;
        if (medication is null)
            return await audit.Refuse(http, AuditActs.MedicationRead, StatusCodes.Status404NotFound, "medication.unknown", "There is no such prescription.");

        var owner = http.User.Owner();
        var subject = await records.Subjects.Where(row => row.OrganisationId == owner && row.PersonId == medication.PersonId).Select(row => row.Id).SingleOrDefaultAsync(cancel);
        await audit.Permit(http, AuditActs.MedicationRead, medication.PersonId, ReasonOf(purpose ?? Purpose.PersonAsked, isKnown: true));
        return NotStored(http, new MedicationView(id, subject, medication.Disease, medication.Date, medication.Days, [.. medication.Drugs.Select(drugs.View)]));
    }

    private static Task<Person?> OfSubject(RecordsContext records, string subject, string owner, CancellationToken cancel) =>
        (from row in records.Subjects
         where row.Id == subject && row.OrganisationId == owner
         join person in records.People on row.PersonId equals person.Id
         select person).AsNoTracking().SingleOrDefaultAsync(cancel);

    private static async Task<TreatmentList> Read(RecordsContext records, TreatmentSearch search, Person person, string owner, Vault vault, CancellationToken cancel)
    {
        var rows = records.Treatments.AsNoTracking().Where(row => row.PersonId == person.Id && row.Date >= search.From && row.Date <= search.To);
        var total = await rows.CountAsync(cancel);
        var page = await rows.OrderByDescending(row => row.Date).ThenBy(row => row.Id).Skip((search.Page - 1) * search.Size).Take(search.Size).ToListAsync(cancel);
        return new([.. page.Select(row => ViewOf(row, owner, vault))], total, search.Page, search.Size, search.From, search.To, ViewOf(Identity.Of(person, vault)));
    }

    private static TreatmentList Nothing(TreatmentSearch search) => new([], 0, search.Page, search.Size, search.From, search.To, null);

    private static TreatmentView ViewOf(Treatment row, string owner, Vault vault) => new(
        row.Id.ToString(CultureInfo.InvariantCulture), row.Hpid, row.Hospital, row.Date, row.Kind, row.Department, row.Days, row.Prescriptions, row.PatientCost, row.InsurerCost,
        row.MedicationId is { } medication ? MedicationHandle.Of(medication, owner, vault) : null);

    private static PersonView ViewOf(Identity identity) => new(Masked.Name(identity.Name), Masked.Number(identity.Number));

    private static string ReasonOf(Purpose purpose, bool isKnown) =>
        $"{JsonNamingPolicy.CamelCase.ConvertName(purpose.ToString())}{(isKnown ? "" : AuditActs.PersonUnknown)}";

    private static Ok<T> NotStored<T>(HttpContext http, T answer)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(answer);
    }
}
