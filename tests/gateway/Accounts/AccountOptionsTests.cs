using System.ComponentModel.DataAnnotations;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts.Social;
using DoctorForU.ApiGateway.Accounts.Tokens;

namespace DoctorForU.ApiGateway.Accounts;

public sealed class AccountOptionsTests
{
    [Fact]
    public void Defaults_are_as_documented()
    {
        var options = new AccountOptions();
        Assert.Equal((TimeSpan.FromMinutes(5), 5, TimeSpan.FromMinutes(1), 5), (options.CodeLife, options.CodeTries, options.MailGap, options.MailsPerHour));
        Assert.Equal((TimeSpan.FromMinutes(15), TimeSpan.FromDays(14), TimeSpan.FromDays(90)), (options.AccessTokenLife, options.SessionIdle, options.SessionLife));
        Assert.Equal((5, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(15)), (options.WrongPasswords, options.FirstWait, options.LongestWait));
        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30), TimeSpan.FromDays(7)), (options.TicketLife, options.ResetLife, options.InvitationLife));
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), TimeSpan.FromDays(30)), (options.TokenTrust, options.SessionTrust, options.SigningKeyLife));
        Assert.Equal((MailTransportKind.Pickup, "data/mail", 587, true), (new MailOptions().Transport, new MailOptions().PickupFolder, new MailOptions().Port, new MailOptions().StartTls));
        Assert.Equal((false, false), (new SocialOptions().Kakao.IsOn, new SocialOptions().Google.IsOn));
        Assert.Equal(("https://kauth.kakao.com/", "https://accounts.google.com/"), (new SocialOptions().Kakao.Authority.AbsoluteUri, new SocialOptions().Google.Authority.AbsoluteUri));
        Assert.Equal((120, "data/keys"), (new AccountLimitOptions().PermitsPerMinute, new KeyOptions().Folder));
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        Assert.NotEmpty(Wrong(new AccountOptions { TokenTrust = TimeSpan.FromSeconds(3) }));
        Assert.NotEmpty(Wrong(new AccountOptions { LongestWait = TimeSpan.FromSeconds(29) }));
        Assert.NotEmpty(Wrong(new AccountOptions { PublicUrl = new Uri("ftp://doctorforu.example") }));
        Assert.NotEmpty(Wrong(new MailOptions { Transport = MailTransportKind.Smtp }));
        Assert.NotEmpty(Wrong(new MailOptions { UserName = "somebody", StartTls = false }));
        Assert.NotEmpty(Wrong(new MailOptions { From = "nobody" }));
        Assert.NotEmpty(Wrong(new SocialOptions { Google = new() { ClientId = "id", Authority = new Uri("http://accounts.example") } }));
        Assert.Empty(Wrong(new SocialOptions { Google = new() { ClientId = "id", Authority = new Uri("http://127.0.0.1:1") } }));
        Assert.Empty(Wrong(new SocialOptions()));
        Assert.Empty(Wrong(new AccountOptions()));
        Assert.Empty(Wrong(new MailOptions()));
    }

    private static List<ValidationResult> Wrong(object options)
    {
        var wrong = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true);
        return wrong;
    }
}
