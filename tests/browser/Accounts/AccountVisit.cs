using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.Browser.Accounts;

/// <summary>What people do with their accounts, on the page and before the test's own part begins.</summary>
internal static class AccountVisit
{
    /// <summary>An account that is simply there, made by the interface.</summary>
    public static async Task<Person> Member(this LiveSystem system)
    {
        var person = Person.Another();
        using var http = new HttpClient { BaseAddress = new Uri(system.Address) };
        await http.Post("/api/auth/email-codes", new { email = person.Email, language = "ko" });
        var verified = await http.Post("/api/auth/email-codes/verify", new { email = person.Email, code = await system.CodeTo(person.Email) });
        await http.Post("/api/auth/signup", new
        {
            loginId = person.LoginId,
            password = person.Password,
            name = person.Name,
            email = person.Email,
            emailTicket = verified.GetProperty("ticket").GetString(),
            phone = "010-1234-5678",
            language = "ko",
        });
        return person;
    }

    /// <summary>An operator whom nobody invited.</summary>
    public static async Task<Person> OperatorAtOnce(this LiveSystem system)
    {
        var person = Person.Another();
        var outcome = await system.Grains.GetGrain<IUserGrain>(AccountKeys.NewUserId()).SignUp(new(
            "made-by-a-test", person.LoginId, Passwords.Normalise(person.Password), null, person.Email, AccountRole.Operator, null, new(person.Name, "01012345678", Language.Ko, MailChoices.All)));
        Assert.Equal(SignUpOutcome.SignedUp, outcome);
        return person;
    }

    /// <summary>Opens a page as somebody who logs in on the way there.</summary>
    public static async Task<Visit> OpenAs(this LiveSystem system, Person person, string path, int width = 1440, string language = "ko", ColorScheme colours = ColorScheme.Light)
    {
        var visit = await system.Open($"/login?return={Uri.EscapeDataString(path)}", width, language, context => context.ColorScheme = colours);
        await visit.LogIn(person);
        await visit.Page.WaitForURLAsync($"**{path}");
        return visit;
    }

    /// <summary>Proves an address on the page by the code that is sent there.</summary>
    public static async Task VerifyMail(this Visit visit, LiveSystem system, string address)
    {
        await visit.Field("email").FillAsync(address);
        await visit.Submit();
        await visit.Field("one-time-code").FillAsync(await system.CodeTo(address));
    }

    public static async Task Describe(this Visit visit, Person person)
    {
        await visit.Field("username").FillAsync(person.LoginId);
        await visit.Field("new-password").FillAsync(person.Password);
        await visit.Field("name").FillAsync(person.Name);
        await visit.Field("tel").FillAsync("010-1234-5678");
    }

    public static async Task LogIn(this Visit visit, Person person)
    {
        await visit.Field("username").FillAsync(person.LoginId);
        await visit.Field("current-password").FillAsync(person.Password);
        await visit.Submit();
    }

    /// <summary>A field as a browser's password manager finds it.</summary>
    public static ILocator Field(this Visit visit, string autocomplete) => visit.Page.Locator($"main input[autocomplete='{autocomplete}']:visible");

    public static Task Submit(this Visit visit) => visit.Page.Locator("main form button[type=submit]").Last.ClickAsync();

    /// <summary>Chooses a way to log in by an account somewhere else.</summary>
    public static Task GoesBy(this Visit visit, string provider) => visit.Page.GetByRole(AriaRole.Link, new() { Name = provider }).ClickAsync();

    public static Task IsAt(this Visit visit, string path) => visit.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path, new() { Timeout = 20_000 });

    public static Task Says(this Visit visit, string words) => Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(words, new() { Timeout = 20_000 });

    /// <summary>Goes to the operators' page about the staff of a hospital.</summary>
    public static async Task ChooseHospital(this Visit visit, string name, string hpid)
    {
        await visit.Page.GotoAsync("/ops/team");
        await visit.Page.Locator("main select").First.SelectOptionAsync("staff");
        await visit.Page.Locator("input[name=hospital]").FillAsync(name);
        await visit.Page.GetByTestId("hospitals-found").GetByRole(AriaRole.Button, new() { Name = hpid }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("hospital-chosen")).ToContainTextAsync(name);
    }

    /// <summary>Goes to a page, and looks at it as it is and with everything said that is wrong with an empty form.</summary>
    public static async Task IsInOrder(this Visit visit, string path)
    {
        await visit.Goes(path);
        var form = visit.Page.Locator("main form");
        await Assertions.Expect(form.Or(visit.Page.GetByRole(AriaRole.Alert)).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        if (await form.CountAsync() > 0)
        {
            await visit.Submit();
        }

        await visit.IsAccessible();
        await visit.FitsItsWidth();
    }

    /// <summary>The name of a hospital, once the directory has it.</summary>
    public static async Task<string> NameOf(this LiveSystem system, string hpid)
    {
        using var http = new HttpClient { BaseAddress = new Uri(system.Address) };
        string? name = null;
        await Patience.Until(async () =>
        {
            using var answer = await http.GetAsync($"/api/hospitals/{hpid}");
            name = answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("name").GetString() : null;
            return name is not null;
        });
        return name!;
    }

    private static async Task<JsonElement> Post(this HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
