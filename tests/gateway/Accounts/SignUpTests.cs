using System.Net;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

public sealed class SignUpTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task A_code_in_a_mail_leads_to_an_account_a_session_and_out_again()
    {
        using var person = await Person.SignedUp(gateway);

        await person.LogsIn();
        var profile = await person.Reads("/api/me");
        using var out_ = await person.LogOut();

        Assert.Equal((person.LoginId, person.Email, "01012345678", "patient"), (
            profile.GetProperty("loginId").GetString(), profile.GetProperty("email").GetString(), profile.GetProperty("phone").GetString(), profile.GetProperty("role").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, out_.StatusCode);
        Assert.Null(person.RefreshCookie);
        await person.IsShutOut();
        await Problem.Of(await person.Refresh(), HttpStatusCode.Unauthorized, "auth.session-ended");
    }

    [Fact]
    public async Task The_refresh_cookie_is_out_of_scripts_and_other_sites_reach()
    {
        using var person = await Person.SignedUp(gateway);

        using var answer = await person.LogIn();

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^refresh=s_[^;]+; max-age=1209600; path=/; samesite=strict; httponly$", cookie);
    }
}
