using System.Net;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Storage;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Http;

public sealed class NamedCommandTests(SharedGateway shared)
{
    private readonly RunningGateway gateway = shared.Gateway;

    [Fact]
    public async Task The_same_key_and_body_get_the_same_answer_and_nothing_happens_twice()
    {
        using var person = await Person.LoggedIn(gateway);

        using var first = await person.Send(HttpMethod.Patch, "/api/me", new { name = "First" }, operation: "rename");
        using var between = await person.Send(HttpMethod.Patch, "/api/me", new { name = "Second" });
        using var repeated = await person.Send(HttpMethod.Patch, "/api/me", new { name = "First" }, operation: "rename");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await repeated.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.OK, "application/json"), (repeated.StatusCode, repeated.Content.Headers.ContentType?.MediaType));
        Assert.True(repeated.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("Second", (await person.Reads("/api/me")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        using var person = await Person.LoggedIn(gateway);
        (await person.Send(HttpMethod.Patch, "/api/me", new { name = "First" }, operation: "rename")).Dispose();

        using var otherBody = await person.Send(HttpMethod.Patch, "/api/me", new { name = "Other" }, operation: "rename");
        using var otherPath = await person.Send(HttpMethod.Delete, "/api/me/sessions", operation: "rename");

        await Problem.Of(otherBody, HttpStatusCode.UnprocessableEntity, "idempotency.key-reused");
        await Problem.Of(otherPath, HttpStatusCode.UnprocessableEntity, "idempotency.key-reused");
    }

    [Fact]
    public async Task Keys_of_different_people_have_nothing_to_do_with_each_other()
    {
        using var one = await Person.LoggedIn(gateway);
        using var other = await Person.LoggedIn(gateway);

        using var first = await one.Send(HttpMethod.Patch, "/api/me", new { name = "One" }, operation: "rename");
        using var second = await other.Send(HttpMethod.Patch, "/api/me", new { name = "Other" }, operation: "rename");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal("Other", (await other.Reads("/api/me")).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("quote'; drop table")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        using var person = await Person.LoggedIn(gateway);

        using var answer = await person.Send(HttpMethod.Patch, "/api/me", new { name = "First" }, operation: key);

        await Problem.Of(answer, HttpStatusCode.BadRequest, "idempotency.key-invalid");
    }

    [Fact]
    public async Task An_answer_outlives_the_process()
    {
        await using var first = await RunningGateway.Start();
        using var person = await Person.LoggedIn(first);
        using var before = await person.Send(HttpMethod.Patch, "/api/me", new { name = "First" }, operation: "rename");
        var answer = await before.Content.ReadAsStringAsync();
        (await person.Send(HttpMethod.Patch, "/api/me", new { name = "Second" })).Dispose();

        await using var second = await first.Restarted();
        using var repeated = await person.At(second).Send(HttpMethod.Patch, "/api/me", new { name = "First" }, operation: "rename");

        Assert.Equal((HttpStatusCode.OK, answer), (repeated.StatusCode, await repeated.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_command_is_under_way_until_it_is_answered_or_its_time_is_over()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));
        var answers = new AnswerStore(gateway.Services.GetRequiredService<ISideStore>(), clock);
        Task<BegunCommand> Begin(string fingerprint) => answers.Begin("somebody", "key", fingerprint, CancellationToken.None);

        var first = await Begin("a");
        var meanwhile = await Begin("a");
        clock.Advance(AnswerStore.UnderWayFor + TimeSpan.FromSeconds(1));
        var afterCrash = await Begin("a");
        await answers.Finish("somebody", "key", new(200, "text/plain", null, [1, 2]));
        var answered = await Begin("a");
        var other = await Begin("b");
        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        var nextDay = await Begin("b");

        Assert.Equal(
            [CommandStanding.Begun, CommandStanding.UnderWay, CommandStanding.Begun, CommandStanding.Answered, CommandStanding.KeyReused, CommandStanding.Begun],
            new[] { first, meanwhile, afterCrash, answered, other, nextDay }.Select(begun => begun.Standing));
        Assert.Equal([1, 2], answered.Answer!.Body);
    }
}
