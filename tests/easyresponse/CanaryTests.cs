using System.Net.Http.Json;
using System.Text;
using DoctorForU.EasyResponse.Running;
using DoctorForU.EasyResponse.Tokens;

namespace DoctorForU.EasyResponse;

/// <summary>Everything private is typed in, at every log level, and then looked for in every file that the server leaves.</summary>
public sealed class CanaryTests
{
    [Fact]
    public async Task No_number_mail_address_secret_or_token_is_in_any_file_of_the_server()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-easyresponse-canary-").FullName;
        var planted = await Plant(folder);

        var files = Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != "keys.json").ToList();
        Assert.Contains(files, file => file.EndsWith("records.db", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("log.txt", StringComparison.Ordinal) && new FileInfo(file).Length > 10_000);
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.All(planted, canary => Assert.False(Holds(bytes, canary.Text), $"{Path.GetFileName(file)} holds {canary.What}."));
        }

        // The search itself finds what is there.
        Assert.Contains(files, file => Holds(File.ReadAllBytes(file), "카나리아병원"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<(string What, string Text)>> Plant(string folder)
    {
        const string Contact = "canary.contact@organisation.example";
        await using var server = await RunningServer.StartWith(null, folder, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace");
        var id = await server.Registered("카나리아병원", Contact);
        using var administrator = await server.Administrator();
        await RunningServer.Answer(await administrator.PostAsJsonAsync($"/admin/organisations/{id}/approve", new { scopes = Scopes.All }));
        var token = await server.Token("카나리아병원");
        var member = new Member(server, id, "카나리아병원", server.NewClient(token));
        var person = RunningServer.Person(0);

        await RunningServer.Answer(await member.SearchNumber(person.ResidentNumber));
        await RunningServer.Answer(await member.SearchNumber("900101-1994321"));
        await member.SearchNumber("901301-1994321");
        await member.Verified(person);
        await server.AskToken("카나리아병원", "canary-secret-of-nobody");
        var fresh = (await RunningServer.Answer(await administrator.PostAsync($"/admin/organisations/{id}/secret", null))).GetProperty("secret").GetString()!;

        return
        [
            ("a resident number", person.ResidentNumber),
            ("a resident number with its hyphen", person.ResidentNumber.Insert(6, "-")),
            ("the end of a number that nobody has", "1994321"),
            ("a person's mail address", person.Contact),
            ("an organisation's mail address", Contact),
            ("a token", token),
            ("the signature of a token", token.Split('.')[2]),
            ("a secret", RunningServer.Secret),
            ("an exchanged secret", fresh),
            ("a wrong secret", "canary-secret-of-nobody"),
            ("a password", RunningServer.Password),
        ];
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
