using System.Text.RegularExpressions;
using DoctorForU.Browser.Accounts;
using DoctorForU.EasyResponse.Population;

namespace DoctorForU.Browser.Records;

public sealed partial class RecordsJourneyTests(LiveSystem system)
{
    [Fact]
    public async Task A_patient_agrees_proves_who_they_are_reads_their_records_and_takes_it_all_back()
    {
        var person = LiveSystem.Patient(0);
        await using var visit = await system.OpenAs(await system.Member(), "/my/records", 390);
        await visit.ProvesWho(system, person);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1년" }).ClickAsync(new() { Timeout = 20_000 });
        var table = visit.Page.GetByTestId("treatments");
        await Assertions.Expect(table.Locator("tbody tr").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(visit.Page.GetByTestId("costs")).ToContainTextAsync("원");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "시간순" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("timeline").GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await visit.Page.GetByTestId("treatment-search").FillAsync("이런 병원은 없다");
        await Assertions.Expect(visit.Page.GetByTestId("treatment-count")).ToContainTextAsync("진료 0건");
        await visit.Page.GetByTestId("treatment-search").FillAsync("");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = Prescription() }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("medication")).ToContainTextAsync("하루", new() { Timeout = 20_000 });
        await visit.IsAccessible();
        await visit.FitsItsWidth();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "조회 기록과 동의" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("access-history")).ToContainTextAsync("처방 조회");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "동의 거두기…" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "정말 거두기" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("access-history")).ToContainTextAsync("동의 거둠");
        await visit.Page.GotoAsync("/my/records");
        await Assertions.Expect(visit.Page.GetByTestId("records-consent")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.DoesNotContain(person.ResidentNumber[7..], await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_number_shows_as_dots_goes_in_a_body_alone_and_is_gone_from_the_page_once_it_was_sent()
    {
        var person = LiveSystem.Patient(1);
        await using var visit = await system.OpenAs(await system.Member(), "/my/records");
        var addresses = new List<string>();
        visit.Page.Request += (_, request) => addresses.Add(request.Url);
        await visit.Agrees();
        var back = visit.Page.Locator("input[type=password]");
        await visit.SaysWho(person);
        await visit.Says("6자리 코드를 보냈습니다");

        await Assertions.Expect(back).ToHaveCountAsync(0);
        await visit.Says(person.ResidentNumber[..8].Replace("-", "", StringComparison.Ordinal)[..6]);
        Assert.DoesNotContain(person.ResidentNumber[^6..], await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.All(addresses, address => Assert.DoesNotContain(person.ResidentNumber[^6..], address, StringComparison.Ordinal));
        Assert.Equal("{}", await visit.Page.EvaluateAsync<string>("() => JSON.stringify(sessionStorage)"));
        Assert.DoesNotContain(person.ResidentNumber[^6..], await visit.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), StringComparison.Ordinal);
        await visit.Field("one-time-code").FillAsync("000000");
        await visit.Submit();
        await visit.Says("코드가 맞지 않거나");
    }

    [Fact]
    public async Task When_easyResponse_is_away_the_page_says_so_shows_nothing_and_asks_again_on_a_click()
    {
        var person = LiveSystem.Patient(2);
        await using var visit = await system.OpenAs(await system.Member(), "/my/records");
        await visit.ProvesWho(system, person);
        await Assertions.Expect(visit.Page.GetByTestId("treatment-count")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await system.StopRecords();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.GetByTestId("records-away")).ToContainTextAsync("답하지 않습니다", new() { Timeout = 30_000 });
        await Assertions.Expect(visit.Page.GetByTestId("treatment-count")).ToBeHiddenAsync();
        await visit.IsAccessible();
        await system.StartRecords();
        await visit.AsksUntilAnswered();

        await Assertions.Expect(visit.Page.GetByTestId("treatment-count")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [GeneratedRegex("처방 보기$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prescription();
}

/// <summary>The way to one's records.</summary>
internal static class RecordsVisit
{
    public static async Task Agrees(this Visit visit)
    {
        await visit.Page.GetByTestId("records-consent").GetByRole(AriaRole.Checkbox).CheckAsync(new() { Timeout = 20_000 });
        await visit.Submit();
    }

    public static async Task SaysWho(this Visit visit, SyntheticPerson person)
    {
        var form = visit.Page.GetByTestId("identity-check");
        await form.Locator("input[autocomplete=name]").FillAsync(person.Name, new() { Timeout = 20_000 });
        await form.Locator("input[type=date]").FillAsync(person.BirthDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var digits = person.ResidentNumber.Replace("-", "", StringComparison.Ordinal);
        await form.Locator("input[maxlength='6']").FillAsync(digits[..6]);
        await form.Locator("input[type=password]").FillAsync(digits[6..]);
        await visit.Submit();
    }

    public static async Task ProvesWho(this Visit visit, LiveSystem system, SyntheticPerson person)
    {
        await visit.Agrees();
        await visit.SaysWho(person);
        await visit.Field("one-time-code").FillAsync(await system.RecordsCodeTo(person), new() { Timeout = 20_000 });
        await visit.Page.Locator("main form button[type=submit]").ClickAsync();
    }

    /// <summary>Asks again as a person would, until the breaker lets the question through.</summary>
    public static async Task AsksUntilAnswered(this Visit visit)
    {
        var again = visit.Page.GetByTestId("records-away").GetByRole(AriaRole.Button);
        var found = visit.Page.GetByTestId("treatment-count");
        await ApiGateway.Running.Patience.Until(async () =>
        {
            if (await again.IsVisibleAsync() && await again.IsEnabledAsync())
                await again.ClickAsync(new() { Timeout = 5_000 });
            return await found.IsVisibleAsync();
        });
    }
}
