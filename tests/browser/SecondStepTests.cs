using System.Text.RegularExpressions;

namespace DoctorForU.Browser;

/// <summary>From a board of beds to an answer: who can treat this, in which order, and how it was.</summary>
public sealed partial class SecondStepTests(LiveSystem system)
{
    [Theory]
    [InlineData(390, "ko")]
    [InlineData(1440, "en")]
    public async Task An_illness_that_is_typed_finds_who_says_that_they_treat_it(int width, string language)
    {
        await using var visit = await system.Open("/", width, language);
        await visit.IsLive();
        var all = await visit.Rows.CountAsync();

        await visit.Page.Locator("form[role=search] input").FillAsync("서울 뇌출혈 수술 가능한 곳");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.GetByTestId("severe-select")).ToHaveValueAsync("3,4", new() { Timeout = 20_000 });
        await Assertions.Expect(visit.Rows.First).ToContainTextAsync(language == "ko" ? "뇌출혈" : "haemorrhage", new() { Timeout = 20_000 });
        Assert.InRange(await visit.Rows.CountAsync(), 1, all - 1);
        await visit.IsAccessible();
        await visit.FitsItsWidth();
    }

    [Theory]
    [InlineData(390, "ko", ColorScheme.Dark)]
    [InlineData(1440, "en", ColorScheme.Light)]
    public async Task The_recommended_order_says_why_and_how_far_it_looked(int width, string language, ColorScheme colours)
    {
        await using var visit = await system.Open("/?near=종로구&sort=recommended", width, language, context => context.ColorScheme = colours);
        await visit.IsLive();

        var reasons = visit.Page.GetByTestId("er-reasons");
        await Assertions.Expect(reasons.First).ToBeVisibleAsync(new() { Timeout = 20_000 });

        var standings = await reasons.EvaluateAllAsync<string[]>("lines => lines.map(line => line.dataset.standing)");
        string[] order = ["open", "askFirst", "unlikely", "expired"];
        Assert.Equal(standings.OrderBy(standing => Array.IndexOf(order, standing)), standings);
        await Assertions.Expect(visit.Page.GetByText(Within())).ToBeVisibleAsync();
        await visit.IsAccessible();
        await visit.FitsItsWidth();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(390, "ko", ColorScheme.Light)]
    [InlineData(1440, "en", ColorScheme.Dark)]
    public async Task A_room_shows_its_day_and_week_as_a_chart_in_words_and_as_a_table(int width, string language, ColorScheme colours)
    {
        await using var visit = await system.Open($"/er/{LiveSystem.Remembered}", width, language, context => context.ColorScheme = colours);
        var history = visit.Page.GetByTestId("er-history");

        await Assertions.Expect(history.GetByRole(AriaRole.Img)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await history.GetByRole(AriaRole.Button).Nth(1).ClickAsync();
        await Assertions.Expect(history.GetByText(Usual())).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await history.Locator("summary").ClickAsync();
        await Assertions.Expect(history.GetByRole(AriaRole.Table)).ToBeVisibleAsync();

        Assert.InRange(await history.GetByRole(AriaRole.Row).CountAsync(), 100, 170);
        await visit.IsAccessible();
        await visit.FitsItsWidth();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_row_shows_its_last_day_and_the_board_asks_for_it_once()
    {
        var asked = 0;
        await using var visit = await system.Open("about:blank");
        visit.Page.Request += (_, request) => asked += request.Url.Contains("/sparklines", StringComparison.Ordinal) ? 1 : 0;
        await visit.Page.GotoAsync("/?region=11&lang=ko");

        await Assertions.Expect(visit.Page.Locator($"[data-hpid={LiveSystem.Remembered}]").GetByRole(AriaRole.Img, new() { NameRegex = LastDay() })).ToBeVisibleAsync(new() { Timeout = 90_000 });

        Assert.InRange(asked, 1, 2);
    }

    [Fact]
    public async Task The_board_can_be_taken_home_as_a_file()
    {
        await using var visit = await system.Open("/about-data");

        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = Csv() }).ClickAsync());

        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
    }

    [GeneratedRegex("반경 [0-9]+ km까지|searched up to [0-9]+ km", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();

    [GeneratedRegex("평소 \\(최근|Usual for", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Usual();

    [GeneratedRegex("지난 24시간", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastDay();

    [GeneratedRegex("^CSV", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Csv();
}
