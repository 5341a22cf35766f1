using System.Text;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;
using Microsoft.Extensions.Logging;

namespace DoctorForU.ApiGateway.Records;

/// <summary>A whole system with every log at its loudest; what people typed and what was handed out is then looked for in every file that it left.</summary>
public sealed class SystemCanaryTests
{
    /// <summary>Files whose purpose is to hold such a thing: letters on their way, keys, and the secret that two programs share.</summary>
    private static readonly string[] Meant = ["mail", "codes", "keys", "keys.json", "code.txt", "first-operator.txt", "partner.secret"];

    private const string Words = "canary-of-an-inquiry";

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task No_database_and_no_log_of_a_system_holds_a_resident_number_a_token_a_secret_or_a_mail_address_that_it_need_not_know()
    {
        await using var easyResponse = await RunningServer.Start("--Partner:Name=DoctorForU", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace");
        var log = Path.Combine(easyResponse.Folder, "gateway-log.txt");
        await using var gateway = await RunningGateway.Start(
            builder => builder.Logging.ClearProviders().AddProvider(new FileLog(log)),
            [.. RecordSystem.SettingsFor(easyResponse), "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Orleans=Trace"]);

        var (planted, mailAddress) = await Live(gateway, easyResponse);

        var files = FilesOf(Path.GetDirectoryName(gateway.FirstOperatorFile)!).Concat(FilesOf(easyResponse.Folder)).ToList();
        Assert.Contains(files, file => file.EndsWith("state.db", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith("records.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.All(planted, canary => Assert.False(Holds(bytes, canary.Text), $"{file} holds {canary.What}."));
        }

        // The account's own address and words are in its database, where they have to be, and in no log; and the search finds what is there.
        var logged = await File.ReadAllBytesAsync(log);
        Assert.True(Holds(logged, "/api/me/records/binding"), "The log is empty.");
        Assert.All([mailAddress, Words], text => Assert.False(Holds(logged, text), $"The gateway's log holds {text}."));
        Assert.All([mailAddress, Words], text => Assert.Contains(files, file => Holds(File.ReadAllBytes(file), text)));
    }

    private static async Task<((string What, string Text)[] Planted, string MailAddress)> Live(RunningGateway gateway, RunningServer easyResponse)
    {
        var person = RunningServer.Person(7);
        using var patient = await Person.LoggedIn(gateway);
        var (firstToken, firstCookie) = (patient.AccessToken!, patient.RefreshCookie!);
        (await patient.Refresh()).Dispose();
        await RecordSystem.Ok(await RecordSystem.Post(patient, "/api/me/records/consent", new { version = 1 }));
        var begun = await RecordSystem.Ok(await RecordSystem.Post(patient, "/api/me/records/binding", new { name = person.Name, birthDate = person.BirthDate, residentNumber = person.ResidentNumber }));
        await Patience.Until(() => Codes.SentTo(easyResponse, person.Contact).Count > 0);
        (await RecordSystem.Confirm(patient, begun, Codes.SentTo(easyResponse, person.Contact)[^1])).Dispose();
        await RecordSystem.Ok(await patient.Get("/api/me/records/treatments?from=2024-01-01&to=2027-12-31"));
        (await patient.Send(HttpMethod.Post, "/api/me/inquiries", new { title = "a", text = Words })).Dispose();
        (await RecordSystem.Post(patient, "/api/me/records/binding", new { name = "x", birthDate = "1990-01-01", residentNumber = "900101-1994321" })).Dispose();

        return (
        [
            ("a resident number", person.ResidentNumber),
            ("the end of a resident number", person.ResidentNumber[6..]),
            ("the end of a number that nobody has", "1994321"),
            ("the mail address that easyResponse has of a person", person.Contact),
            ("an access token", firstToken),
            ("the signature of an access token", firstToken.Split('.')[2]),
            ("another access token", patient.AccessToken!),
            ("a refresh cookie", firstCookie.Split('.')[1]),
            ("another refresh cookie", patient.RefreshCookie!.Split('.')[1]),
            ("DoctorForU's secret at easyResponse", (await File.ReadAllTextAsync(Path.Combine(easyResponse.Folder, "partner.secret"))).Trim()),
            ("a password", Person.Password),
        ],
        patient.Email);
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(Meant.Contains));

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
