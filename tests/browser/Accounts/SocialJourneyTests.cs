namespace DoctorForU.Browser.Accounts;

/// <summary>Login by an account at a provider, with an OpenID provider that runs beside the system.</summary>
public sealed class SocialJourneyTests(LiveSystem system)
{
    [Fact]
    public async Task Somebody_comes_by_their_account_at_a_provider_tells_what_is_missing_comes_back_and_leaves()
    {
        system.Provider.Person = new("journey", "provider-person@example.com", EmailVerified: true, "박서연");
        await using var visit = await system.Open("/my/security", 390);
        await visit.IsAt("/login");
        await visit.GoesBy("Google로 계속하기");
        await visit.IsAt("/signup/social");
        await visit.Says("provider-person@example.com");
        await Assertions.Expect(visit.Field("name")).ToHaveValueAsync("박서연");
        await visit.Submit();
        await visit.Says("동의해야 가입할 수 있습니다.");
        await visit.IsAccessible();
        await visit.FitsItsWidth();
        await visit.Field("tel").FillAsync("010-1234-5678");
        await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await visit.Submit();
        await visit.IsAt("/my/security");
        await visit.Says("비밀번호가 없습니다.");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "모든 기기에서 로그아웃" }).ClickAsync();
        await visit.IsAt("/login");
        await visit.GoesBy("Google로 계속하기");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal) && !url.Contains("/api/", StringComparison.Ordinal));
        await visit.Page.GotoAsync("/my/close");
        await visit.Submit();
        await visit.Says("알고 계신다고 표시해야 탈퇴할 수 있습니다.");
        await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await visit.Submit();
        await visit.IsAt("/login");
        await visit.Says("탈퇴했습니다.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_account_that_has_the_address_is_not_entered_through_a_provider()
    {
        var member = await system.Member();
        system.Provider.Person = new("stranger", member.Email, EmailVerified: true, "모르는 사람");
        await using var visit = await system.Open("/login");
        await visit.GoesBy("카카오로 계속하기");
        await visit.Field("tel").FillAsync("010-1234-5678");
        await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await visit.Submit();

        await visit.Says("이미 가입한 메일 주소입니다.");
    }

    [Fact]
    public async Task Who_refuses_at_the_provider_is_told_so_on_the_login_page()
    {
        system.Provider.Person = null;
        await using var visit = await system.Open("/login", 390, "en");
        await visit.GoesBy("Continue with Kakao");

        await visit.Says("You called the login off.");
    }
}
