using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser;

public sealed class ReservationChangeTests(LiveSystem system) : IAsyncLifetime
{
    private const string Hospital = "A1100017";
    private const string Calendar = "c8";

    public async ValueTask InitializeAsync() => await system.DirectoryIsComplete();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_patient_moves_an_appointment_on_one_page_and_cancels_it_on_another_and_each_shows_what_the_other_did()
    {
        using var nurse = await system.As(await system.Nurse(Hospital));
        await nurse.OpensDayAndNight(Calendar, capacity: 1, slotMinutes: 60);
        var person = await system.Member();
        using var patient = await system.As(person);
        var tomorrow = KoreanTime.StartOf(TimeProvider.System.GetUtcNow().KoreanDay().AddDays(1));
        await patient.Books(new(Hospital, Calendar, tomorrow.AddHours(9)), "기침");
        await using var visit = await system.OpenAs(person, "/me/reservations", 390);
        var other = await visit.Context.NewPageAsync();
        await other.GotoAsync("/me/reservations");
        await Assertions.Expect(Upcoming(other)).ToContainTextAsync("09:00–10:00", Patiently);

        await Upcoming(visit.Page).GetByRole(AriaRole.Link, new() { Name = "옮기기" }).ClickAsync(new() { Timeout = 20_000 });
        await visit.Says("지금 예약:");
        await visit.ChooseDay(4);
        await visit.Free.Nth(15).ClickAsync();
        await NothingIsTakenWhileOwnAreUnknown(visit);
        await visit.Button("이 시간으로 옮기기").ClickAsync();

        await visit.Says("예약을 옮겼습니다");
        await Assertions.Expect(Upcoming(other)).ToContainTextAsync("15:00–16:00", Patiently);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "내 예약" }).Last.ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "취소하기" }).ClickAsync();
        await other.GetByLabel("취소하는 까닭").FillAsync("다 나았습니다");
        await other.GetByRole(AriaRole.Button, new() { Name = "예약 취소하기" }).ClickAsync();

        await Assertions.Expect(other.GetByTestId("upcoming")).ToContainTextAsync("다가오는 예약이 없습니다.", Patiently);
        await Assertions.Expect(visit.Page.GetByTestId("cancelled")).ToContainTextAsync("다 나았습니다", Patiently);
        await NoticesTellOfAll(visit);
        Assert.Empty(visit.Complaints);
    }

    /// <summary>A page that is loaded anew knows its reservations late: until then a click would hold a second place, and the move would never be said to be done.</summary>
    private static async Task NothingIsTakenWhileOwnAreUnknown(Visit visit)
    {
        var known = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/api/me/reservations", async route =>
        {
            await known.Task;
            await route.ContinueAsync();
        });
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("[data-testid=slot][aria-pressed=true]")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(visit.Page.GetByTestId("confirm")).ToHaveCountAsync(0);
        known.SetResult();
        await visit.Page.UnrouteAsync("**/api/me/reservations");
    }

    private static async Task NoticesTellOfAll(Visit visit)
    {
        var link = visit.Page.GetByTestId("notices-link");
        await Assertions.Expect(link).ToHaveTextAsync("알림 (새 알림 3건)", new() { Timeout = 20_000 });
        await link.ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("notice")).ToContainTextAsync(["예약이 취소되었습니다", "예약이 변경되었습니다", "예약되었습니다"], Patiently);
        await visit.Button("모두 읽음으로 표시").ClickAsync();
        await visit.Says("새 알림이 없습니다.");
        await Assertions.Expect(visit.Page.Locator("[data-testid=notice][data-read=false]")).ToHaveCountAsync(0);
    }

    private static ILocator Upcoming(IPage page) => page.GetByTestId("upcoming").GetByTestId("reservation");

    private static LocatorAssertionsToContainTextOptions Patiently => new() { Timeout = 20_000 };
}
