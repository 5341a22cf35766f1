using System.Net;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;
using DoctorForU.EasyResponse.Tokens;
using DoctorForU.Testing;

namespace DoctorForU.EasyResponse.People;

public sealed class SubjectTests(SharedServer shared)
{
    private readonly RunningServer server = shared.Server;

    [Fact]
    public async Task A_person_proves_who_they_are_by_a_code_and_only_then_their_records_are_read()
    {
        var member = await server.Approved("본인병원");

        var subject = await member.Verified(RunningServer.Person(3));
        var found = await RunningServer.Answer(await member.SearchSubject(subject));
        var with = found.GetProperty("items").EnumerateArray().FirstOrDefault(item => item.GetProperty("medicationId").ValueKind == JsonValueKind.String);

        Assert.Equal(RunningServer.Person(3).ResidentNumber[..6], found.GetProperty("person").GetProperty("residentNumber").GetString()![..6]);
        var medication = await RunningServer.Answer(await member.Http.GetAsync($"/records/medications/{with.GetProperty("medicationId")}"));
        Assert.Equal(subject, medication.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task A_subject_is_the_same_for_an_organisation_and_worth_nothing_to_another()
    {
        var (one, other) = (await server.Approved("첫째병원"), await server.Approved("둘째병원"));

        var (first, again, others) = (await one.Verified(RunningServer.Person(4)), await one.Verified(RunningServer.Person(4)), await other.Verified(RunningServer.Person(4)));

        Assert.Equal(first, again);
        Assert.NotEqual(first, others);
        await Problem.Of(await other.SearchSubject(first), HttpStatusCode.NotFound, "subject.unknown");
    }

    [Fact]
    public async Task An_unknown_person_is_answered_as_a_known_one()
    {
        var member = await server.Approved("동일답병원");
        var known = RunningServer.Person(5);

        JsonElement[] answers =
        [
            await RunningServer.Answer(await member.AskToVerify(known)),
            await RunningServer.Answer(await member.AskToVerify("홍길동", known.BirthDate, known.ResidentNumber)),
            await RunningServer.Answer(await member.AskToVerify(known.Name, known.BirthDate.AddDays(1), known.ResidentNumber)),
            await RunningServer.Answer(await member.AskToVerify(known.Name, new DateOnly(1990, 1, 1), "900101-1991234")),
        ];

        Assert.All(answers, answer =>
        {
            Assert.Equal(["verificationId", "residentNumber", "expiresAt"], answer.EnumerateObject().Select(member => member.Name));
            Assert.Equal(22, answer.GetProperty("verificationId").GetString()!.Length);
        });
        await Patience.Until(() => Codes.SentTo(server, known.Contact).Count > 0);
        Assert.Single(Codes.SentTo(server, known.Contact));
        foreach (var answer in answers[1..])
            await Problem.Of(await member.Confirm(answer.GetProperty("verificationId").GetString()!, "123456"), HttpStatusCode.BadRequest, "verification.code-refused");
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_its_own_proof_and_organisation()
    {
        var (member, other) = (await server.Approved("한번병원"), await server.Approved("가로채기병원"));
        var person = RunningServer.Person(6);
        var first = await Begin(member, person);
        await Patience.Until(() => Codes.SentTo(server, person.Contact).Count == 1);
        var code = Codes.SentTo(server, person.Contact)[0];

        await Refused(other, first, code);
        await Refused(member, await Begin(member, RunningServer.Person(7)), code == "000000" ? "000001" : "000000");
        await RunningServer.Answer(await member.Confirm(first, code));
        await Refused(member, first, code);
    }

    [Fact]
    public async Task Only_one_of_many_who_spend_a_code_at_once_has_it()
    {
        var member = await server.Approved("동시병원");
        var person = RunningServer.Person(8);
        var id = await Begin(member, person);
        await Patience.Until(() => Codes.SentTo(server, person.Contact).Count == 1);
        var code = Codes.SentTo(server, person.Contact)[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => member.Confirm(id, code))).OrFail();

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_refused_too()
    {
        var member = await server.Approved("다섯번병원");
        var person = RunningServer.Person(9);
        var id = await Begin(member, person);
        await Patience.Until(() => Codes.SentTo(server, person.Contact).Count == 1);
        var code = Codes.SentTo(server, person.Contact)[0];

        var wrong = code == "111111" ? "222222" : "111111";
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Refused(member, id, wrong))).OrFail();

        await Refused(member, id, code);
    }

    [Fact]
    public async Task A_code_that_comes_too_late_is_refused()
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var own = await RunningServer.StartWith(clock, null);
        var member = await own.Approved("늦은병원");
        var person = RunningServer.Person(0);
        var id = await Begin(member, person);
        await Patience.Until(() => Codes.SentTo(own, person.Contact).Count == 1);

        clock.Advance(TimeSpan.FromMinutes(10));

        await Refused(member, id, Codes.SentTo(own, person.Contact)[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_can_be_tried_five_times_an_hour_known_or_not_by_whomever(bool isKnown)
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var own = await RunningServer.StartWith(clock, null);
        Member[] members = [await own.Approved("갑병원"), await own.Approved("을병원")];
        var number = isKnown ? RunningServer.Person(0).ResidentNumber : "900101-1991234";

        for (var attempt = 0; attempt < 5; attempt++)
            await RunningServer.Answer(await members[attempt % 2].AskToVerify("홍길동", new DateOnly(1990, 1, 1), number));
        var sixth = await members[0].AskToVerify("홍길동", new DateOnly(1990, 1, 1), number);
        clock.Advance(TimeSpan.FromMinutes(61));

        await Problem.Of(sixth, HttpStatusCode.TooManyRequests, "verification.throttled");
        await RunningServer.Answer(await members[0].AskToVerify("홍길동", new DateOnly(1990, 1, 1), number));
    }

    [Fact]
    public async Task Without_its_scope_nobody_is_asked_to_prove_anything() =>
        await Problem.Of(await (await server.Approved("무권한병원", Scopes.Read)).AskToVerify(RunningServer.Person(0)), HttpStatusCode.Forbidden, "scope.missing");

    private static async Task<string> Begin(Member member, Population.SyntheticPerson person) =>
        (await RunningServer.Answer(await member.AskToVerify(person))).GetProperty("verificationId").GetString()!;

    private static async Task Refused(Member member, string id, string code) =>
        await Problem.Of(await member.Confirm(id, code), HttpStatusCode.BadRequest, "verification.code-refused");
}
