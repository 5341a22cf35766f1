using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;

namespace DoctorForU.EasyResponse.People;

public sealed partial class CodePostTests
{
    [Fact]
    public async Task With_a_mail_server_a_code_goes_there_to_the_contact_on_record_and_proves_who_one_is()
    {
        await using var sink = new MailSink();
        await using var server = await RunningServer.Start($"--Contact:SmtpServer={sink.Address}");
        var member = await server.Approved("메일병원");
        var person = RunningServer.Person(0);

        var begun = await RunningServer.Answer(await member.AskToVerify(person));
        await Patience.Until(() => !sink.Mails.IsEmpty);
        var mail = Assert.Single(sink.Mails);
        var confirmed = await RunningServer.Answer(await member.Confirm(begun.GetProperty("verificationId").GetString()!, Code().Match(mail.Text).Value));

        Assert.Equal(person.Contact, mail.To);
        Assert.NotEmpty(confirmed.GetProperty("subject").GetString()!);
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "codes")));
    }

    [Fact]
    public async Task A_mail_server_that_is_away_keeps_nobody_waiting_and_stops_nothing()
    {
        await using var server = await RunningServer.Start("--Contact:SmtpServer=127.0.0.1:9");
        var member = await server.Approved("메일병원");

        await RunningServer.Answer(await member.AskToVerify(RunningServer.Person(0)));
        await RunningServer.Answer(await member.AskToVerify(RunningServer.Person(1)));
        await Patience.Until(() => File.ReadAllText(Path.Combine(server.Folder, "log.txt")).Contains("A code could not be sent", StringComparison.Ordinal));
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
