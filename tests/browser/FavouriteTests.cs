using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser;

public sealed class FavouriteTests(LiveSystem system) : IAsyncLifetime
{
    private const string Hospital = "A1100017";

    public async ValueTask InitializeAsync() => await system.DirectoryIsComplete();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(390, "ko", ColorScheme.Light)]
    [InlineData(1440, "en", ColorScheme.Dark)]
    public async Task A_hospital_is_kept_after_a_login_that_comes_back_visited_and_forgotten(int width, string language, ColorScheme colours)
    {
        var person = await system.Member();
        await using var visit = await system.Open("/hospitals?q=서울대학교병원", width, language, context => context.ColorScheme = colours);
        await HeartOf(visit.Page.Locator($"[data-testid=hospital-row][data-hpid={Hospital}]")).ClickAsync(Patiently);
        var prompt = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(prompt).ToBeVisibleAsync();
        await InOrder(visit);

        await prompt.GetByRole(AriaRole.Link).ClickAsync();
        await visit.LogIn(person);
        await visit.IsAt("/hospitals");
        var heart = HeartOf(visit.Page.Locator($"[data-testid=hospital-row][data-hpid={Hospital}]"));
        await heart.ClickAsync(Patiently);
        await Assertions.Expect(heart).ToHaveAttributeAsync("aria-pressed", "true");

        await visit.Page.GotoAsync("/my/favourites");
        var row = visit.Page.Locator($"[data-testid=favourite-row][data-hpid={Hospital}]");
        await row.GetByTestId("visits").GetByRole(AriaRole.Button).Last.ClickAsync(Patiently);
        await Assertions.Expect(row.Locator("summary")).ToContainTextAsync("1", new() { Timeout = 20_000 });
        await row.Locator("summary").ClickAsync();
        await InOrder(visit);

        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(HeartOf(visit.Page.GetByTestId("hospital"))).ToHaveAttributeAsync("aria-pressed", "true", new() { Timeout = 20_000 });
        await HeartOf(visit.Page.GetByTestId("hospital")).ClickAsync();
        await visit.Page.GotoAsync("/my/favourites");
        await Assertions.Expect(visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = language == "ko" ? "병원 찾기" : "Find a hospital" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await InOrder(visit);
        Assert.Empty(visit.Complaints);
    }

    private static LocatorClickOptions Patiently => new() { Timeout = 20_000 };

    private static ILocator HeartOf(ILocator part) => part.GetByTestId("favourite");

    private static async Task InOrder(Visit visit)
    {
        await visit.IsAccessible();
        await visit.FitsItsWidth();
    }
}
