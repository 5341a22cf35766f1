using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

public sealed class SignUpCrashTests
{
    private const string Password = "gureum-wie-ttang 7";

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task A_process_that_is_killed_in_the_middle_of_sign_ups_completes_each_or_leaves_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-gateway-").FullName;
        var gateway = await GatewayProcess.Start(folder, certificates: null);
        for (var round = 0; round < 2; round++)
        {
            var (loginId, email) = ($"crash0{round}", $"crash0{round}@mail.example");
            var ticket = await Ticket(gateway, folder, email);
            var signingUp = SignUp(gateway, loginId, email, ticket);

            // In every other round not before the login id is taken, which is the middle of it.
            if (round % 2 == 0)
                await Patience.Until(async () => !await IsFree(gateway, loginId));
            gateway.Kill();
            await Ended(signingUp);
            gateway.Dispose();
            gateway = await GatewayProcess.Start(folder, certificates: null);

            // Nothing is there, or all of it is.
            if (await IsFree(gateway, loginId))
                Assert.Equal(HttpStatusCode.Created, (await SignUp(gateway, loginId, email, ticket)).StatusCode);
            using var login = await gateway.Http.PostAsJsonAsync("/api/auth/login", new { loginId, password = Password });
            Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        }

        gateway.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // It may have been answered just before.
    private static async Task Ended(Task<HttpResponseMessage> request)
    {
        try
        {
            (await request).Dispose();
        }
        catch (HttpRequestException)
        {
            // The process is gone: this is what the test is about.
        }
    }

    private static Task<HttpResponseMessage> SignUp(GatewayProcess gateway, string loginId, string email, string ticket) => gateway.Http.PostAsJsonAsync(
        "/api/auth/signup", new { loginId, password = Password, name = "Person Example", email, emailTicket = ticket, phone = "01012345678", language = "ko" });

    private static async Task<bool> IsFree(GatewayProcess gateway, string loginId) =>
        (await gateway.Http.GetFromJsonAsync<JsonElement>($"/api/auth/login-ids/{loginId}")).GetProperty("available").GetBoolean();

    private static async Task<string> Ticket(GatewayProcess gateway, string folder, string email)
    {
        (await gateway.Http.PostAsJsonAsync("/api/auth/email-codes", new { email, language = "en" })).EnsureSuccessStatusCode().Dispose();
        string? code = null;
        await Patience.Until(() => (code = CodeIn(folder, email)) is not null);
        using var verified = await gateway.Http.PostAsJsonAsync("/api/auth/email-codes/verify", new { email, code });
        return (await Person.Body(verified)).GetProperty("ticket").GetString()!;
    }

    private static string? CodeIn(string folder, string email)
    {
        var mails = new DirectoryInfo(Path.Combine(folder, "mail"));
        var mail = !mails.Exists ? null : mails.GetFiles("*" + PickedUpMail.Extension).Where(file => file.Name[0] != '.')
            .Select(file => JsonSerializer.Deserialize<PickedUpMail>(File.ReadAllText(file.FullName), JsonSerializerOptions.Web)!)
            .FirstOrDefault(mail => mail.To == email);
        return mail is null ? null : MailReading.CodeIn(mail.Subject);
    }
}
