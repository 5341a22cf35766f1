namespace DoctorForU.Browser;

public sealed class PagesTests(LiveSystem system)
{
    private const string Room = "/er/A1100017";

    private static readonly string[] Paths = ["/?region=36&sort=available", "/?near=종로구&sort=recommended&severe=1", Room, "/er/A9999999", "/about-data", "/privacy", "/no-such-page"];

    [Theory]
    [InlineData(390, "ko", ColorScheme.Light, "/")]
    [InlineData(1440, "en", ColorScheme.Light, "/")]
    [InlineData(390, "en", ColorScheme.Dark, "/?region=36")]
    [InlineData(1440, "ko", ColorScheme.Dark, "/?region=36")]
    public async Task Every_page_of_the_board_is_accessible_fits_its_width_and_breaks_no_policy(int width, string language, ColorScheme colours, string first)
    {
        await using var visit = await system.Open(first, width, language, context => context.ColorScheme = colours);
        await InOrder(visit);
        foreach (var path in Paths)
        {
            await visit.Goes(path);
            await InOrder(visit);
        }

        Assert.Equal(language, await visit.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.Empty(visit.Complaints);
    }

    private static async Task InOrder(Visit visit)
    {
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(visit.ConnectionState.First).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 30_000 });
        await visit.IsAccessible();
        await visit.FitsItsWidth();
    }

    [Fact]
    public async Task A_link_to_a_filtered_board_keeps_its_filters()
    {
        await using var visit = await system.Open("/?region=26&sort=available&bed=pediatric");
        await visit.IsLive();

        await Assertions.Expect(visit.Page.GetByTestId("region-select")).ToHaveValueAsync("26");
        await visit.Rows.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();

        await visit.IsLive();
        Assert.Contains("region=26", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("bed=pediatric", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_me_puts_the_nearest_first()
    {
        await using var visit = await system.Open("/", 390, "ko", context =>
        {
            context.Geolocation = new() { Latitude = 37.5796f, Longitude = 126.9990f };
            context.Permissions = ["geolocation"];
        });
        await visit.IsLive();

        await NearMe(visit).ClickAsync();

        await Assertions.Expect(visit.Rows.First).ToHaveAttributeAsync("data-hpid", "A1100017", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Whoever_refuses_to_be_located_can_type_a_place()
    {
        await using var visit = await system.Open("/", 390);
        await visit.IsLive();

        await NearMe(visit).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await PlaceToType(visit).FillAsync("종로구");
        await PlaceToType(visit).PressAsync("Enter");

        await Assertions.Expect(visit.Rows.First).ToContainTextAsync("종로구", new() { Timeout = 20_000 });
        await Assertions.Expect(visit.Page.GetByTestId("sort-select")).ToHaveValueAsync("distance");
    }

    [Fact]
    public async Task The_board_can_be_used_with_the_keyboard_alone()
    {
        await using var visit = await system.Open("/?region=11");
        await visit.IsLive();

        await visit.Page.Keyboard.PressAsync("Tab");
        var first = await visit.Page.EvaluateAsync<string>("() => document.activeElement?.getAttribute('href') ?? ''");
        await visit.Rows.First.GetByRole(AriaRole.Link).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.StartsWith("#", first, StringComparison.Ordinal);
        await visit.Page.WaitForURLAsync("**/er/*");
    }

    private static ILocator NearMe(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "내 주변" });

    private static ILocator PlaceToType(Visit visit) => visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "지역·병원 이름으로 찾기" });
}
