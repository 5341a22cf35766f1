using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;

namespace DoctorForU.EasyResponse;

public sealed class RecordsPathTests(SharedServer shared)
{
    private readonly RunningServer server = shared.Server;

    [Fact]
    public async Task An_organisation_registers_is_approved_and_reads_a_persons_treatments_and_drugs()
    {
        var id = await server.Registered("하늘병원");
        await Problem.Of(await server.AskToken("하늘병원"), HttpStatusCode.Forbidden, "organisation.pending");
        using var administrator = await server.Administrator();
        await RunningServer.Answer(await administrator.PostAsJsonAsync($"/admin/organisations/{id}/approve", new { scopes = new[] { "records:read", "records:read-by-number" } }));
        var token = await RunningServer.Answer(await server.AskToken("하늘병원"));
        var member = new Member(server, id, "하늘병원", server.NewClient(token.GetProperty("accessToken").GetString()));

        var found = await RunningServer.Answer(await member.SearchNumber(RunningServer.Person(0).ResidentNumber));
        var treatment = found.GetProperty("items").EnumerateArray().First(item => item.GetProperty("medicationId").GetString() is not null);
        var medication = await RunningServer.Answer(await member.Http.GetAsync($"/records/medications/{treatment.GetProperty("medicationId")}"));

        Assert.InRange(token.GetProperty("expiresAt").GetDateTimeOffset() - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(29.9), TimeSpan.FromDays(30));
        Assert.Equal("records:read records:read-by-number", token.GetProperty("scope").GetString());
        Assert.Equal(found.GetProperty("total").GetInt32(), found.GetProperty("items").GetArrayLength());
        Assert.True(treatment.GetProperty("patientCost").GetInt32() > 0);
        Assert.NotEmpty(treatment.GetProperty("hospital").GetString()!);
        Assert.Equal(treatment.GetProperty("date").GetString(), medication.GetProperty("date").GetString());
        Assert.All(medication.GetProperty("drugs").EnumerateArray(), drug => Assert.True(drug.GetProperty("dose").GetDecimal() > 0));
        Assert.DoesNotContain(RunningServer.Person(0).ResidentNumber[7..], found.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("******", found.GetProperty("person").GetProperty("residentNumber").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usual_period_is_the_last_month_up_to_today()
    {
        var member = await server.Approved("한달의원", "records:read", "records:read-by-number");

        var found = await RunningServer.Answer(await member.Search(new { residentNumber = RunningServer.Person(1).ResidentNumber, purpose = "treatment" }));

        var (from, to) = (Day(found, "from"), Day(found, "to"));
        Assert.Equal(to.AddMonths(-1), from);
        Assert.All(found.GetProperty("items").EnumerateArray(), item => Assert.InRange(Day(item, "date"), from, to));
    }

    [Fact]
    public async Task A_period_has_both_its_days_and_pages_have_every_treatment_once()
    {
        var member = await server.Approved("쪽수병원", "records:read", "records:read-by-number");
        var number = RunningServer.Person(2).ResidentNumber;
        var all = (await RunningServer.Answer(await member.SearchNumber(number))).GetProperty("items").EnumerateArray().ToList();
        var day = all[0].GetProperty("date").GetString()!;

        var ofDay = await RunningServer.Answer(await member.Search(new { residentNumber = number, from = day, to = day, purpose = "billing" }));
        var paged = new List<string>();
        for (var page = 1; page <= all.Count; page++)
        {
            var one = await RunningServer.Answer(await member.Search(new { residentNumber = number, from = "2024-01-01", to = "2033-12-31", purpose = "billing", page, size = 1 }));
            paged.Add(Assert.Single(one.GetProperty("items").EnumerateArray()).GetProperty("id").GetString()!);
        }

        Assert.Equal(all.Count(item => item.GetProperty("date").GetString() == day), ofDay.GetProperty("total").GetInt32());
        Assert.Equal(all.Select(item => item.GetProperty("id").GetString()!), paged);
    }

    [Fact]
    public async Task A_number_that_nobody_has_answers_an_empty_list()
    {
        var member = await server.Approved("빈목록의원", "records:read", "records:read-by-number");

        var found = await RunningServer.Answer(await member.SearchNumber("900101-1991234"));

        Assert.Equal((0, 0), (found.GetProperty("total").GetInt32(), found.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task A_prescription_opens_only_for_the_organisation_that_found_it()
    {
        var one = await server.Approved("처방병원", "records:read", "records:read-by-number");
        var other = await server.Approved("다른병원", "records:read", "records:read-by-number");
        var found = await RunningServer.Answer(await one.SearchNumber(RunningServer.Person(0).ResidentNumber));
        var id = found.GetProperty("items").EnumerateArray().First(item => item.GetProperty("medicationId").GetString() is not null).GetProperty("medicationId").GetString()!;

        var others = await other.Http.GetAsync($"/records/medications/{id}");
        var counted = await one.Http.GetAsync("/records/medications/1000");
        var changed = await one.Http.GetAsync($"/records/medications/{(id[^1] == 'A' ? id[..^1] + "B" : id[..^1] + "A")}");

        await Problem.Of(others, HttpStatusCode.NotFound, "medication.unknown");
        await Problem.Of(counted, HttpStatusCode.NotFound, "medication.unknown");
        await Problem.Of(changed, HttpStatusCode.NotFound, "medication.unknown");
    }

    [Fact]
    public async Task Without_the_scope_nobody_is_looked_up_by_number()
    {
        var member = await server.Approved("두번째의원");

        var found = await member.SearchNumber(RunningServer.Person(0).ResidentNumber);

        await Problem.Of(found, HttpStatusCode.Forbidden, "scope.missing");
    }

    private static DateOnly Day(JsonElement answer, string name) => answer.GetProperty(name).Deserialize<DateOnly>();
}
