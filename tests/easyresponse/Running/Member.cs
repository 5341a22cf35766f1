using System.Net.Http.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Population;

namespace DoctorForU.EasyResponse.Running;

/// <summary>An organisation that may read, and what it does.</summary>
public sealed record Member(RunningServer Server, string Id, string Name, HttpClient Http)
{
    public Task<HttpResponseMessage> Search(object body) => Http.PostAsJsonAsync("/records/treatments/search", body);

    /// <summary>All treatments of a number in the last ten years.</summary>
    public Task<HttpResponseMessage> SearchNumber(string residentNumber) =>
        Search(new { residentNumber, from = "2024-01-01", to = "2033-12-31", purpose = "treatment", size = 100 });

    public Task<HttpResponseMessage> SearchSubject(string subject) =>
        Search(new { subject, from = "2024-01-01", to = "2033-12-31", purpose = "personAsked", size = 100 });

    internal Task<HttpResponseMessage> AskToVerify(SyntheticPerson person) => AskToVerify(person.Name, person.BirthDate, person.ResidentNumber);

    public Task<HttpResponseMessage> AskToVerify(string name, DateOnly birthDate, string residentNumber) =>
        Http.PostAsJsonAsync("/subjects/verify", new { name, birthDate, residentNumber });

    public Task<HttpResponseMessage> Confirm(string verificationId, string code) => Http.PostAsJsonAsync("/subjects/confirm", new { verificationId, code });

    /// <summary>Has a person prove who they are, with the code that was sent to them.</summary>
    internal async Task<string> Verified(SyntheticPerson person)
    {
        var before = Codes.SentTo(Server, person.Contact).Count;
        var begun = await RunningServer.Answer(await AskToVerify(person));
        await Patience.Until(() => Codes.SentTo(Server, person.Contact).Count > before);
        var code = Codes.SentTo(Server, person.Contact)[^1];
        return (await RunningServer.Answer(await Confirm(begun.GetProperty("verificationId").GetString()!, code))).GetProperty("subject").GetString()!;
    }
}

/// <summary>The codes that were sent, as the person reads them.</summary>
internal static class Codes
{
    public static IReadOnlyList<string> SentTo(RunningServer server, string contact)
    {
        var folder = Path.Combine(server.Folder, "codes");
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)
                .Where(letter => letter.StartsWith($"To: {contact}\n", StringComparison.Ordinal))
                .Select(letter => letter[(letter.IndexOf("Code: ", StringComparison.Ordinal) + 6)..][..6]),
        ];
    }
}
