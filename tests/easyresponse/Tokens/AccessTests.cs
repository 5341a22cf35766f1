using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Audit;
using DoctorForU.EasyResponse.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>Who is let in, and who is kept out.</summary>
public sealed class AccessTests(SharedServer shared)
{
    private static readonly object Somebody = new { residentNumber = "900101-1990001", purpose = "treatment" };

    private readonly RunningServer server = shared.Server;

    [Fact]
    public async Task Tokens_of_one_kind_are_not_taken_for_the_other()
    {
        var member = await server.Approved("종류병원");
        using var administrator = await server.Administrator();

        await Problem.Of(await member.Http.GetAsync("/admin/organisations"), HttpStatusCode.Unauthorized, "token.invalid");
        await Problem.Of(await administrator.PostAsJsonAsync("/records/treatments/search", Somebody), HttpStatusCode.Unauthorized, "token.invalid");
    }

    [Fact]
    public async Task Forged_tokens_are_refused()
    {
        var token = await server.Token((await server.Approved("위조병원", Scopes.Read, Scopes.ReadByNumber)).Name);
        var parts = token.Split('.');
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var body = $"{parts[0]}.{parts[1]}";

        string[] forged =
        [
            $"{Encoded("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            $"{parts[0]}.{Encoded(Decoded(parts[1]).Replace(Scopes.Read, Scopes.Verify, StringComparison.Ordinal))}.{parts[2]}",
            $"{body}.{Base64UrlEncoder.Encode(foreign.SignData(Encoding.ASCII.GetBytes(body), HashAlgorithmName.SHA256))}",
            $"{Encoded("""{"alg":"HS256","typ":"JWT","kid":"x"}""")}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.",
            "not.a.token",
            "..",
            new string('x', 10_000),
        ];

        foreach (var text in forged)
        {
            using var client = server.NewClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {text}");
            await Problem.Of(await client.PostAsJsonAsync("/records/treatments/search", Somebody), HttpStatusCode.Unauthorized, "token.invalid");
        }
    }

    [Fact]
    public async Task Without_a_token_every_route_that_is_not_public_is_refused_and_the_refusal_is_audited()
    {
        await using var records = server.Open();
        var before = await records.AuditLines.MaxAsync(line => (long?)line.Sequence) ?? 0;

        await Problem.Of(await server.Http.PostAsJsonAsync("/records/treatments/search", Somebody), HttpStatusCode.Unauthorized, "token.required");
        await Problem.Of(await server.Http.GetAsync("/records/medications/x"), HttpStatusCode.Unauthorized, "token.required");
        await Problem.Of(await server.Http.PostAsJsonAsync("/subjects/verify", new { }), HttpStatusCode.Unauthorized, "token.required");
        await Problem.Of(await server.Http.PostAsJsonAsync("/subjects/confirm", new { }), HttpStatusCode.Unauthorized, "token.required");
        await Problem.Of(await server.Http.PostAsync("/token/revoke", null), HttpStatusCode.Unauthorized, "token.required");
        await Problem.Of(await server.Http.PostAsync("/admin/signing-keys", null), HttpStatusCode.Unauthorized, "token.required");
        await Problem.Of(await server.Http.GetAsync("/admin/audit/review"), HttpStatusCode.Unauthorized, "token.required");

        var refused = await records.AuditLines.AsNoTracking().Where(line => line.Sequence > before && line.Actor == Auditing.Nobody && line.Reason == "token.required").Select(line => line.Act).ToListAsync();
        Assert.Superset(
            new HashSet<string> { AuditActs.TreatmentsSearch, AuditActs.MedicationRead, AuditActs.SubjectVerify, AuditActs.SubjectBind, AuditActs.TokenRevoke, AuditActs.SigningKeyRotate, AuditActs.AuditReview },
            refused.ToHashSet());
    }

    [Fact]
    public void Every_route_says_who_may_call_it()
    {
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        var open = routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(route => route.RoutePattern.RawText);

        Assert.All(routes, route => Assert.True(
            route.Metadata.GetMetadata<IAllowAnonymous>() is not null || route.Metadata.GetMetadata<IAuthorizeData>() is not null, route.RoutePattern.RawText));
        Assert.Equal(
            ["/.well-known/jwks.json", "/administrators", "/administrators/token", "/health/live", "/health/population", "/health/ready", "/openapi/{documentName:regex(^v1$)}.json", "/organisations", "/token"],
            open.Select(path => path!.TrimEnd('/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_name_are_refused_alike()
    {
        var member = await server.Approved("비밀병원");

        var wrong = await Problem.Of(await server.AskToken(member.Name, "not the secret at all"), HttpStatusCode.Unauthorized, "token.refused");
        var unknown = await Problem.Of(await server.AskToken("없는 병원"), HttpStatusCode.Unauthorized, "token.refused");

        Assert.Equal(wrong.GetProperty("detail").GetString(), unknown.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Who_tries_secrets_is_throttled()
    {
        await using var own = await RunningServer.Start("--Tokens:TriesPerMinute=3");

        for (var attempt = 0; attempt < 3; attempt++)
            await Problem.Of(await own.AskToken("누구", $"a wrong secret {attempt}"), HttpStatusCode.Unauthorized, "token.refused");

        await Problem.Of(await own.AskToken("누구", "one secret more"), HttpStatusCode.TooManyRequests, "token.throttled");
    }

    [Fact]
    public async Task An_organisation_that_asks_too_often_is_refused_and_another_is_not()
    {
        await using var own = await RunningServer.Start("--OrganisationLimits:ReadsPerMinute=2");
        var (busy, calm) = (await own.Approved("바쁜병원", Scopes.Read, Scopes.ReadByNumber), await own.Approved("한가한병원", Scopes.Read, Scopes.ReadByNumber));

        await RunningServer.Answer(await busy.Search(Somebody));
        await RunningServer.Answer(await busy.Search(Somebody));
        var third = await busy.Search(Somebody);

        await Problem.Of(third, HttpStatusCode.TooManyRequests, "rate.limited");
        Assert.True(third.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        await RunningServer.Answer(await calm.Search(Somebody));
    }

    [Fact]
    public async Task Names_are_taken_once_whatever_their_case_width_or_spacing()
    {
        await server.Registered("Seoul  병원");

        var again = await server.Http.PostAsJsonAsync("/organisations", new { name = " ｓｅｏｕｌ 병원", secret = RunningServer.Secret, contact = "a@b.example" });

        await Problem.Of(again, HttpStatusCode.Conflict, "organisation.name-taken");
    }

    [Fact]
    public async Task The_first_administrator_is_made_once_and_the_code_is_gone()
    {
        await using var own = await RunningServer.Start();
        var file = Path.Combine(own.Folder, "code.txt");
        var code = (await File.ReadAllTextAsync(file)).Trim();
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));

        var guessed = await own.Http.PostAsJsonAsync("/administrators", new { code = "guessed", name = "관리자", password = RunningServer.Password });
        using var administrator = await own.Administrator();
        var again = await own.Http.PostAsJsonAsync("/administrators", new { code, name = "다른 관리자", password = RunningServer.Password });

        await Problem.Of(guessed, HttpStatusCode.BadRequest, "administrator.code-refused");
        await Problem.Of(again, HttpStatusCode.BadRequest, "administrator.code-refused");
        Assert.False(File.Exists(file));
    }

    private static string Encoded(string json) => Base64UrlEncoder.Encode(json);

    private static string Decoded(string part) => Base64UrlEncoder.Decode(part);
}
