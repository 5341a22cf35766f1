using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.Browser.Accounts;

/// <summary>A gateway of its own, whose mails go to a real mail server.</summary>
public sealed class SmtpJourneyTests(LiveSystem system)
{
    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task The_code_that_a_mail_server_received_completes_a_sign_up()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-smtp-journey-").FullName;
        using var server = new MailServer();
        await server.Start();
        using (var gateway = await GatewayProcess.Start(folder, server.Certificate, server.Settings))
        {
            var person = Person.Another();
            await using var visit = await system.Open("/signup", 390, context: options => options.BaseURL = gateway.Address.AbsoluteUri);
            await visit.Field("email").FillAsync(person.Email);
            await visit.Submit();
            await visit.Field("one-time-code").FillAsync(MailReading.CodeIn(Assert.Single(await server.MailsTo(person.Email)).Text));
            await visit.Describe(person);
            await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
            await visit.Submit();
            await visit.IsAt("/");

            await visit.Page.GotoAsync("/my/profile");
            await visit.Says(person.Email);
        }

        Directory.Delete(folder, recursive: true);
    }
}
