using System.Text.RegularExpressions;
using DoctorForU.Browser.Accounts;

namespace DoctorForU.Browser;

public sealed partial class ReservationPagesTests(LiveSystem system)
{
    private const string Hospital = "A1100017";

    // Each page in both languages, both widths and both colour schemes.
    [Theory]
    [InlineData(390, "ko", ColorScheme.Light)]
    [InlineData(1440, "en", ColorScheme.Dark)]
    public async Task Every_page_of_reservations_is_accessible_fits_its_width_and_breaks_no_policy(int width, string language, ColorScheme colours)
    {
        await system.DirectoryIsComplete();
        await using var patient = await system.OpenAs(await system.Member(), $"/hospitals/{Hospital}/book", width, language, colours);
        await patient.Page.Locator("[data-testid=month] [data-mark=free]").Last.ClickAsync(new() { Timeout = 20_000 });
        await patient.Free.Last.ClickAsync(new() { Timeout = 20_000 });
        await IsInOrder(patient, "confirm");
        await patient.Page.GetByTestId("confirm").GetByRole(AriaRole.Button).ClickAsync();
        await IsInOrder(patient, "hold");
        await patient.Submit();
        await IsInOrder(patient, "booked");
        await patient.Page.GotoAsync("/me/reservations");
        await patient.Page.GetByTestId("calendar-feed").GetByRole(AriaRole.Button).ClickAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(patient.Page.GetByTestId("calendar-feed").GetByRole(AriaRole.Textbox)).ToHaveValueAsync(FeedAddress(), new() { Timeout = 20_000 });
        await IsInOrder(patient, "reservation");
        await Goes(patient, "/my", "unread-notices");
        await Goes(patient, "/me/notices", "notice");
        await Goes(patient, "/hospitals/quick?department=internalMedicine&region=11", "offers");

        await using var nurse = await system.OpenAs(await system.Nurse(Hospital), "/work/board", width, language, colours);
        await IsInOrder(nurse, "board");
        await Goes(nurse, "/work/week", "week");
        await nurse.Goes("/work/schedule");
        await nurse.Page.Locator("input[name=slotMinutes]").FillAsync("many");
        await nurse.Submit();
        await Assertions.Expect(nurse.Page.Locator("input[name=slotMinutes]")).ToHaveAttributeAsync("aria-invalid", "true", new() { Timeout = 20_000 });
        await IsInOrder(nurse, "rules");

        Assert.Empty(patient.Complaints.Concat(nurse.Complaints));
    }

    [GeneratedRegex(@"^https?://[^/]+/api/calendar/[^/]+\.ics$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeedAddress();

    private static async Task Goes(Visit visit, string path, string shows)
    {
        await visit.Goes(path);
        await IsInOrder(visit, shows);
    }

    private static async Task IsInOrder(Visit visit, string shows)
    {
        await Assertions.Expect(visit.Page.GetByTestId(shows).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await visit.IsAccessible();
        await visit.FitsItsWidth();
    }
}
