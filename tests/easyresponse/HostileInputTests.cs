using System.Net;
using System.Text;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;
using DoctorForU.EasyResponse.Tokens;

namespace DoctorForU.EasyResponse;

public sealed class HostileInputTests(SharedServer shared)
{
    private readonly RunningServer server = shared.Server;

    [Theory]
    [InlineData("""{ "residentNumber": "901301-1234567", "purpose": "treatment" }""", "residentNumber")]
    [InlineData("""{ "residentNumber": "９００１０１-１２３４５６７", "purpose": "treatment" }""", "residentNumber")]
    [InlineData("""{ "residentNumber": "", "purpose": "treatment" }""", "residentNumber")]
    [InlineData("""{ "purpose": "treatment" }""", "subject")]
    [InlineData("""{ "subject": "", "purpose": "treatment" }""", "subject")]
    [InlineData("""{ "subject": "a", "residentNumber": "900101-1234567", "purpose": "treatment" }""", "subject")]
    [InlineData("""{ "subject": "a" }""", "purpose")]
    [InlineData("""{ "subject": "a", "purpose": "treatment", "from": "2026-02-01", "to": "2026-01-01" }""", "from")]
    [InlineData("""{ "subject": "a", "purpose": "treatment", "from": "0001-01-01" }""", "from")]
    [InlineData("""{ "subject": "a", "purpose": "treatment", "page": 0 }""", "page")]
    [InlineData("""{ "subject": "a", "purpose": "treatment", "size": 101 }""", "size")]
    public async Task A_field_that_cannot_be_is_named(string body, string field)
    {
        var member = await Member();

        var problem = await Problem.Of(await Post(member, "/records/treatments/search", body), HttpStatusCode.BadRequest, "body.invalid");

        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{ "residentNumber": 9001011234567, "purpose": "treatment" }""")]
    [InlineData("""{ "subject": "a", "purpose": 1 }""")]
    [InlineData("""{ "subject": "a", "purpose": "curiosity" }""")]
    [InlineData("""{ "subject": "a", "purpose": "treatment", "from": "2026-02-30" }""")]
    [InlineData("""{ "subject": "a", "purpose": "treatment", "page": "1" }""")]
    [InlineData("""{ "subject": "a", "purpose": "treatment", "page": 99999999999999999999 }""")]
    public async Task What_is_no_request_is_refused_without_telling_why_inside(string body)
    {
        var problem = await Problem.Of(await Post(await Member(), "/records/treatments/search", body), HttpStatusCode.BadRequest, "request.invalid");

        Assert.DoesNotContain("9001011234567", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("../../../etc/passwd")]
    [InlineData("\u0000")]
    [InlineData("\u202e가나다")]
    [InlineData("{{7*7}}")]
    public async Task A_subject_that_is_a_trick_is_unknown(string subject)
    {
        var member = await Member();

        var answer = await member.SearchSubject(subject);

        await Problem.Of(answer, HttpStatusCode.NotFound, "subject.unknown");
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_json_is_refused()
    {
        var member = await Member();

        await Problem.Of(await Post(member, "/records/treatments/search", $$"""{ "subject": "{{new string('x', 70_000)}}" }"""), HttpStatusCode.RequestEntityTooLarge, "body.too-large");
        using var form = new FormUrlEncodedContent([new("subject", "a")]);
        await Problem.Of(await member.Http.PostAsync("/records/treatments/search", form), HttpStatusCode.UnsupportedMediaType, "body.type-unsupported");
        await Problem.Of(await member.Http.GetAsync("/records/treatments/search"), HttpStatusCode.MethodNotAllowed, "method.not-allowed");
        await Problem.Of(await member.Http.GetAsync($"/records/medications/{new string('A', 4_000)}"), HttpStatusCode.NotFound, "medication.unknown");
    }

    [Theory]
    [InlineData("""{ "name": "", "secret": "long enough to be one", "contact": "a@b.example" }""", "name")]
    [InlineData("""{ "name": "이름\u202e", "secret": "long enough to be one", "contact": "a@b.example" }""", "name")]
    [InlineData("""{ "name": "이름\u0000", "secret": "long enough to be one", "contact": "a@b.example" }""", "name")]
    [InlineData("""{ "name": "이름", "secret": "short", "contact": "a@b.example" }""", "secret")]
    [InlineData("""{ "name": "이름", "contact": "a@b.example" }""", "secret")]
    [InlineData("""{ "name": "이름", "secret": "long enough to be one", "contact": "nowhere" }""", "contact")]
    [InlineData("""{ "name": "이름", "secret": "long enough to be one" }""", "contact")]
    public async Task An_organisation_that_cannot_be_is_not_registered(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var problem = await Problem.Of(await server.Http.PostAsync("/organisations", content), HttpStatusCode.BadRequest, "body.invalid");

        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task On_the_internal_listener_there_is_health_and_nothing_else()
    {
        using var http = new HttpClient { BaseAddress = server.Internal };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/.well-known/jwks.json")).StatusCode);
    }

    private static int members;

    private Task<Member> Member() => server.Approved($"입력병원 {Interlocked.Increment(ref members)}", Scopes.Read, Scopes.ReadByNumber);

    private static async Task<HttpResponseMessage> Post(Member member, string path, string body)
    {
        // Asked first, so that an answer that comes before the body is not lost in sending it.
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { ExpectContinue = true } };
        return await member.Http.SendAsync(request);
    }
}
