using DoctorForU.Emergency;
using DoctorForU.Reservations;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace DoctorForU.Accounts;

/// <summary>Mails on the grain runtime, with a mail server and a clock that the test holds.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly Caller Operator = new("u_operator", AccountRole.Operator, null, "s_1");

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.Zero));
    private readonly FakeTransport server = new();
    private readonly DyingStates states = new();
    private InProcessTestCluster cluster = null!;

    private IMailOutboxGrain Outbox => cluster.Client.GetGrain<IMailOutboxGrain>("shard/0");

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            states.AddTo(silo, database: null);
            silo.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IMailTransport>(server).UseTimeProviderForBackgroundAreas(TimeProvider.System);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task A_mail_server_that_is_away_for_an_hour_loses_no_mail_and_gets_each_once()
    {
        server.Outcome = MailOutcome.NotNow;
        for (var mail = 0; mail < 20; mail++)
            await Outbox.Take(Mail($"mail-{mail}"));
        for (var minute = 0; minute < 60; minute++)
            await TimeGoesOn(TimeSpan.FromMinutes(1));
        var waiting = await Outbox.Status();
        var attemptsWhileAway = server.Attempts;

        server.Outcome = MailOutcome.Sent;
        await Until(async () =>
        {
            await TimeGoesOn(TimeSpan.FromMinutes(1));
            return (await Outbox.Status()).Waiting == 0;
        });

        Assert.Equal(20, waiting.Waiting);
        Assert.NotNull(waiting.Failing);
        Assert.Equal(Enumerable.Range(0, 20).Select(mail => $"mail-{mail}").Order(), server.Sent.Order());
        Assert.InRange(attemptsWhileAway, 5, 20 * 60 / 2);
    }

    [Fact]
    public async Task A_mail_that_was_taken_before_is_not_sent_again()
    {
        await Outbox.Take(Mail("same"));
        await Outbox.Take(Mail("same"));
        await IsSent(1);
        await Outbox.Take(Mail("same"));
        await Outbox.Take(Mail("other"));
        await IsSent(2);

        Assert.Equal(["same", "other"], server.Sent);
    }

    [Fact]
    public async Task A_mail_whose_sending_storage_does_not_note_is_not_sent_again_at_once()
    {
        states.DiesAfter(writes: 1);
        await Outbox.Take(Mail("mail"));
        await Until(async () =>
        {
            await TimeGoesOn(TimeSpan.Zero);
            return server.Attempts == 1;
        });
        for (var look = 0; look < 20; look++)
            await TimeGoesOn(TimeSpan.Zero);
        Assert.Equal(1, server.Attempts);

        states.DiesAfter(int.MaxValue);
        await Until(async () =>
        {
            await TimeGoesOn(TimeSpan.FromSeconds(1));
            return await Outbox.Status() is { Sent: 1, Waiting: 0 };
        });
        Assert.Equal(2, server.Attempts);
    }

    [Fact]
    public async Task A_refused_mail_holds_up_no_other_and_one_whose_time_is_over_is_not_sent()
    {
        server.Refused = "refused";
        await Outbox.Take(Mail("refused"));
        await Outbox.Take(Mail("late") with { NotAfter = clock.GetUtcNow() });
        await Outbox.Take(Mail("good"));

        await IsSent(1);

        Assert.Equal(["good"], server.Sent);
        Assert.Equal(2, (await Outbox.Status()).GivenUp);
    }

    [Fact]
    public async Task An_operator_has_what_waits_tried_at_once_also_while_the_breaker_is_open()
    {
        server.Outcome = MailOutcome.NotNow;
        for (var mail = 0; mail < 10; mail++)
            await Outbox.Take(Mail($"mail-{mail}"));
        await Until(async () =>
        {
            await TimeGoesOn(TimeSpan.Zero);
            return (await Outbox.Waiting(Operator))!.Items.All(mail => mail.Attempts > 0);
        });
        var attempts = server.Attempts;
        var waiting = await Outbox.Waiting(Operator);
        server.Outcome = MailOutcome.Sent;

        Assert.True(await Outbox.Retry(Operator));
        await IsSent(10);

        Assert.True(attempts < 10, "The breaker did not open.");
        Assert.Equal(10, waiting!.Items.Count);
        Assert.Equal(waiting.Items.OrderBy(mail => mail.NextAt), waiting.Items);
        Assert.All(waiting.Items, mail => Assert.True(mail.NextAt > clock.GetUtcNow()));
    }

    [Theory]
    [InlineData(AccountRole.Patient)]
    [InlineData(AccountRole.Staff)]
    public async Task Nobody_else_sees_what_waits_or_has_it_tried(AccountRole role)
    {
        server.Outcome = MailOutcome.NotNow;
        await Outbox.Take(Mail("mail"));
        await Until(async () =>
        {
            await TimeGoesOn(TimeSpan.Zero);
            return server.Attempts == 1;
        });

        Assert.Null(await Outbox.Waiting(Operator with { Role = role }));
        Assert.False(await Outbox.Retry(Operator with { Role = role }));
        await TimeGoesOn(TimeSpan.Zero);
        Assert.Equal(1, server.Attempts);
    }

    private async Task IsSent(int mails) => await Until(async () =>
    {
        await TimeGoesOn(TimeSpan.Zero);
        var status = await Outbox.Status();
        return status.Sent == mails && status.Waiting == 0;
    });

    private async Task TimeGoesOn(TimeSpan by)
    {
        clock.Advance(by);
        await Outbox.Status();
    }

    private static Task Until(Func<Task<bool>> condition) => ErCluster.Until(condition);

    private static OutgoingMail Mail(string id) => new(id, "person@mail.example", "Subject", "Text", "<p>Text</p>", null, []);

    private sealed class FakeTransport : IMailTransport
    {
        private readonly List<string> sent = [];

        public MailOutcome Outcome { get; set; } = MailOutcome.Sent;

        public string? Refused { get; set; }

        public int Attempts { get; private set; }

        public IReadOnlyList<string> Sent => sent;

        public Task<MailOutcome> Send(OutgoingMail mail, CancellationToken cancel)
        {
            Attempts++;
            if (mail.Id == Refused)
                return Task.FromResult(MailOutcome.Refused);
            if (Outcome == MailOutcome.Sent)
                sent.Add(mail.Id);
            return Task.FromResult(Outcome);
        }
    }
}
