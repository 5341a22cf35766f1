using System.Net;
using System.Net.Http.Json;
using DoctorForU.ApiGateway.Running;
using DoctorForU.EasyResponse.Running;
using DoctorForU.Testing;

namespace DoctorForU.EasyResponse.Tokens;

/// <summary>How long tokens, secrets and scopes are good, and what ends them before.</summary>
public sealed class TokenLifeTests(SharedServer shared)
{
    private static readonly object Somebody = new { residentNumber = "900101-1990001", purpose = "treatment" };

    private readonly RunningServer server = shared.Server;

    [Fact]
    public async Task Suspension_refuses_the_next_call_and_approval_lets_in_again()
    {
        var member = await server.Approved("정지병원", Scopes.Read, Scopes.ReadByNumber);
        using var administrator = await server.Administrator();
        await RunningServer.Answer(await member.Search(Somebody));

        await RunningServer.Answer(await administrator.PostAsync($"/admin/organisations/{member.Id}/suspend", null));
        var suspended = await member.Search(Somebody);
        var asked = await server.AskToken(member.Name);
        await RunningServer.Answer(await administrator.PostAsJsonAsync($"/admin/organisations/{member.Id}/approve", new { scopes = new[] { Scopes.Read, Scopes.ReadByNumber } }));

        await Problem.Of(suspended, HttpStatusCode.Unauthorized, "organisation.suspended");
        await Problem.Of(asked, HttpStatusCode.Forbidden, "organisation.suspended");
        await RunningServer.Answer(await member.Search(Somebody));
    }

    [Fact]
    public async Task A_token_that_was_called_back_is_refused_from_the_next_call_on_and_others_stay_good()
    {
        var member = await server.Approved("회수병원", Scopes.Read, Scopes.ReadByNumber);
        var other = member with { Http = server.NewClient(await server.Token(member.Name)) };

        Assert.Equal(HttpStatusCode.NoContent, (await member.Http.PostAsync("/token/revoke", null)).StatusCode);

        await Problem.Of(await member.Search(Somebody), HttpStatusCode.Unauthorized, "token.revoked");
        await Problem.Of(await member.Http.PostAsync("/token/revoke", null), HttpStatusCode.Unauthorized, "token.revoked");
        await RunningServer.Answer(await other.Search(Somebody));
    }

    [Fact]
    public async Task A_token_that_is_called_back_twice_at_once_is_called_back()
    {
        var member = await server.Approved("Called back at once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => member.Http.PostAsync("/token/revoke", null)));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.Unauthorized, $"{answer.StatusCode}"));
    }

    [Fact]
    public async Task All_tokens_of_an_organisation_can_be_called_back_and_the_next_one_is_good()
    {
        var member = await server.Approved("전체회수병원", Scopes.Read, Scopes.ReadByNumber);
        using var administrator = await server.Administrator();

        await RunningServer.Answer(await administrator.PostAsync($"/admin/organisations/{member.Id}/revoke-tokens", null));

        await Problem.Of(await member.Search(Somebody), HttpStatusCode.Unauthorized, "token.revoked");
        await RunningServer.Answer(await (member with { Http = server.NewClient(await server.Token(member.Name)) }).Search(Somebody));
    }

    [Fact]
    public async Task Scopes_that_were_taken_away_are_gone_from_tokens_that_have_them()
    {
        var member = await server.Approved("권한병원", Scopes.Read, Scopes.ReadByNumber);
        using var administrator = await server.Administrator();

        await RunningServer.Answer(await administrator.PostAsJsonAsync($"/admin/organisations/{member.Id}/approve", new { scopes = new[] { Scopes.Verify } }));

        await Problem.Of(await member.Search(Somebody), HttpStatusCode.Forbidden, "scope.missing");
    }

    [Fact]
    public async Task The_secret_before_an_exchange_is_taken_for_a_day_and_no_longer()
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var own = await RunningServer.StartWith(clock, null);
        var member = await own.Approved("교환병원");
        using var administrator = await own.Administrator();

        var fresh = (await RunningServer.Answer(await administrator.PostAsync($"/admin/organisations/{member.Id}/secret", null))).GetProperty("secret").GetString()!;
        await own.Token(member.Name);
        await own.Token(member.Name, fresh);
        clock.Advance(TimeSpan.FromDays(1));

        await Problem.Of(await own.AskToken(member.Name), HttpStatusCode.Unauthorized, "token.refused");
        await own.Token(member.Name, fresh);
    }

    [Fact]
    public async Task A_token_is_good_for_a_month_to_the_second()
    {
        var clock = new ManualClock(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
        await using var own = await RunningServer.StartWith(clock, null);
        var member = await own.Approved("한달병원", Scopes.Read, Scopes.ReadByNumber);

        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        await RunningServer.Answer(await member.Search(Somebody));
        clock.Advance(TimeSpan.FromSeconds(1));

        await Problem.Of(await member.Search(Somebody), HttpStatusCode.Unauthorized, "token.invalid");
    }
}
