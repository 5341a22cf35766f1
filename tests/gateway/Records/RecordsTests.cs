using System.Net;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;

namespace DoctorForU.ApiGateway.Records;

/// <summary>A gateway and a whole easyResponse: what a patient may see of their records, and what nobody may.</summary>
[Collection(nameof(RecordSystem))]
public sealed class RecordsTests(RecordSystem system)
{
    [Fact]
    public async Task A_patient_agrees_proves_who_they_are_and_sees_their_own_records()
    {
        using var patient = await Person.LoggedIn(system.Gateway);
        await Problem.Of(await patient.Get("/api/me/records/treatments"), HttpStatusCode.Conflict, "records.consent-missing");
        await RecordSystem.Consent(patient);
        await Problem.Of(await patient.Get("/api/me/records/treatments"), HttpStatusCode.Conflict, "records.not-bound");

        await system.Bind(patient, RunningServer.Person(0));
        var treatments = await RecordSystem.Ok(await patient.Get("/api/me/records/treatments?from=2024-01-01&to=2027-12-31&size=100"));
        var prescribed = treatments.GetProperty("items").EnumerateArray().First(item => item.GetProperty("medicationId").ValueKind == JsonValueKind.String);
        var medication = await RecordSystem.Ok(await patient.Get($"/api/me/records/medications/{prescribed.GetProperty("medicationId")}"));
        var history = await RecordSystem.Ok(await patient.Get("/api/me/access-history"));

        Assert.True(treatments.GetProperty("total").GetInt32() > 0);
        Assert.NotEmpty(medication.GetProperty("drugs").EnumerateArray());
        Assert.Equal(["readMedication", "readTreatments", "bound", "askedForCode", "consented"], history.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("act").GetString()));
        Assert.All(history.GetProperty("items").EnumerateArray(), item => Assert.True(item.GetProperty("byThisSession").GetBoolean()));
    }

    [Fact]
    public async Task Nobody_reads_a_prescription_of_somebody_else_whatever_they_know()
    {
        using var one = await Person.LoggedIn(system.Gateway);
        using var other = await Person.LoggedIn(system.Gateway);
        await RecordSystem.Consent(one);
        await system.Bind(one, RunningServer.Person(3));
        await RecordSystem.Consent(other);
        await system.Bind(other, RunningServer.Person(4));
        var treatments = await RecordSystem.Ok(await one.Get("/api/me/records/treatments?from=2024-01-01&to=2027-12-31&size=100"));
        var id = treatments.GetProperty("items").EnumerateArray().First(item => item.GetProperty("medicationId").ValueKind == JsonValueKind.String).GetProperty("medicationId").GetString();

        await Problem.Of(await other.Get($"/api/me/records/medications/{id}"), HttpStatusCode.NotFound, "records.unknown");
        await RecordSystem.Ok(await one.Get($"/api/me/records/medications/{id}"));
    }

    [Fact]
    public async Task Taking_the_consent_back_forgets_who_was_bound_and_lets_them_be_bound_anew()
    {
        var person = RunningServer.Person(5);
        using var first = await Person.LoggedIn(system.Gateway);
        using var second = await Person.LoggedIn(system.Gateway);
        await RecordSystem.Consent(first);
        await system.Bind(first, person);

        var standing = await RecordSystem.Ok(await first.Send(HttpMethod.Delete, "/api/me/records/consent"));
        await Problem.Of(await first.Get("/api/me/records/treatments"), HttpStatusCode.Conflict, "records.consent-missing");
        await RecordSystem.Consent(second);
        await system.Bind(second, person);

        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (standing.GetProperty("consentedAt").ValueKind, standing.GetProperty("boundAt").ValueKind));
    }

    [Fact]
    public async Task A_token_that_was_called_back_is_renewed_without_anybodys_help()
    {
        using var patient = await Person.LoggedIn(system.Gateway);
        await RecordSystem.Consent(patient);
        await system.Bind(patient, RunningServer.Person(6));
        using var administrator = await system.EasyResponse.Administrator();
        var organisations = await RecordSystem.Ok(await administrator.GetAsync("/admin/organisations"));
        var own = organisations.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("name").GetString() == "DoctorForU").GetProperty("id").GetString();

        await RecordSystem.Ok(await administrator.PostAsync($"/admin/organisations/{own}/revoke-tokens", null));

        await RecordSystem.Ok(await patient.Get("/api/me/records/treatments"));
    }

    [Fact]
    public async Task While_easyResponse_is_away_the_answer_says_so_and_shows_nothing()
    {
        await using var alone = await RunningGateway.Start("--EasyResponse:BaseUrl=http://127.0.0.1:9", $"--EasyResponse:SecretFile={Path.Combine(system.EasyResponse.Folder, "partner.secret")}");
        using var patient = await Person.LoggedIn(alone);
        await RecordSystem.Consent(patient);

        var answer = await RecordSystem.Post(patient, "/api/me/records/binding", new { name = "홍길동", birthDate = "1990-01-01", residentNumber = "900101-1990001" });

        await Problem.Of(answer, HttpStatusCode.ServiceUnavailable, "records.away");
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task Without_a_secret_that_easyResponse_takes_the_answer_says_so()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "not the secret of DoctorForU");
        await using var stranger = await RunningGateway.Start($"--EasyResponse:BaseUrl={system.EasyResponse.Public}", $"--EasyResponse:SecretFile={secret}");
        using var patient = await Person.LoggedIn(stranger);
        await RecordSystem.Consent(patient);

        await Problem.Of(await RecordSystem.Post(patient, "/api/me/records/binding", new { name = "홍길동", birthDate = "1990-01-01", residentNumber = "900101-1990001" }), HttpStatusCode.ServiceUnavailable, "records.refused");
        File.Delete(secret);
    }
}
