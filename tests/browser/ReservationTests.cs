using System.Text.RegularExpressions;
using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser;

public sealed partial class ReservationTests(LiveSystem system) : IAsyncLifetime
{
    private const string Hospital = "A1100017";

    public async ValueTask InitializeAsync() => await system.DirectoryIsComplete();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Of_two_who_look_at_a_day_one_takes_a_slot_and_the_other_sees_it_go()
    {
        await using var quick = await system.OpenAs(await system.Member(), $"/hospitals/{Hospital}/book", 390);
        await using var slow = await system.OpenAs(await system.Member(), $"/hospitals/{Hospital}/book");
        await quick.ChooseDay(4);
        await slow.ChooseDay(4);
        var slot = await quick.Free.Nth(2).GetAttributeAsync("data-slot");
        await slow.Slot(slot).ClickAsync();
        await quick.Slot(slot).ClickAsync();

        await quick.Page.GetByTestId("confirm").GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(slow.Slot(slot)).ToHaveAttributeAsync("data-state", "gone", Patiently);
        await Assertions.Expect(slow.Slot(slot)).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(slow.Page.GetByTestId("slot-gone")).ToContainTextAsync("방금 다른 분이 잡았습니다");
        await slow.Page.GetByTestId("next-free").GetByRole(AriaRole.Button).First.ClickAsync();
        await slow.Page.GetByTestId("confirm").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(slow.Page.GetByTestId("hold")).ToBeVisibleAsync(Visibly);
        await quick.Page.GetByRole(AriaRole.Button, new() { Name = "자리 돌려주기" }).ClickAsync();
        await Assertions.Expect(quick.Slot(slot)).ToHaveAttributeAsync("data-state", "free", Patiently);
        Assert.Empty(quick.Complaints.Concat(slow.Complaints));
    }

    [Fact]
    public async Task A_patient_far_away_logs_in_on_the_way_books_takes_the_calendar_file_along_and_finds_it_among_their_own()
    {
        var person = await system.Member();
        await using var visit = await system.Open($"/hospitals/{Hospital}", 390, "ko", context => context.TimezoneId = "America/Los_Angeles");
        await visit.Page.GetByTestId("book-link").ClickAsync();
        await visit.ChooseDay(6);
        var slot = visit.Free.First;
        var time = (await slot.InnerTextAsync()).Trim();
        await slot.ClickAsync();
        await visit.Page.GetByTestId("confirm").GetByRole(AriaRole.Button).ClickAsync();
        await visit.LogIn(person);

        await visit.Page.GetByTestId("confirm").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("countdown")).ToHaveTextAsync(UpToFiveMinutes(), new() { Timeout = 20_000 });
        await visit.Page.ReloadAsync();
        await visit.Page.Locator("textarea").FillAsync("사흘 전부터 기침이 납니다.");
        await visit.Submit();
        await Assertions.Expect(visit.Page.GetByTestId("booked")).ToContainTextAsync($" {time}–", new() { Timeout = 20_000 });
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "달력에 넣기" }).ClickAsync());
        Assert.Contains("BEGIN:VEVENT", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);

        await visit.Page.GotoAsync("/me/reservations");
        var upcoming = visit.Page.GetByTestId("upcoming").GetByTestId("reservation");
        await Assertions.Expect(upcoming).ToContainTextAsync("사흘 전부터", new() { Timeout = 20_000 });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_earliest_free_time_of_a_department_in_a_region_is_two_touches_from_being_held()
    {
        await using var visit = await system.OpenAs(await system.Member(), "/hospitals/quick", 390);
        await visit.Page.Locator("main select").First.SelectOptionAsync("internalMedicine");
        await visit.Page.Locator("main select").Nth(1).SelectOptionAsync("11");
        var offer = visit.Page.GetByTestId("offers").GetByRole(AriaRole.Link).First;
        await offer.ClickAsync(new() { Timeout = 20_000 });

        await visit.Page.GetByTestId("confirm").GetByRole(AriaRole.Button).ClickAsync(new() { Timeout = 20_000 });

        await Assertions.Expect(visit.Page.GetByTestId("hold")).ToBeVisibleAsync(Visibly);
    }

    [Fact]
    public async Task A_patient_is_told_that_the_desk_is_not_theirs()
    {
        await using var visit = await system.OpenAs(await system.Member(), "/work/board");

        await visit.Says("병원 직원만 볼 수 있는 쪽입니다.");
    }

    private static LocatorAssertionsToHaveAttributeOptions Patiently => new() { Timeout = 20_000 };

    private static LocatorAssertionsToBeVisibleOptions Visibly => new() { Timeout = 20_000 };

    [GeneratedRegex("^(?:[0-4]:[0-5][0-9]|5:00)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UpToFiveMinutes();
}
