using System.Text.RegularExpressions;

namespace DoctorForU.Browser.Accounts;

public sealed partial class AccountJourneyTests(LiveSystem system)
{
    [Fact]
    public async Task The_code_of_a_mail_completes_a_sign_up_which_leads_back_to_where_one_was_and_lasts_over_reloads_and_tabs()
    {
        var person = Person.Another();
        await using var visit = await system.Open("/my/security", 390);
        await visit.IsAt("/login");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "회원 가입", Exact = true }).ClickAsync();

        await visit.Field("email").FillAsync(person.Email);
        await visit.Submit();
        await Assertions.Expect(visit.Field("one-time-code")).ToBeFocusedAsync();
        await visit.Field("one-time-code").FillAsync($" 코드 {await system.CodeTo(person.Email)} ");
        await visit.Field("username").FillAsync(person.LoginId);
        await Assertions.Expect(visit.Page.GetByTestId("login-id-free")).Not.ToBeEmptyAsync();
        await visit.Field("new-password").FillAsync(person.Password);
        await Assertions.Expect(visit.Page.GetByTestId("password-strength")).ToHaveAttributeAsync("data-strength", "strong");
        await visit.Field("name").FillAsync(person.Name);
        await visit.Field("tel").FillAsync("010-1234-5678");
        await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await visit.Submit();
        await visit.IsAt("/my/security");

        await visit.Page.ReloadAsync();
        await visit.Says("이 기기");
        var tabs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visit.Context.NewPageAsync()));
        await Task.WhenAll(tabs.Select(tab => tab.GotoAsync("/my/security")));
        foreach (var tab in tabs)
        {
            await Assertions.Expect(tab.GetByTestId("devices")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_wrong_with_a_sign_up_is_said_at_the_field_in_words_and_the_first_such_field_gets_the_focus()
    {
        var taken = await system.Member();
        var person = Person.Another();
        await using var visit = await system.Open("/signup");
        await visit.Field("email").FillAsync("no address");
        await visit.Submit();
        await visit.Says("메일 주소를 다시 확인해 주세요.");
        await visit.Field("email").FillAsync(person.Email);
        await visit.Submit();
        var code = await system.CodeTo(person.Email);
        await visit.Field("one-time-code").FillAsync(code == "000000" ? "000001" : "000000");
        await visit.Says("4번 더 넣을 수 있습니다.");
        await visit.Field("one-time-code").FillAsync(code);

        await visit.Field("username").FillAsync(taken.LoginId);
        await visit.Says("이미 쓰고 있는 아이디입니다.");
        await visit.Field("new-password").FillAsync("password1");
        await visit.Says("너무 흔한 비밀번호라");
        await visit.Submit();
        await Assertions.Expect(visit.Field("name")).ToBeFocusedAsync();
        await visit.Field("name").FillAsync(person.Name);
        await visit.Field("tel").FillAsync("12");
        await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await visit.Submit();

        await Assertions.Expect(visit.Field("new-password")).ToBeFocusedAsync();
        await visit.Says("번호를 다시 확인해 주세요.");
        await Assertions.Expect(visit.Field("tel")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task A_logout_reaches_every_tab_and_the_cookie_is_gone()
    {
        await using var visit = await system.OpenAs(await system.Member(), "/my/profile");
        var other = await visit.Context.NewPageAsync();
        await other.GotoAsync("/my/security");
        await Assertions.Expect(other.GetByTestId("devices")).ToBeVisibleAsync();

        await visit.Page.GetByTestId("main-menu").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "로그아웃" }).ClickAsync();

        await visit.IsAt("/login");
        await Assertions.Expect(other).ToHaveURLAsync(LoginAddress());
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [Fact]
    public async Task A_device_that_is_logged_out_from_another_says_so_at_its_next_step()
    {
        var person = await system.Member();
        await using var lost = await system.OpenAs(person, "/my/profile", 390);
        await using var owner = await system.OpenAs(person, "/my/security");

        await owner.Page.GetByTestId("devices").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(owner.Page.GetByTestId("devices").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await lost.Page.ReloadAsync();

        await lost.IsAt("/login");
        await lost.Says("로그인이 끝났습니다.");
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_through_the_link_of_a_mail_which_works_once()
    {
        var person = await system.Member();
        await using var visit = await system.Open("/reset-password", 390);
        await visit.Field("email").FillAsync(person.Email);
        await visit.Submit();
        await visit.Says("메일을 보냈습니다.");

        var link = await system.LinkTo(person.Email, "reset");
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.GotoAsync(link);
        var changed = person with { Password = "돛단배 넷, 강 둘" };
        await visit.Field("new-password").FillAsync(changed.Password);
        await visit.Submit();
        await visit.Says("새 비밀번호를 정했습니다.");
        await visit.LogIn(changed);
        await visit.IsAt("/");

        await visit.Page.GotoAsync(link);
        await visit.Field("new-password").FillAsync("돛단배 다섯, 강 셋");
        await visit.Submit();
        await visit.Says("이미 썼거나 시간이 지난 링크입니다.");
    }

    [Fact]
    public async Task A_profile_and_a_password_can_be_changed_and_an_account_be_deleted()
    {
        var person = await system.Member();
        await using var visit = await system.OpenAs(person, "/my/profile");
        await visit.Field("name").FillAsync("이영희");
        await visit.Page.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await visit.Submit();
        await visit.Says("저장했습니다.");
        await Assertions.Expect(visit.Page.GetByTestId("main-menu")).ToContainTextAsync("이영희");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Field("name")).ToHaveValueAsync("이영희");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Checkbox).First).Not.ToBeCheckedAsync();

        await visit.Page.GotoAsync("/my/security");
        await visit.Field("current-password").FillAsync("not this one");
        await visit.Field("new-password").FillAsync("돛단배 넷, 강 둘");
        await visit.Submit();
        await visit.Says("비밀번호가 맞지 않습니다.");
        await Assertions.Expect(visit.Field("current-password")).ToBeFocusedAsync();
        await visit.Field("current-password").FillAsync(person.Password);
        await visit.Submit();
        await visit.Says("비밀번호를 바꿨습니다.");

        await visit.Page.GotoAsync("/my/close");
        await visit.Field("current-password").FillAsync("돛단배 넷, 강 둘");
        await visit.Submit();
        await visit.IsAt("/login");
        await visit.LogIn(person with { Password = "돛단배 넷, 강 둘" });
        await visit.Says("아이디나 비밀번호가 맞지 않습니다.");
    }

    [GeneratedRegex("/login", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoginAddress();
}
