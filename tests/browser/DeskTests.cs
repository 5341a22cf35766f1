using System.Globalization;
using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser;

/// <summary>A working day at the desk of a hospital, on one page from beginning to end.</summary>
public sealed class DeskTests(LiveSystem system) : IAsyncLifetime
{
    private const string Hospital = "A1100006";
    private const string Calendar = "c9";

    // Long slots: one that is now stays so while the test lasts.
    private const int SlotMinutes = 240;

    private static DateTimeOffset Midnight => KoreanTime.StartOf(TimeProvider.System.GetUtcNow().KoreanDay());

    public async ValueTask InitializeAsync() => await system.DirectoryIsComplete();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_desk_works_through_its_day_and_closes_another_with_everybody_decided_about()
    {
        var person = await system.Nurse(Hospital);
        using var nurse = await system.As(person);
        await nurse.OpensDayAndNight(Calendar, capacity: 3, SlotMinutes);
        var now = Midnight.AddMinutes(Math.Floor((TimeProvider.System.GetUtcNow() - Midnight).TotalMinutes / SlotMinutes) * SlotMinutes);
        await system.RangUpBefore(new(Hospital, Calendar, now), "최전화", "정전화");
        await using var visit = await system.OpenAs(person, "/work/board");
        await visit.Page.GetByRole(AriaRole.Combobox).SelectOptionAsync(Calendar, new() { Timeout = 20_000 });

        await PeopleComeAndDoNotCome(visit);
        await BoardIsTakenAlong(visit);
        await BookingsComeAndAreCancelled(visit, Midnight.AddDays(1));
        await ATimeIsBlockedAndOpenedAgain(visit);
        await TheDayIsClosed(visit, Midnight.AddDays(1));
        await AnotherCalendarIsMade(visit);
        Assert.Empty(visit.Complaints);
    }

    private static async Task PeopleComeAndDoNotCome(Visit visit)
    {
        await visit.Button("최전화: 접수").ClickAsync(new() { Timeout = 20_000 });
        await visit.Button("최전화: 진료 마침").ClickAsync();
        await visit.Button("정전화: 오지 않음").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "바로 접수" }).First.ClickAsync();
        await visit.Page.Locator("input[name=name]").FillAsync("박현장");
        await visit.Submit();
        await Assertions.Expect(visit.Count("checkedIn")).ToHaveTextAsync("1", Patiently);
        await Assertions.Expect(visit.Count("completed")).ToHaveTextAsync("1", Patiently);
        await Assertions.Expect(visit.Count("missed")).ToHaveTextAsync("1", Patiently);
    }

    private static async Task BoardIsTakenAlong(Visit visit)
    {
        var csv = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("CSV로 받기").ClickAsync());
        Assert.Contains("박현장", await File.ReadAllTextAsync(await csv.PathAsync()), StringComparison.Ordinal);
        await visit.Page.EvaluateAsync("() => { window.print = () => { document.documentElement.dataset.printed = 'yes'; }; }");
        await visit.Button("인쇄").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html[data-printed=yes]")).ToHaveCountAsync(1);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.GetByText("박현장")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("main button:visible")).ToHaveCountAsync(0);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private async Task BookingsComeAndAreCancelled(Visit visit, DateTimeOffset tomorrow)
    {
        using var first = await system.As(await system.Member());
        using var second = await system.As(await system.Member());
        await visit.Button("다음").ClickAsync();
        await Assertions.Expect(visit.Count("checkedIn")).ToHaveTextAsync("0", Patiently);

        await first.Books(new(Hospital, Calendar, tomorrow.AddHours(8)), "두통");
        await second.Books(new(Hospital, Calendar, tomorrow.AddHours(16)), "복통");
        await Assertions.Expect(visit.Count("booked")).ToHaveTextAsync("2", Patiently);
        var gone = visit.Page.GetByTestId("person").Filter(new() { HasText = "두통" });
        await gone.GetByRole(AriaRole.Button, new() { Name = "예약 취소" }).ClickAsync();
        await visit.Page.Locator("input[name=reason]").FillAsync("의사 사정");
        await visit.Submit();
        await Assertions.Expect(gone).ToHaveAttributeAsync("data-stage", "cancelled", new() { Timeout = 20_000 });
        await Assertions.Expect(gone).ToContainTextAsync("의사 사정");
    }

    private static async Task ATimeIsBlockedAndOpenedAgain(Visit visit)
    {
        await visit.Button("12:00 예약 막기").ClickAsync();
        await visit.Submit();
        await visit.Says("까닭을 적어 주세요.");
        await visit.Page.Locator("input[name=reason]").FillAsync("회의");
        await visit.Submit();
        await visit.Says("예약 막음: 회의");
        await visit.Button("12:00 다시 열기").ClickAsync();
        await Assertions.Expect(visit.Button("12:00 예약 막기")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    private static async Task TheDayIsClosed(Visit visit, DateTimeOffset day)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "예약표" }).ClickAsync();
        await visit.Button("휴진 넣기").ClickAsync(new() { Timeout = 20_000 });
        var closure = visit.Page.GetByRole(AriaRole.Group, new() { Name = "휴진 1" });
        await closure.GetByLabel("첫날").FillAsync(date);
        await closure.GetByLabel("마지막 날").FillAsync(date);
        await closure.GetByLabel("까닭").FillAsync("원장 출장");
        await visit.Button("예약표 바꾸기").ClickAsync();
        var conflicts = visit.Page.GetByTestId("conflicts");
        await Assertions.Expect(conflicts.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["16:00–20:00"], new() { Timeout = 20_000 });
        await visit.Button("이 예약들을 취소하고 바꾸기").ClickAsync();
        await Assertions.Expect(conflicts).ToContainTextAsync("까닭을 적어 주세요.");
        await conflicts.GetByLabel("취소하는 까닭").FillAsync("원장이 없습니다");
        await visit.Button("이 예약들을 취소하고 바꾸기").ClickAsync();
        await visit.Says("예약표를 바꿨습니다.");
        await Assertions.Expect(visit.Page.GetByTestId("versions").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2, new() { Timeout = 20_000 });

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "하루 접수" }).ClickAsync();
        await visit.Says("휴진: 원장 출장");
        await Assertions.Expect(visit.Count("cancelled")).ToHaveTextAsync("2", Patiently);
        await visit.Says("원장이 없습니다");
    }

    private static async Task AnotherCalendarIsMade(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "예약표" }).ClickAsync();
        await visit.Button("새 예약표 만들기").ClickAsync(new() { Timeout = 20_000 });
        await visit.Page.Locator("input[name=name]").FillAsync("김원장 초음파");
        await visit.Button("예약표 바꾸기").ClickAsync();
        await visit.Says("예약표를 바꿨습니다.");
        await Assertions.Expect(visit.Page.GetByTestId("rules").GetByRole(AriaRole.Heading)).ToHaveTextAsync("김원장 초음파");
        await Assertions.Expect(visit.Page.GetByTestId("versions").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1, new() { Timeout = 20_000 });
    }

    private static LocatorAssertionsToHaveTextOptions Patiently => new() { Timeout = 20_000 };
}
