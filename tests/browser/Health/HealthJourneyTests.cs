using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser.Health;

public sealed class HealthJourneyTests(LiveSystem system)
{
    [Fact]
    public async Task A_value_is_entered_in_two_taps_changed_and_removed_and_what_cannot_be_is_told_at_its_field()
    {
        await using var visit = await system.OpenAs(await system.Member(), "/my/health", 390);
        await visit.Page.GetByTestId("kind-weight").ClickAsync(new() { Timeout = 20_000 });
        var entry = visit.Page.GetByTestId("new-entry");

        await entry.Locator("input[name=value]").FillAsync("999");
        await entry.Locator("button[type=submit]").ClickAsync();
        await visit.Says("있을 수 있는 범위를 벗어났습니다.");
        await visit.Says("1–500 kg");
        await entry.Locator("input[name=value]").FillAsync("72.5");
        await entry.Locator("button[type=submit]").ClickAsync();
        await visit.Says("72.5 kg 저장했습니다.");
        await Assertions.Expect(visit.Page.GetByTestId("kind-weight")).ToContainTextAsync("72.5 kg");

        await visit.Page.GetByTestId("health-entries").GetByRole(AriaRole.Button).First.ClickAsync();
        await visit.Page.GetByTestId("change-entry").Locator("input[name=value]").FillAsync("71.5");
        await visit.Page.GetByTestId("change-entry").Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("health-entries")).ToContainTextAsync("71.5 kg");
        await visit.Page.GetByTestId("health-entries").GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("health-entries").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Charts_weekdays_and_bands_tell_how_it_went_over_each_period()
    {
        await using var visit = await system.OpenAs(await system.MemberWithLog(), "/my/health");

        var chart = visit.Page.GetByTestId("health-chart");
        await Assertions.Expect(chart.Locator("circle")).ToHaveCountAsync(29, new() { Timeout = 20_000 });
        Assert.StartsWith("최고 혈압: 최저 120 mmHg, 최고 138 mmHg", await chart.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.GetByTestId("health-weekdays").Locator("tbody tr")).ToHaveCountAsync(7);
        await visit.Page.GetByTestId("health-bands").Locator("summary").ClickAsync();
        await visit.Says("대한고혈압학회");
        await visit.Page.GetByTestId("health-series").GetByRole(AriaRole.Button, new() { Name = "7일", Exact = true }).ClickAsync();
        await Assertions.Expect(chart.Locator("circle")).ToHaveCountAsync(6);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_log_goes_out_as_a_file_and_a_wrong_file_is_told_by_line_and_column()
    {
        await using var visit = await system.OpenAs(await system.MemberWithLog(), "/my/health");
        var load = visit.Page.Locator("input[type=file]");

        await load.SetInputFilesAsync(new FilePayload { Name = "wrong.csv", MimeType = "text/csv", Buffer = "at,kind,value\n2026-01-01T08:00:00+09:00,weight,0"u8.ToArray() });
        await visit.Says("2번째 줄, value 열: 있을 수 있는 범위를 벗어났습니다.");
        await load.SetInputFilesAsync(new FilePayload { Name = "right.csv", MimeType = "text/csv", Buffer = "at,kind,value\n2026-01-01T08:00:00+09:00,weight,70"u8.ToArray() });
        await visit.Says("1개를 불러왔습니다.");
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "CSV 내려받기" }).ClickAsync());

        Assert.Contains("2026-01-01T08:00:00+09:00,weight,70", await File.ReadAllTextAsync(await saved.PathAsync()), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_exercise_is_found_entered_done_and_summed_up()
    {
        await using var visit = await system.OpenAs(await system.Member(), "/my/exercise", 390);
        await visit.Page.GetByTestId("exercise-search").FillAsync("벤치프레스", new() { Timeout = 20_000 });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "벤치프레스 고르기", Exact = true }).ClickAsync();
        var form = visit.Page.GetByTestId("exercise-form");
        await form.Locator("input").Nth(2).FillAsync("60");
        await form.Locator("button[type=submit]").ClickAsync();

        await Assertions.Expect(visit.Page.GetByTestId("exercises")).ToContainTextAsync("3 × 10 · 60 kg");
        await Assertions.Expect(visit.Page.GetByTestId("exercise-totals")).ToContainTextAsync("1,800 kg");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "벤치프레스 마침" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("exercise-totals")).ToContainTextAsync("0 kg");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "벤치프레스 지우기" }).ClickAsync();
        await visit.Says("이날은 운동이 없습니다.");
        Assert.Empty(visit.Complaints);
    }
}
