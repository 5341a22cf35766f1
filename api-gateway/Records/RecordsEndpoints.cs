using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Records;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace DoctorForU.ApiGateway.Records;

/// <summary>The own medical records: consent, proof, treatments and prescriptions (docs/records.md).</summary>
internal static class RecordsEndpoints
{
    private const int LargestSize = 100;
    private const int UsualSize = 20;
    private const int LongestName = 60;
    private const int LongestId = 128;

    public static WebApplicationBuilder AddRecords(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IOwnData, RecordsData>().ConfigureHttpJsonOptions(http => http.SerializerOptions.WriteLike(RecordsJson.Plain));
        return builder;
    }

    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/api/me").RequireAuthorization(Policies.Patient).WithTags("Medical records");
        me.MapGet("/records", Standing).WithName("RecordsStanding").WithSummary("Whether there is a consent, and a person bound.").Answers<RecordsStandingJson>().Refuses(401, 403);
        me.MapPost("/records/consent", Consent).TakesIdempotencyKey().WithName("ConsentToRecords").WithSummary("Agrees to reading the own records.").Answers<RecordsStandingJson>().Refuses(400, 401, 403);
        me.MapDelete("/records/consent", Withdraw).TakesIdempotencyKey().WithName("WithdrawRecordsConsent").WithSummary("Takes the consent back and forgets who is bound.").Answers<RecordsStandingJson>().Refuses(401, 403);

        // Kept answers have a fingerprint of the request beside them, from which a number could be guessed; the grain knows a repetition itself.
        me.MapPost("/records/binding", BeginBinding).TakesIdempotencyKey(storesAnswer: false).WithName("BeginBinding").WithSummary("Has easyResponse send the person a code, if there is such a person.")
            .Answers<BindingBegunJson>(StatusCodes.Status202Accepted).Refuses(400, 401, 403, 409, 429, 503);
        me.MapPost("/records/binding/confirm", CompleteBinding).TakesIdempotencyKey(storesAnswer: false).WithName("CompleteBinding").WithSummary("Binds the person, by the code.").Answers().Refuses(400, 401, 403, 409, 503);
        me.MapGet("/records/treatments", Treatments).WithName("Treatments").WithSummary("Own treatments in a period (from, to; the last month when absent), the newest first.")
            .Answers<TreatmentList>().Refuses(400, 401, 403, 409, 503);
        me.MapGet("/records/medications/{id}", Medication).WithName("Medication").WithSummary("An own prescription with its drugs.").Answers<MedicationJson>().Refuses(401, 403, 404, 409, 503);
        me.MapGet("/access-history", AccessHistory).WithName("AccessHistory").WithSummary("Who looked at the own records, when and why.").Answers<RecordsAccessList>().Refuses(401, 403);
    }

    private static async Task<IResult> Standing(SignedIn me, IClusterClient cluster) => Answer(await Records(cluster, me).Standing(me.Caller));

    private static async Task<IResult> Consent(ConsentRequest request, SignedIn me, Operation operation, IClusterClient cluster) => request.Version == RecordsConsent.Version
        ? Answer(await Records(cluster, me).Consent(me.Caller, operation.Id))
        : Problems.InvalidBody(new Dictionary<string, string[]> { ["version"] = ["version.outdated"] });

    private static async Task<IResult> Withdraw(SignedIn me, IClusterClient cluster) => Answer(await Records(cluster, me).Withdraw(me.Caller));

    private static async Task<IResult> BeginBinding(BindingRequest request, SignedIn me, Operation operation, IClusterClient cluster)
    {
        var fields = new AccountFields();
        var (name, number) = (fields.Required("name", request.Name), fields.Required("residentNumber", request.ResidentNumber));
        if (name.Length > LongestName)
            fields.Refuse("name", "name.too-long");
        if (request.BirthDate is null)
            fields.Refuse("birthDate", "birthDate.required");
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        var begun = await Records(cluster, me).BeginBinding(me.Caller, new(name, request.BirthDate!.Value, number), operation.Id);
        return begun.Outcome == RecordsOutcome.Done
            ? TypedResults.Accepted((string?)null, new BindingBegunJson(begun.VerificationId!, begun.ResidentNumber!, begun.ExpiresAt!.Value.InAnswers()))
            : RecordsProblems.Of(begun.Outcome);
    }

    private static async Task<IResult> CompleteBinding(BindingCodeRequest request, SignedIn me, IClusterClient cluster)
    {
        var fields = new AccountFields();
        var (id, code) = (fields.Required("verificationId", request.VerificationId), fields.Required("code", request.Code));
        if (!fields.AreRight)
            return Problems.InvalidBody(fields.Errors);

        var outcome = await Records(cluster, me).CompleteBinding(me.Caller, id, code);
        return outcome == RecordsOutcome.Done ? TypedResults.NoContent() : RecordsProblems.Of(outcome);
    }

    private static async Task<IResult> Treatments(HttpRequest request, SignedIn me, IClusterClient cluster)
    {
        var reading = new QueryReading(request.Query);
        var query = new TreatmentsQuery(reading.Day("from"), reading.Day("to"), reading.Integer("page", 1, 1_000_000) ?? 1, reading.Integer("size", 1, LargestSize) ?? UsualSize);
        if (query.From > query.To)
            reading.Refuse("from", "Not after to.");
        if (reading.Errors.Count > 0)
            return Problems.InvalidParameters(reading.Errors);

        var answer = await Records(cluster, me).Treatments(me.Caller, query);
        return answer.Page is { } page ? NotStored(request.HttpContext, TreatmentList.Of(page)) : RecordsProblems.Of(answer.Outcome);
    }

    private static async Task<IResult> Medication(string id, HttpContext http, SignedIn me, IClusterClient cluster)
    {
        if (id.Length > LongestId)
            return RecordsProblems.Of(RecordsOutcome.Unknown);

        var answer = await Records(cluster, me).Medication(me.Caller, id);
        return answer.Medication is { } medication ? NotStored(http, MedicationJson.From(medication)) : RecordsProblems.Of(answer.Outcome);
    }

    private static async Task<IResult> AccessHistory(SignedIn me, IClusterClient cluster)
    {
        var history = await Records(cluster, me).AccessHistory(me.Caller);
        var items = history.Select(access => new RecordsAccessJson(access.At.InAnswers(), access.Act, access.Outcome, access.Session == me.Caller.SessionId)).ToList();
        return TypedResults.Ok(new RecordsAccessList(items, items.Count));
    }

    private static IMedicalRecordsGrain Records(IClusterClient cluster, SignedIn me) => cluster.GetGrain<IMedicalRecordsGrain>(me.UserId);

    private static IResult Answer(RecordsStanding standing) =>
        standing.Outcome == RecordsOutcome.Done ? TypedResults.Ok(RecordsStandingJson.From(standing)) : RecordsProblems.Of(standing.Outcome);

    private static Ok<T> NotStored<T>(HttpContext http, T answer)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(answer);
    }
}
