using System.Text.RegularExpressions;

namespace DoctorForU.Browser;

/// <summary>The pictures of the documents, which <c>make screenshots</c> takes anew.</summary>
public sealed partial class PicturesTests(LiveSystem system)
{
    public static TheoryData<string, string, int, string, ColorScheme> Pictures() => new()
    {
        { "board-1440-ko", "/", 1440, "ko", ColorScheme.Light },
        { "board-1440-en", "/?region=11&sort=available", 1440, "en", ColorScheme.Light },
        { "board-390-ko", "/?region=11&sort=available", 390, "ko", ColorScheme.Light },
        { "board-390-dark-en", "/?region=26", 390, "en", ColorScheme.Dark },
        { "room-390-ko", "/er/A1100017", 390, "ko", ColorScheme.Light },
    };

    [Theory(Explicit = true)]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_is_taken_of_the_live_page(string name, string path, int width, string language, ColorScheme colours)
    {
        await using var visit = await system.Open(path, width, language, context => (context.ColorScheme, context.DeviceScaleFactor) = (colours, width < 700 ? 2 : 1));
        await Assertions.Expect(visit.Page.GetByTestId(path.StartsWith("/er/", StringComparison.Ordinal) ? "er-room" : "er-row").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(visit.ConnectionState.First).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 30_000 });

        var picture = await visit.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        Assert.Empty(visit.Complaints);
        await File.WriteAllBytesAsync(Path.Combine(Images, name + ".png"), picture, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ko.md")]
    public void Every_picture_of_the_readme_is_one_that_is_taken(string document)
    {
        var shown = PictureLinks().Matches(File.ReadAllText(Path.Combine(LiveSystem.Root(), document))).Select(link => link.Groups["name"].Value).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, name =>
        {
            Assert.Contains(name, Pictures().Select(picture => picture.Data.Item1));
            Assert.True(File.Exists(Path.Combine(Images, name + ".png")), $"{name}.png is not in docs/images; make screenshots takes it.");
        });
    }

    private static string Images => Directory.CreateDirectory(Path.Combine(LiveSystem.Root(), "docs", "images")).FullName;

    [GeneratedRegex(@"docs/images/(?<name>[\w-]+)\.png", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PictureLinks();
}
