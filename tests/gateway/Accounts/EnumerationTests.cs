using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What a stranger learns of accounts that are not theirs: nothing. A gateway of its own, since hashes are counted.</summary>
public sealed class EnumerationTests : IAsyncLifetime
{
    private RunningGateway gateway = null!;

    private long Hashes => gateway.SiloServices.GetRequiredService<PasswordHashing>().Count;

    public async ValueTask InitializeAsync() => gateway = await RunningGateway.Start();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Fact]
    public async Task A_login_answers_alike_after_the_same_work_whether_the_account_is_there_or_not()
    {
        using var person = await Person.SignedUp(gateway);
        var costs = new List<(string Body, long Hashes)>();
        foreach (var loginId in new[] { person.LoginId, "nobody01", "no such form!", "" })
        {
            var before = Hashes;
            using var answer = await gateway.Http.PostAsJsonAsync("/api/auth/login", new { loginId, password = "wrong password" });
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            costs.Add((WithoutTrace(await answer.Content.ReadAsStringAsync()), Hashes - before));
        }

        Assert.Single(costs.Distinct());
        Assert.Equal(1, costs[0].Hashes);
    }

    [Theory]
    [InlineData("/api/auth/email-codes")]
    [InlineData("/api/auth/password-reset")]
    public async Task A_mail_is_sent_and_answered_alike_whether_the_address_has_an_account_or_not(string path)
    {
        using var known = await Person.SignedUp(gateway);
        using var unknown = new Person(gateway);
        var mailsOfSignUp = gateway.Mails.Count;
        var before = Hashes;

        using var one = await gateway.Http.PostAsJsonAsync(path, new { email = known.Email, language = "ko" });
        using var other = await gateway.Http.PostAsJsonAsync(path, new { email = unknown.Email, language = "ko" });
        await Patience.Until(() => gateway.Mails.Count == mailsOfSignUp + 2);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (one.StatusCode, other.StatusCode));
        Assert.Equal(await Shape(one), await Shape(other));
        Assert.Equal(before, Hashes);
    }

    [Fact]
    public async Task Whoever_has_an_account_is_told_so_by_mail_alone()
    {
        using var person = await Person.SignedUp(gateway);

        (await person.AskForCode()).Dispose();

        Assert.DoesNotMatch("[0-9]{6}", (await gateway.MailTo(person.Email, "known")).Text);
    }

    [Fact]
    public async Task Wrong_passwords_make_an_account_wait_and_so_do_they_for_one_that_is_not_there()
    {
        using var person = await Person.SignedUp(gateway);
        using var nobody = new Person(gateway);

        foreach (var guessed in new[] { person, nobody })
        {
            for (var attempt = 0; attempt < 5; attempt++)
                Assert.Equal(HttpStatusCode.Unauthorized, (await guessed.LogIn("guess " + attempt)).StatusCode);
            var before = Hashes;
            using var throttled = await guessed.LogIn();

            await Problem.Of(throttled, HttpStatusCode.TooManyRequests, "auth.throttled");
            Assert.InRange(throttled.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
            Assert.Equal(before, Hashes);
        }
    }

    private static string WithoutTrace(string problem) => string.Join(' ', JsonDocument.Parse(problem).RootElement.EnumerateObject().Where(member => member.Name != "traceId"));

    private static async Task<string> Shape(HttpResponseMessage answer) => string.Join(' ', (await Person.Body(answer)).EnumerateObject().Select(member => member.Name));
}
