using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser.Operations;

public sealed class ConsoleTests(LiveSystem system)
{
    private static readonly (string Path, string Shows)[] Pages =
    [
        ("/ops", "nodes"),
        ("/ops/grains", "activations"),
        ("/ops/breakers", "breakers"),
        ("/ops/mail", "mail-outbox"),
        ("/ops/accounts", "audit"),
        ("/ops/configuration", "settings"),
    ];

    // Each page in both languages, both widths and both colour schemes.
    [Theory]
    [InlineData(390, "ko", ColorScheme.Light)]
    [InlineData(1440, "en", ColorScheme.Dark)]
    public async Task Every_page_of_the_console_is_accessible_fits_its_width_and_breaks_no_policy(int width, string language, ColorScheme colours)
    {
        await using var visit = await system.OpenAs(await system.OperatorAtOnce(), "/ops", width, language, colours);
        foreach (var (path, shows) in Pages)
        {
            await visit.Goes(path);
            await Assertions.Expect(visit.Page.GetByTestId(shows).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await visit.IsAccessible();
            await visit.FitsItsWidth();
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_operator_isolates_a_breaker_sees_it_isolated_and_closes_it()
    {
        // Whose address is verified by a mail, so that the outbox has its breaker.
        await system.Member();
        await using var visit = await system.OpenAs(await system.OperatorAtOnce(), "/ops/breakers", 390);
        var breaker = visit.Page.Locator("[data-breaker=mail]").Last;
        var state = breaker.GetByTestId("breaker-state");
        await Assertions.Expect(state).ToHaveAttributeAsync("data-state", "closed", new() { Timeout = 20_000 });

        await breaker.GetByRole(AriaRole.Button, new() { Name = "mail 끊기" }).ClickAsync();
        await visit.IsAccessible();
        await visit.FitsItsWidth();
        await breaker.GetByRole(AriaRole.Button, new() { Name = "정말 끊기" }).ClickAsync();
        await Assertions.Expect(state).ToHaveAttributeAsync("data-state", "isolated", new() { Timeout = 20_000 });

        await breaker.GetByRole(AriaRole.Button, new() { Name = "mail 잇기" }).ClickAsync();
        await breaker.GetByRole(AriaRole.Button, new() { Name = "정말 잇기" }).ClickAsync();
        await Assertions.Expect(state).ToHaveAttributeAsync("data-state", "closed", new() { Timeout = 20_000 });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_operator_changes_a_log_level_and_puts_it_back()
    {
        await using var visit = await system.OpenAs(await system.OperatorAtOnce(), "/ops/configuration", 390);
        var category = visit.Page.Locator("[data-category=Default]");
        var level = category.Locator("select");
        await Assertions.Expect(level).ToHaveValueAsync("Warning", new() { Timeout = 20_000 });

        await level.SelectOptionAsync("Error");
        await Assertions.Expect(category).ToContainTextAsync("운영자가 바꿈", new() { Timeout = 20_000 });
        await Assertions.Expect(level).ToHaveValueAsync("Error");

        await level.SelectOptionAsync("");
        await Assertions.Expect(category).ToContainTextAsync("설정대로", new() { Timeout = 20_000 });
        await Assertions.Expect(category).Not.ToContainTextAsync("운영자가 바꿈");
        await Assertions.Expect(level).ToHaveValueAsync("Warning");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_operator_looks_up_where_somebody_is_logged_in_and_logs_them_out()
    {
        var member = await system.Member();
        await using var theirs = await system.OpenAs(member, "/my/profile");
        await using var visit = await system.OpenAs(await system.OperatorAtOnce(), "/ops/accounts", 390);
        var form = visit.Page.GetByTestId("account-look-up");
        await form.Locator("input").FillAsync("nobody99", new() { Timeout = 20_000 });
        await form.Locator("button").ClickAsync();
        await visit.Says("쓰는 사람이 없습니다.");

        await form.Locator("input").FillAsync(member.LoginId);
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("account-sessions").GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"{member.LoginId} 모두 로그아웃" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "정말 모두 로그아웃" }).ClickAsync();
        await visit.Says("어디에도 로그인해 있지 않습니다.");

        await theirs.Page.ReloadAsync();
        await theirs.IsAt("/login");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_patient_is_told_that_the_console_is_not_theirs()
    {
        await using var visit = await system.OpenAs(await system.Member(), "/ops");

        await visit.Says("운영자만 볼 수 있는 쪽입니다.");
    }
}
