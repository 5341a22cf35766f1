namespace DoctorForU.Browser;

public sealed class MainMenuTests(LiveSystem system)
{
    [Theory]
    [InlineData(390, "ko")]
    [InlineData(1440, "en")]
    public async Task The_menu_opens_by_keyboard_is_accessible_and_changes_the_colours(int width, string language)
    {
        await using var visit = await system.Open("/about-data", width, language, context => context.ColorScheme = ColorScheme.Light);
        await visit.Page.GetByTestId("main-menu").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var theme = visit.Page.GetByTestId("theme-switch");
        await Assertions.Expect(theme).ToBeVisibleAsync();

        await visit.IsAccessible();

        await theme.ClickAsync();
        await theme.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByTestId("main-menu")).ToBeFocusedAsync();
        await visit.FitsItsWidth();
        Assert.Empty(visit.Complaints);
    }
}
