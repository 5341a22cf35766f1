using System.Net;
using System.Net.Http.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>Login by an account at an OpenID provider, which runs beside the gateway.</summary>
public sealed class SocialLoginTests(SharedGateway shared, SocialLoginTests.Servers servers) : IClassFixture<SocialLoginTests.Servers>
{
    private readonly RunningGateway gateway = servers.Gateway;

    [Fact]
    public async Task No_provider_is_there_until_it_is_configured()
    {
        var none = await Person.Body(await shared.Gateway.Http.GetAsync("/api/auth/social"));
        var one = await Person.Body(await gateway.Http.GetAsync("/api/auth/social"));

        Assert.Equal(0, none.GetProperty("total").GetInt32());
        Assert.Equal("google", Assert.Single(one.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
        await Problem.Of(await gateway.Http.GetAsync("/api/auth/social/kakao"), HttpStatusCode.NotFound, "auth.social-unknown");
        await Problem.Of(await gateway.Http.GetAsync("/api/auth/social/Bearer/callback"), HttpStatusCode.NotFound, "auth.social-unknown");
    }

    [Fact]
    public async Task A_newcomer_tells_what_is_missing_and_is_known_the_next_time()
    {
        var known = Somebody(verified: true);
        using var person = new Person(gateway) { Email = known.Email };
        var first = await ComesBack(person, known, "/my/profile?from=mail#there");
        var told = await person.Reads("/api/auth/social/pending");
        using var made = await SignsUp(person);
        var second = await Follow(person, "/api/auth/social/done?return=%2Fmy%2Fprofile");
        (await person.Refresh()).Dispose();
        var profile = await person.Reads("/api/me");
        using var elsewhere = new Person(gateway);
        var third = await ComesBack(elsewhere, known, "/");
        (await elsewhere.Refresh()).Dispose();

        Assert.Equal("/signup/social?return=%2Fmy%2Fprofile%3Ffrom%3Dmail%23there", first);
        Assert.Equal(("google", known.Email, known.Name), (told.GetProperty("provider").GetString(), told.GetProperty("email").GetString(), told.GetProperty("name").GetString()));
        Assert.Equal((HttpStatusCode.Created, "/my/profile"), (made.StatusCode, second));
        Assert.Equal((known.Email, "patient", null), (profile.GetProperty("email").GetString(), profile.GetProperty("role").GetString(), profile.GetProperty("loginId").GetString()));
        Assert.Equal(("/", profile.GetProperty("id").GetString()), (third, elsewhere.Id));
    }

    [Fact]
    public async Task An_address_never_leads_to_the_account_that_has_it()
    {
        using var owner = await Person.LoggedIn(gateway);
        using var other = new Person(gateway) { Email = owner.Email };
        var came = await ComesBack(other, Somebody(verified: true) with { Email = owner.Email }, "/");
        using var refused = await SignsUp(other);
        var again = await Follow(other, "/api/auth/social/done");
        using var session = await other.Refresh();

        Assert.Equal(("/signup/social?return=%2F", "/signup/social?return=%2F"), (came, again));
        await Problem.Of(refused, HttpStatusCode.Conflict, "auth.email-taken");
        await Problem.Of(session, HttpStatusCode.Unauthorized, "auth.session-ended");
        Assert.Equal(owner.LoginId, (await owner.Reads("/api/me")).GetProperty("loginId").GetString());
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_verified_and_any_other_need_a_code_of_ours()
    {
        var somebody = Somebody(verified: false);
        using var person = new Person(gateway) { Email = somebody.Email };
        await ComesBack(person, somebody, "/");
        var told = await person.Reads("/api/auth/social/pending");
        using var without = await SignsUp(person);
        using var elsewhere = new Person(gateway);
        using var borrowed = await SignsUp(person, await elsewhere.ProveAddress());
        using var proved = await SignsUp(person, await person.ProveAddress());

        Assert.Null(told.GetProperty("email").GetString());
        await Problem.Of(without, HttpStatusCode.BadRequest, "auth.ticket-refused");
        await Problem.Of(borrowed, HttpStatusCode.BadRequest, "auth.ticket-refused");
        Assert.Equal(HttpStatusCode.Created, proved.StatusCode);
    }

    [Fact]
    public async Task An_answer_of_the_provider_serves_once_and_only_in_the_browser_that_asked()
    {
        servers.Provider.Person = Somebody(verified: true);
        using var thief = new Person(gateway);
        var callback = await AnswerOfProvider(thief, "/");
        using var victim = new Person(gateway);

        Assert.Equal("/login?social=failed", await Follow(victim, callback));
        Assert.StartsWith("/signup/social", await Follow(thief, callback), StringComparison.Ordinal);
        Assert.Equal("/login?social=failed", await Follow(thief, callback));
        Assert.Equal("/login?social=failed", await Follow(victim, "/api/auth/social/done"));
        await Problem.Of(await victim.Get("/api/auth/social/pending"), HttpStatusCode.Unauthorized, "auth.social-ended");
        await Problem.Of(await SignsUp(victim), HttpStatusCode.Unauthorized, "auth.social-ended");
    }

    [Fact]
    public async Task Who_refuses_at_the_provider_is_told_so_and_an_address_of_another_site_leads_home()
    {
        using var person = new Person(gateway);
        servers.Provider.Person = null;
        Assert.Equal("/login?social=cancelled", await Follow(person, "/api/auth/social/google"));

        var known = Somebody(verified: true);
        using var member = new Person(gateway) { Email = known.Email };
        await ComesBack(member, known, "/");
        (await SignsUp(member)).Dispose();
        foreach (var target in (string[])["//evil.example", "https://evil.example", "/\\evil.example", "/\tevil"])
            Assert.Equal("/", await ComesBack(member, known, target));
    }

    [Fact]
    public async Task Another_site_cannot_begin_a_login()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/auth/social/google") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };

        await Problem.Of(await gateway.Http.SendAsync(request), HttpStatusCode.Forbidden, "auth.origin-refused");
    }

    [Fact]
    public async Task A_deleted_account_is_forgotten_by_its_provider_login_as_well()
    {
        var known = Somebody(verified: true);
        using var person = new Person(gateway) { Email = known.Email };
        await ComesBack(person, known, "/");
        (await SignsUp(person)).Dispose();
        await Follow(person, "/api/auth/social/done");
        (await person.Refresh()).Dispose();

        using var noPassword = await person.Send(HttpMethod.Post, "/api/me/password", new { currentPassword = "whatever it is", newPassword = "haru-bam-byeol 9" });
        using var deleted = await person.Send(HttpMethod.Post, "/api/me/deletion", new { });

        await Problem.Of(noPassword, HttpStatusCode.Conflict, "auth.no-password");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.StartsWith("/signup/social", await ComesBack(person, known, "/"), StringComparison.Ordinal);
    }

    private static ProviderPerson Somebody(bool verified)
    {
        var subject = Guid.NewGuid().ToString("N");
        return new(subject, $"{subject}@provider.example", verified, "Provider Person");
    }

    private static Task<HttpResponseMessage> SignsUp(Person person, string? ticket = null) => person.Http.PostAsJsonAsync(
        "/api/auth/social/signup", new { name = "Provider Person", email = person.Email, emailTicket = ticket, phone = "010-1234-5678", language = "ko" });

    /// <summary>Goes to the provider and back.</summary>
    /// <returns>Where that leads.</returns>
    private async Task<string> ComesBack(Person person, ProviderPerson known, string target)
    {
        servers.Provider.Person = known;
        return await Follow(person, $"/api/auth/social/google?return={Uri.EscapeDataString(target)}");
    }

    /// <summary>Goes to the provider, and stops before its answer is brought back.</summary>
    private static async Task<string> AnswerOfProvider(Person person, string target)
    {
        using var begun = await person.Http.GetAsync($"/api/auth/social/google?return={Uri.EscapeDataString(target)}");
        using var answered = await person.Http.GetAsync(begun.Headers.Location);
        return answered.Headers.Location!.PathAndQuery;
    }

    /// <summary>Follows as a browser does, until a page of ours comes.</summary>
    private static async Task<string> Follow(Person person, string path)
    {
        var at = new Uri(person.Http.BaseAddress!, path);
        while (at.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal) || at.Port != person.Http.BaseAddress!.Port)
        {
            using var answer = await person.Http.GetAsync(at);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            at = new Uri(at, answer.Headers.Location!);
        }

        return at.PathAndQuery + at.Fragment;
    }

    public sealed class Servers : IAsyncLifetime
    {
        public RunningGateway Gateway { get; private set; } = null!;

        internal OpenIdProvider Provider { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Provider = await OpenIdProvider.Start();
            Gateway = await RunningGateway.Start(Provider.SettingsFor("Google"));
        }

        public async ValueTask DisposeAsync()
        {
            await Gateway.DisposeAsync();
            await Provider.DisposeAsync();
        }
    }
}
