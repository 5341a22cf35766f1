using System.IO.Compression;
using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser.Health;

public sealed class OwnPagesTests(LiveSystem system)
{
    private static readonly string[] Pages = ["/my", "/my/health", "/my/health?kind=sleep", "/my/exercise", "/my/records", "/my/records/access", "/my/inquiries", "/my/data"];

    [Theory]
    [InlineData(390, "ko", ColorScheme.Light)]
    [InlineData(1440, "en", ColorScheme.Dark)]
    public async Task Every_own_page_is_accessible_fits_its_width_and_breaks_no_policy(int width, string language, ColorScheme colours)
    {
        await using var visit = await system.OpenAs(await system.MemberWithLog(), "/my/data", width, language, colours);
        foreach (var path in Pages)
        {
            await visit.Goes(path);
            await Assertions.Expect(visit.Page.Locator("main h2").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await Assertions.Expect(visit.Page.Locator("main [role=status] .mantine-Skeleton-root")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
            await visit.IsAccessible();
            await visit.FitsItsWidth();
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Everything_can_be_taken_along_and_the_health_log_removed()
    {
        await using var visit = await system.OpenAs(await system.MemberWithLog(), "/my/data", 390);
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "압축 파일 내려받기" }).ClickAsync());
        using (var archive = ZipFile.OpenRead(await saved.PathAsync()))
        {
            Assert.Contains(archive.Entries, entry => entry.FullName == "health/measurements.csv" && entry.Length > 1_000);
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "모두 지우기…" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "정말 지우기" }).ClickAsync();
        await visit.Says("모두 지웠습니다.");
        await visit.Page.GotoAsync("/my");
        await visit.Says("아직 기록이 없습니다.");
        Assert.Empty(visit.Complaints);
    }
}
