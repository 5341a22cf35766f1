using System.Net;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;

namespace DoctorForU.ApiGateway.Records;

/// <summary>Who an account is bound to: by proof alone, and to nobody twice.</summary>
[Collection(nameof(RecordSystem))]
public sealed class BindingTests(RecordSystem system)
{
    [Fact]
    public async Task A_person_is_bound_to_one_account_and_its_owner_is_told_of_another_that_tries()
    {
        var person = RunningServer.Person(1);
        using var first = await Person.LoggedIn(system.Gateway);
        using var second = await Person.LoggedIn(system.Gateway);
        await RecordSystem.Consent(first);
        await system.Bind(first, person);
        await RecordSystem.Consent(second);

        var refused = await system.TryBind(second, person);

        await Problem.Of(refused, HttpStatusCode.Conflict, "records.bound-elsewhere");
        await Problem.Of(await second.Get("/api/me/records/treatments"), HttpStatusCode.Conflict, "records.not-bound");
        var history = await RecordSystem.Ok(await first.Get("/api/me/access-history"));
        Assert.Equal("bindingRefusedElsewhere", history.GetProperty("items")[0].GetProperty("act").GetString());
        Assert.Contains("다른 DoctorForU 계정", (await system.Gateway.MailTo(first.Email, "records-binding")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_number_gives_no_code_to_who_types_it_and_wrong_codes_bind_nobody()
    {
        using var thief = await Person.LoggedIn(system.Gateway);
        var victim = RunningServer.Person(2);
        await RecordSystem.Consent(thief);

        var begun = await RecordSystem.Ok(await RecordSystem.Post(thief, "/api/me/records/binding", new { name = victim.Name, birthDate = victim.BirthDate, residentNumber = victim.ResidentNumber }));
        var code = await system.CodeOf(victim);
        for (var guess = 0; guess < 5; guess++)
            await Problem.Of(await RecordSystem.Confirm(thief, begun, $"{(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) + guess + 1) % 1_000_000:000000}"), HttpStatusCode.BadRequest, "records.code-refused");

        await Problem.Of(await RecordSystem.Confirm(thief, begun, code), HttpStatusCode.BadRequest, "records.code-refused");
        await Problem.Of(await thief.Get("/api/me/records/treatments"), HttpStatusCode.Conflict, "records.not-bound");
        Assert.DoesNotContain(victim.ResidentNumber[7..], begun.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_sent_again_sends_no_second_code_and_gets_the_same_answer()
    {
        var person = RunningServer.Person(8);
        using var patient = await Person.LoggedIn(system.Gateway);
        await RecordSystem.Consent(patient);
        var body = new { name = person.Name, birthDate = person.BirthDate, residentNumber = person.ResidentNumber };

        var first = await RecordSystem.Ok(await patient.Send(HttpMethod.Post, "/api/me/records/binding", body, "binding-once"));
        var again = await RecordSystem.Ok(await patient.Send(HttpMethod.Post, "/api/me/records/binding", body, "binding-once"));
        var code = await system.CodeOf(person);
        using var bound = await RecordSystem.Confirm(patient, first, code);
        using var boundAgain = await RecordSystem.Confirm(patient, first, code);

        Assert.Equal(first.ToString(), again.ToString());
        Assert.Single(Codes.SentTo(system.EasyResponse, person.Contact));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (bound.StatusCode, boundAgain.StatusCode));
    }

    [Fact]
    public async Task The_sixth_proof_in_an_hour_is_refused_whoever_it_is_about()
    {
        using var patient = await Person.LoggedIn(system.Gateway);
        await RecordSystem.Consent(patient);

        for (var attempt = 0; attempt < 5; attempt++)
            await RecordSystem.Ok(await RecordSystem.Post(patient, "/api/me/records/binding", new { name = "홍길동", birthDate = "1990-01-01", residentNumber = $"900101-199000{attempt}" }));

        await Problem.Of(await RecordSystem.Post(patient, "/api/me/records/binding", new { name = "홍길동", birthDate = "1990-01-01", residentNumber = "900101-1990009" }), HttpStatusCode.TooManyRequests, "records.throttled");
    }

    [Theory]
    [InlineData("""{ "name": "홍길동", "birthDate": "1990-01-01", "residentNumber": "901301-1234567" }""", "residentNumber")]
    [InlineData("""{ "birthDate": "1990-01-01", "residentNumber": "900101-1234567" }""", "name")]
    [InlineData("""{ "name": "홍길동", "residentNumber": "900101-1234567" }""", "birthDate")]
    public async Task What_cannot_be_is_refused_at_its_field(string body, string field)
    {
        using var patient = await Person.LoggedIn(system.Gateway);
        await RecordSystem.Consent(patient);

        var problem = await Problem.Of(await RecordSystem.Post(patient, "/api/me/records/binding", JsonDocument.Parse(body).RootElement), HttpStatusCode.BadRequest, "body.invalid");

        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }
}
