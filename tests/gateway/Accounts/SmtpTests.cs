using System.Net;
using System.Net.Http.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Mails by a real server, with STARTTLS and a password.</summary>
public sealed class SmtpTests
{
    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task A_sign_up_that_is_begun_while_the_mail_server_is_away_is_completed_when_it_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-gateway-").FullName;
        using (var server = new MailServer())
        using (var gateway = await GatewayProcess.Start(folder, server.Certificate, server.Settings))
        {
            using var first = await gateway.Http.PostAsJsonAsync("/api/auth/email-codes", new { email = "first@mail.example", language = "ko" });
            await server.TurnsAwaySomebody();
            using var second = await gateway.Http.PostAsJsonAsync("/api/auth/email-codes", new { email = "twice@mail.example", language = "en" });
            await server.Start();
            var mail = Assert.Single(await server.MailsTo("first@mail.example"));
            var repeated = await server.MailsTo("twice@mail.example", count: 2);
            using var verified = await gateway.Http.PostAsJsonAsync("/api/auth/email-codes/verify", new { email = "first@mail.example", code = MailReading.CodeIn(mail.Text) });

            Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.OK), (first.StatusCode, second.StatusCode, verified.StatusCode));
            Assert.All([mail, .. repeated], received => Assert.True(received is { From: "no-reply@doctorforu.example", Tls: true, Authenticated: true }));
            Assert.Matches("^<code-[0-9a-f]{32}@doctorforu.example>$", mail.MessageId);
            Assert.Contains("인증 코드", mail.Subject, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"ko\">", mail.Html, StringComparison.Ordinal);
            Assert.Single(repeated.Select(received => (received.MessageId, MailReading.CodeIn(received.Text))).Distinct());
            Assert.Contains("<html lang=\"en\">", repeated[0].Html, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_no_mail_and_no_password()
    {
        using var server = new MailServer();
        await server.Start();

        var outcome = await Transport(server).Send(Mail, CancellationToken.None);

        Assert.Equal(MailOutcome.NotNow, outcome);
        Assert.Empty(server.Mails());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_tried_again_later()
    {
        using var server = new MailServer();

        var outcome = await Transport(server).Send(Mail, CancellationToken.None);

        Assert.Equal(MailOutcome.NotNow, outcome);
    }

    private static OutgoingMail Mail => new("mail-1", "person@mail.example", "Subject", "Text", "<p>Text</p>", null, []);

    private static SmtpServer Transport(MailServer server) => new(
        Options.Create(new MailOptions { Transport = MailTransportKind.Smtp, Host = "127.0.0.1", Port = server.Port, UserName = MailServer.User, Password = MailServer.Password }),
        TimeProvider.System,
        NullLogger<SmtpServer>.Instance);
}
