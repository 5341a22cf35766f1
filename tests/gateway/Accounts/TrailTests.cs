using System.Collections.Concurrent;
using System.Net;
using Dapper;
using DoctorForU.ApiGateway.Running;
using DoctorForU.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What is written down of what people do, and what is not.</summary>
public sealed class TrailTests
{
    [Fact]
    public async Task Logins_and_changes_are_in_the_audit_trail()
    {
        await using var gateway = await RunningGateway.Start();
        using var person = await Person.LoggedIn(gateway);
        (await person.LogIn("wrong password")).Dispose();
        (await person.Send(HttpMethod.Patch, "/api/me", new { name = "Other" })).Dispose();
        (await person.Send(HttpMethod.Post, "/api/me/password", new { currentPassword = Person.Password, newPassword = "haru-bam-byeol 9" })).Dispose();
        (await person.Send(HttpMethod.Post, "/api/me/deletion", new { password = "haru-bam-byeol 9" })).Dispose();

        var events = await gateway.Services.GetRequiredService<ISideStore>().Read(
            connection => connection.QueryAsync<string>("SELECT event FROM account_audit WHERE user_id = @Id ORDER BY id", new { person.Id }), CancellationToken.None);

        Assert.Equal(["signed-up", "logged-in", "login-refused", "profile-changed", "password-changed", "deleted"], events);
    }

    [Fact]
    public async Task Logs_traces_and_metrics_say_which_route_with_which_id_and_nothing_of_the_person()
    {
        var log = new KeptLog();
        using var telemetry = new KeptTelemetry();
        await using var gateway = await RunningGateway.Start(
            builder => builder.Services.AddSingleton<ILoggerProvider>(log), "--PublicData:ServiceKey=canary-service-key", "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft=Information", "--Logging:LogLevel:Orleans=Debug");
        using var person = await Person.LoggedIn(gateway);
        using var changed = await person.Send(HttpMethod.Patch, "/api/me?name=canary-in-query", new { name = "Canary Person", phone = "010-9876-5432" });
        (await person.LogIn("canary-wrong-password")).Dispose();
        (await person.Send(HttpMethod.Post, "/api/auth/password-reset", new { email = person.Email, language = "en" })).Dispose();
        var reset = (await gateway.MailTo(person.Email, "reset")).TokenInLink();
        (await person.Get($"/api/auth/login-ids/{person.LoginId}")).Dispose();
        var cookie = person.RefreshCookie!;
        (await person.Refresh()).Dispose();
        (await person.Send(HttpMethod.Post, "/api/me/deletion", new { password = "canary-wrong-password" })).Dispose();

        var code = MailReading.CodeIn((await gateway.MailTo(person.Email, "code")).Subject);
        telemetry.Ask();
        var lines = log.Lines.ToArray();

        var correlation = Assert.Single(changed.Headers.GetValues("X-Correlation-Id"));
        Assert.Contains(lines, line => line.Contains($"PATCH /api/me 200 ", StringComparison.Ordinal) && line.Contains(correlation, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("POST /api/auth/login 401 ", StringComparison.Ordinal));
        Assert.Contains(telemetry.Traces, trace => trace.Contains("Microsoft.AspNetCore.Hosting.HttpRequestIn", StringComparison.Ordinal));
        Assert.Contains(telemetry.Metrics, metric => metric.Contains("http.route=/api/auth/login", StringComparison.Ordinal));
        string[] told = [.. lines, .. telemetry.Traces, .. telemetry.Metrics];
        string[] canaries =
        [
            person.Email, Person.Password, "canary-in-query", "Canary Person", "9876", "canary-wrong-password", person.LoginId,
            "canary-service-key", person.AccessToken!, cookie.Split('.')[1], reset.Split('.')[1], "Person Example", "01012345678",
        ];
        Assert.All(canaries, canary => Assert.DoesNotContain(told, line => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(code, told.SelectMany(MailReading.CodesIn));
    }

    [Fact]
    public async Task One_address_cannot_come_to_the_login_as_often_as_it_likes()
    {
        await using var gateway = await RunningGateway.Start("--RateLimits:Enabled=true", "--RateLimits:PermitsPerMinute=100000", "--RateLimits:Accounts:PermitsPerMinute=6");
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 7; request++)
            answers.Add(await gateway.Http.GetAsync($"/api/auth/login-ids/person{request}"));

        Assert.All(answers.Take(6), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await Problem.Of(answers[6], HttpStatusCode.TooManyRequests, "rate.limited");
        Assert.InRange(answers[6].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/api/er/feed")).StatusCode);
    }

    [Fact]
    public async Task In_development_mails_can_be_looked_at()
    {
        await using var gateway = await RunningGateway.Start("--environment=Development");
        using var person = new Person(gateway);
        (await person.AskForCode()).Dispose();
        var code = await person.CodeInMail();

        var page = await gateway.Http.GetStringAsync("/dev/mail");
        var list = await person.Reads("/dev/mail/messages");

        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Equal(person.Email, list.GetProperty("items")[0].GetProperty("to").GetString());
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
