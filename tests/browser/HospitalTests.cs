using System.Text.RegularExpressions;

namespace DoctorForU.Browser;

public sealed partial class HospitalTests(LiveSystem system) : IAsyncLifetime
{
    private const string SeoulNationalUniversityHospital = "A1100017";

    public async ValueTask InitializeAsync() => await system.DirectoryIsComplete();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_paediatric_clinic_that_is_open_on_Sunday_night_is_found_near_me()
    {
        var clinic = await system.FindHospital($"department=paediatrics&openAt={Hospitals.SundayNight(TimeProvider.System.GetUtcNow())}");
        await using var visit = await OpenAt(clinic);
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "내 주변" }).ClickAsync();
        await visit.Page.GetByTestId("department-select").SelectOptionAsync("paediatrics");
        await visit.Page.GetByTestId("open-select").SelectOptionAsync("sundayNight");

        await Assertions.Expect(Row(visit, clinic.Hpid)).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(Rows(visit).First.GetByTestId("opening")).ToHaveAttributeAsync("data-state", "open");
        await Assertions.Expect(visit.Page.GetByTestId("opening-time")).ToContainTextAsync("21:00");
        Assert.Contains("near=me", visit.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("lat=", visit.Page.Url, StringComparison.Ordinal);
        Assert.All(asked.Where(url => url.Contains("lat=", StringComparison.Ordinal)), url => Assert.Matches(RoughPlace(), url));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_hospital_is_found_by_the_initials_of_its_name_and_leads_to_its_emergency_room_and_back()
    {
        await using var visit = await system.Open("/hospitals");

        await visit.Page.GetByTestId("hospital-name").PressSequentiallyAsync("ㅅㅇㄷㅎㄱㅂㅇ");
        await Row(visit, SeoulNationalUniversityHospital).GetByRole(AriaRole.Link).First.ClickAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(visit.Page.GetByTestId("hospital")).ToHaveAttributeAsync("data-hpid", SeoulNationalUniversityHospital, new() { Timeout = 20_000 });
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "응급실 현황 보기" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("er-room")).ToBeVisibleAsync(Patiently);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "병원 정보 보기" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByTestId("hospital")).ToBeVisibleAsync(Patiently);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_way_back_from_a_hospital_leads_to_the_page_of_the_list_that_was_left()
    {
        await using var visit = await system.Open("/hospitals?region=11");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "다음" }).ClickAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(visit.Page.GetByTestId("pager")).ToContainTextAsync("21–40", new() { Timeout = 20_000 });

        await Rows(visit).Nth(3).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("hospital")).ToBeVisibleAsync(Patiently);
        await visit.Page.GoBackAsync();

        await Assertions.Expect(visit.Page.GetByTestId("pager")).ToContainTextAsync("21–40", new() { Timeout = 20_000 });
        Assert.Contains("region=11", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_which_filter_is_in_the_way()
    {
        await using var visit = await system.Open("/hospitals?q=없는이름이다&region=11");
        await Assertions.Expect(visit.Page.GetByTestId("nothing-found")).ToBeVisibleAsync(Patiently);

        await visit.Page.GetByTestId("nothing-found").GetByRole(AriaRole.Button, new() { NameRegex = WithoutName() }).ClickAsync(new() { Timeout = 20_000 });

        await Assertions.Expect(Rows(visit).First).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(visit.Page.GetByTestId("hospital-region")).ToHaveValueAsync("11");
        await Assertions.Expect(visit.Page.GetByTestId("hospital-name")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task List_and_map_point_at_the_same_hospital()
    {
        await using var visit = await system.Open("/hospitals?er=1&region=36");
        await Assertions.Expect(Rows(visit).First).ToBeVisibleAsync(Patiently);
        var marker = visit.Page.GetByTestId("hospital-map").Locator(".leaflet-marker-icon").First;

        await marker.ClickAsync(new() { Timeout = 20_000 });

        var chosen = visit.Page.Locator("[data-testid=hospital-row][data-selected]");
        await Assertions.Expect(chosen).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".leaflet-popup")).ToContainTextAsync((await chosen.GetByRole(AriaRole.Heading).InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task Searches_are_remembered_until_they_are_cleared()
    {
        await using var visit = await system.Open("/hospitals?region=11&er=1");
        await Assertions.Expect(Rows(visit).First).ToBeVisibleAsync(Patiently);
        await visit.Page.GetByTestId("hospital-name").PressAsync("Enter");

        await visit.Page.GotoAsync("/hospitals");
        var recent = visit.Page.GetByRole(AriaRole.Region, new() { Name = "최근 검색" });
        await recent.GetByRole(AriaRole.Link).First.ClickAsync(new() { Timeout = 20_000 });
        await visit.Page.WaitForURLAsync(url => url.Contains("region=11", StringComparison.Ordinal) && url.Contains("er=1", StringComparison.Ordinal));
        await visit.Page.GotoAsync("/hospitals");
        await recent.GetByRole(AriaRole.Button).ClickAsync(new() { Timeout = 20_000 });

        await Assertions.Expect(recent).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(Rows(visit).First).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(recent).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(390, "ko", ColorScheme.Light)]
    [InlineData(1440, "ko", ColorScheme.Dark)]
    [InlineData(390, "en", ColorScheme.Dark)]
    [InlineData(1440, "en", ColorScheme.Light)]
    public async Task Every_page_of_hospitals_is_accessible_fits_its_width_and_breaks_no_policy(int width, string language, ColorScheme colours)
    {
        await using var visit = await system.Open("/hospitals?region=11&er=1", width, language, context => context.ColorScheme = colours);
        await InOrder(visit, "[data-testid=hospital-row]");
        await visit.Goes("/hospitals/A1100017");
        await InOrder(visit, "[data-testid=hospital]");
        await visit.Goes("/hospitals/A9999999");
        await InOrder(visit, "[role=alert]");
        await visit.Goes("/hospitals?region=11&view=map");
        await InOrder(visit, ".leaflet-marker-icon");
        Assert.Empty(visit.Complaints);
    }

    private static async Task InOrder(Visit visit, string shows)
    {
        await Assertions.Expect(visit.Page.Locator(shows).First).ToBeVisibleAsync(Patiently);
        await visit.IsAccessible();
        await visit.FitsItsWidth();
    }

    private static LocatorAssertionsToBeVisibleOptions Patiently => new() { Timeout = 20_000 };

    private static ILocator Rows(Visit visit) => visit.Page.GetByTestId("hospital-row");

    private static ILocator Row(Visit visit, string hpid) => visit.Page.Locator($"[data-testid=hospital-row][data-hpid={hpid}]");

    private Task<Visit> OpenAt(FoundHospital hospital) => system.Open("/hospitals", 390, "ko", context =>
    {
        context.Geolocation = new() { Latitude = (float)hospital.Location!.Lat, Longitude = (float)hospital.Location.Lon };
        context.Permissions = ["geolocation"];
    });

    /// <summary>Coordinates with three decimals and no more.</summary>
    [GeneratedRegex(@"lat=\d+\.\d{3}&lon=\d+\.\d{3}&", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoughPlace();

    [GeneratedRegex("없는이름이다", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithoutName();
}
