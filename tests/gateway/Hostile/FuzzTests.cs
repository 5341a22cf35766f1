using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Hostile;

/// <summary>Every operation of every OpenAPI document, asked by everybody, with values that fit and values that do not.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_is_asked_of_the_gateway_is_answered_or_refused_with_a_reason()
    {
        await using var gateway = await RunningGateway.Start();
        await ReservationGateway.Knows(gateway.Services, ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98), ReservationGateway.Hospital(Cast.HospitalY, "바다병원", 37.58, 126.98));
        await gateway.Shows(Cast.HospitalX, 3);
        var fuzzing = new Fuzzing(gateway.Public, ApiDocument.Read("api-gateway/openapi/v1.json"), Known(), Callers(gateway), path => path.StartsWith("/api/staff", StringComparison.Ordinal) ? 2 : path.StartsWith("/api/ops", StringComparison.Ordinal) ? 3 : 0);

        await fuzzing.Run(Fuzzing.Requests(3_000));

        output.WriteLine(fuzzing.Report("gateway"));
        Assert.True(fuzzing.Defects.Count == 0, string.Join('\n', fuzzing.Defects));
        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Whatever_is_asked_of_easyResponse_is_answered_or_refused_with_a_reason()
    {
        await using var server = await RunningServer.Start();
        var member = await server.Approved("Hostile");
        var known = new Dictionary<string, string[]> { ["name"] = ["Hostile"], ["secret"] = [RunningServer.Secret], ["purpose"] = ["treatment", "personAsked"], ["from"] = ["2024-01-01"], ["to"] = ["2033-12-31"], ["id"] = [member.Id] };
        var fuzzing = new Fuzzing(server.Public, ApiDocument.Read("easyresponse/openapi/v1.json"), known, [() => Member(server), server.LogIn], path => path.StartsWith("/admin", StringComparison.Ordinal) ? 1 : 0);

        await fuzzing.Run(Fuzzing.Requests(600, share: 10));

        output.WriteLine(fuzzing.Report("easyResponse"));
        Assert.True(fuzzing.Defects.Count == 0, string.Join('\n', fuzzing.Defects));
    }

    [Theory]
    [InlineData(500, "application/problem+json", """{"code":"server.failed","traceId":"1"}""", "is a failure of the server")]
    [InlineData(500, "text/html", "oops", "is no problem details")]
    [InlineData(404, "application/problem+json", """{"traceId":"1"}""", "has no code")]
    [InlineData(400, "application/problem+json", """{"code":"x","traceId":"1","detail":"System.FormatException: …"}""", "tells of the inside")]
    [InlineData(200, "application/json", "{", "is no JSON")]
    [InlineData(503, "application/problem+json", """{"code":"records.unavailable","traceId":"1"}""", null)]
    [InlineData(200, "application/json", "{}", null)]
    public void A_defect_that_is_planted_is_found(int status, string type, string text, string? defect) =>
        Assert.Equal(defect, Fuzzing.Defect((HttpStatusCode)status, new MediaTypeHeaderValue(type), text));

    /// <summary>Another organisation each time: what came before may have been suspended, or have another secret now.</summary>
    private static async Task<string> Member(RunningServer server)
    {
        var name = Guid.NewGuid().ToString("N");
        using var approve = new HttpRequestMessage(HttpMethod.Post, $"/admin/organisations/{await server.Registered(name)}/approve") { Content = JsonContent.Create(new { }), Headers = { Authorization = new("Bearer", await server.LogIn()) } };
        await RunningServer.Answer(await server.Http.SendAsync(approve));
        return await server.Token(name);
    }

    private static Dictionary<string, string[]> Known()
    {
        string[] slots = [.. Enumerable.Range(1, 6).Select(day => ReservationGateway.Slot(ReservationGateway.Day(day), "0930"))];
        return new()
        {
            ["hpid"] = [Cast.HospitalX, Cast.HospitalY],
            ["calendar"] = [ReservationGateway.Calendar],
            ["slot"] = slots,
            ["slots"] = slots,
            ["region"] = ["11", "26"],
            ["kind"] = ["steps", "weight", "bloodPressure", "hospital"],
            ["language"] = ["ko", "en"],
            ["password"] = [Person.Password],
            ["day"] = ["2026-11-20", "2026-11-24"],
        };
    }

    private static IReadOnlyList<Func<Task<string>>> Callers(RunningGateway gateway) =>
    [
        () => Token(gateway, AccountRole.Patient, null), () => Token(gateway, AccountRole.Patient, null), () => Token(gateway, AccountRole.Staff, Cast.HospitalX), () => Token(gateway, AccountRole.Operator, null),
    ];

    private static async Task<string> Token(RunningGateway gateway, AccountRole role, string? hpid)
    {
        var id = AccountKeys.NewUserId();
        await gateway.Grains.GetGrain<IUserGrain>(id).SignUp(new(
            id, null, null, AccountKeys.OfProvider("test", id), $"{id.ToLowerInvariant()}@hostile.example", role, hpid, new("사람", "01012345678", Language.Ko, new(false, false, false))));
        var session = await gateway.Grains.GetGrain<IUserGrain>(id).OpenSession("test");
        return (await gateway.Services.GetRequiredService<AccessTokens>().Make(new(id, role, hpid, session!.SessionId), TimeProvider.System.GetUtcNow())).Text;
    }
}
