using System.Net;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>One logged-in person of every kind that a route may tell apart.</summary>
internal sealed record Cast(Person PatientA, Person PatientB, Person StaffOfX, Person StaffOfY, Person Operator)
{
    public const string HospitalX = "A1100017";
    public const string HospitalY = "A1100006";

    public static async Task<Cast> Of(RunningGateway gateway)
    {
        var first = await FirstOperator(gateway);
        return new(
            await Person.LoggedIn(gateway),
            await Person.LoggedIn(gateway),
            await Invited(gateway, first, "staff", HospitalX),
            await Invited(gateway, first, "staff", HospitalY),
            first);
    }

    /// <summary>Whoever can read the server's files makes themselves the first operator.</summary>
    public static async Task<Person> FirstOperator(RunningGateway gateway)
    {
        var person = new Person(gateway);
        using var answer = await person.Send(HttpMethod.Post, "/api/auth/first-operator", FirstOperatorBody(
            person, await person.ProveAddress(), (await File.ReadAllTextAsync(gateway.FirstOperatorFile)).Trim()));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await person.LogsIn();
        return person;
    }

    public static object FirstOperatorBody(Person person, string ticket, string code) => new
    {
        code,
        loginId = person.LoginId,
        password = Person.Password,
        name = "Operator Example",
        email = person.Email,
        emailTicket = ticket,
        phone = "02-123-4567",
        language = "en",
    };

    public static async Task<Person> Invited(RunningGateway gateway, Person inviting, string role, string? hpid)
    {
        var person = new Person(gateway);
        using var invited = await inviting.Send(HttpMethod.Post, "/api/ops/invitations", new { email = person.Email, role, hpid, language = "en" });
        Assert.Equal(HttpStatusCode.Created, invited.StatusCode);
        using var accepted = await Accept(person, await TokenInMail(gateway, person));
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        await person.LogsIn();
        return person;
    }

    public static Task<HttpResponseMessage> Accept(Person person, string token) => person.Send(HttpMethod.Post, "/api/auth/invitations/accept", new
    {
        token,
        loginId = person.LoginId,
        password = Person.Password,
        name = "Staff Example",
        phone = "02-123-4567",
        language = "ko",
    });

    public static async Task<string> TokenInMail(RunningGateway gateway, Person person) => (await gateway.MailTo(person.Email, "invitation")).TokenInLink();
}
