using System.Net;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Operations;

public sealed class InquiryTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task An_operator_answers_and_who_asked_is_told_on_the_page_and_by_mail_once()
    {
        var desk = (await shared.People()).Operator;
        using var patient = await Person.LoggedIn(gateway);
        var asked = await Asked(patient, "예약", "언제 열리나요?");

        var waiting = await desk.Reads("/api/ops/inquiries?size=100");
        var path = $"/api/ops/inquiries/{patient.Id}/{asked}/answer";
        using var answered = await desk.Send(HttpMethod.Post, path, new { text = "내일 아홉 시에 엽니다." });
        using var again = await desk.Send(HttpMethod.Post, path, new { text = "내일 아홉 시에 엽니다." });
        var other = await desk.Send(HttpMethod.Post, path, new { text = "아닙니다." });
        var told = await patient.Reads("/api/me/inquiries");
        (await patient.Send(HttpMethod.Post, "/api/me/inquiries/read")).Dispose();
        var read = await patient.Reads("/api/me/inquiries");

        Assert.Contains(waiting.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetString() == asked);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answered.StatusCode, again.StatusCode));
        await Problem.Of(other, HttpStatusCode.Conflict, "inquiry.answered");
        Assert.Equal((1, "내일 아홉 시에 엽니다.", false), (told.GetProperty("unread").GetInt32(), told.GetProperty("items")[0].GetProperty("answer").GetString(), told.GetProperty("items")[0].GetProperty("read").GetBoolean()));
        Assert.Equal(0, read.GetProperty("unread").GetInt32());
        await gateway.MailTo(patient.Email, "inquiry");
        Assert.Single(gateway.MailsTo(patient.Email, "inquiry"));
        Assert.DoesNotContain((await desk.Reads("/api/ops/inquiries?size=100")).GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetString() == asked);
    }

    [Fact]
    public async Task Who_wants_no_mail_about_inquiries_gets_none()
    {
        var desk = (await shared.People()).Operator;
        using var patient = await Person.LoggedIn(gateway);
        (await patient.Send(HttpMethod.Patch, "/api/me", new { notifications = new { reservations = true, reminders = true, inquiries = false } })).Dispose();
        var asked = await Asked(patient, "a", "b");

        (await desk.Send(HttpMethod.Post, $"/api/ops/inquiries/{patient.Id}/{asked}/answer", new { text = "c" })).Dispose();

        Assert.Equal(1, (await patient.Reads("/api/me/inquiries")).GetProperty("unread").GetInt32());
        Assert.Empty(gateway.MailsTo(patient.Email, "inquiry"));
    }

    [Fact]
    public async Task Nobody_takes_back_or_sees_what_somebody_else_asked()
    {
        using var patient = await Person.LoggedIn(gateway);
        using var other = await Person.LoggedIn(gateway);
        var asked = await Asked(patient, "a", "b");

        await Problem.Of(await other.Send(HttpMethod.Delete, $"/api/me/inquiries/{asked}"), HttpStatusCode.NotFound, "inquiry.unknown");
        Assert.Equal(0, (await other.Reads("/api/me/inquiries")).GetProperty("total").GetInt32());
        await Problem.Of(await other.Get("/api/ops/inquiries"), HttpStatusCode.Forbidden, "auth.forbidden");

        Assert.Equal(HttpStatusCode.NoContent, (await patient.Send(HttpMethod.Delete, $"/api/me/inquiries/{asked}")).StatusCode);
        Assert.Equal(0, (await patient.Reads("/api/me/inquiries")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("%09")]
    [InlineData("%20")]
    [InlineData("nobody")]
    [InlineData("u_abcdefghij%0Aklmnopqrs")]
    public async Task Nobody_of_an_id_that_cannot_be_has_an_inquiry(string userId)
    {
        var operators = (await shared.People()).Operator;

        await Problem.Of(await operators.Send(HttpMethod.Post, $"/api/ops/inquiries/{userId}/i1/answer", new { text = "answer" }), HttpStatusCode.NotFound, "inquiry.unknown");
    }

    [Fact]
    public async Task Inquiries_have_a_title_a_text_and_an_end()
    {
        using var patient = await Person.LoggedIn(gateway);

        var problem = await Problem.Of(await patient.Send(HttpMethod.Post, "/api/me/inquiries", new { title = new string('a', 101), text = " " }), HttpStatusCode.BadRequest, "body.invalid");
        Assert.Equal("""{"title":["title.too-long"],"text":["text.required"]}""", problem.GetProperty("errors").GetRawText());

        for (var number = 0; number < 20; number++)
            await Asked(patient, $"{number}", "text");
        await Problem.Of(await patient.Send(HttpMethod.Post, "/api/me/inquiries", new { title = "one more", text = "text" }), HttpStatusCode.Conflict, "inquiry.too-many");
    }

    private static async Task<string> Asked(Person person, string title, string text)
    {
        using var answer = await person.Send(HttpMethod.Post, "/api/me/inquiries", new { title, text });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await Person.Body(answer)).GetProperty("id").GetString()!;
    }
}
