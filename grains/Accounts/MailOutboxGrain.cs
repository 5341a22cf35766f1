using DoctorForU.Telemetry;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Polly;
using Polly.CircuitBreaker;

namespace DoctorForU.Accounts;

/// <summary>
/// Sends what waits, oldest first. Taking a mail does not wait for one that is being sent.
/// The reminder brings the grain back after a restart.
/// </summary>
[GrainType("mail.outbox")]
internal sealed partial class MailOutboxGrain(
    [PersistentState("mail.outbox")] IPersistentState<Outbox> stored,
    IMailTransport transport,
    TimeProvider clock,
    ILogger<MailOutboxGrain> logger) : Grain, IMailOutboxGrain, IRemindable, IDisposable
{
    private const string Guarded = "mail";
    private const string WakeReminder = "wake";
    private static readonly TimeSpan WakePeriod = TimeSpan.FromMinutes(1);

    // While storage does not take the note that a mail was sent, it is not sent again at once.
    private static readonly TimeSpan SendAgainAfter = TimeSpan.FromSeconds(5);

    private readonly GatheredState<Outbox> state = new(stored);
    private ResiliencePipeline<MailOutcome> breaker = null!;
    private WatchedBreaker? watch;
    private IGrainTimer? timer;

    private Outbox Outbox => state.Durable;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        watch = Breakers.Watch(Guarded);
        breaker = MailBreaker.Build(clock, watch);
        MailMetrics.WaitingChanged(Outbox.Waiting.Count);
        timer = this.RegisterGrainTimer(SendDue, new GrainTimerCreationOptions(UntilNext(), Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task Take(OutgoingMail mail)
    {
        if (state.Latest.Knows(mail.Id))
        {
            await state.Settled();
            return;
        }

        if (Outbox.Waiting.Count == 0)
            await this.RegisterOrUpdateReminder(WakeReminder, WakePeriod, WakePeriod);
        await Change(outbox => outbox.Taken(mail, clock.GetUtcNow()));
        MailMetrics.Taken();
        timer?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public Task<OutboxStatus> Status() => Task.FromResult(new OutboxStatus(Outbox.Waiting.Count, Outbox.Sent, Outbox.GivenUp, Outbox.Failing));

    public Task<OutboxWaiting?> Waiting(Caller caller) => Task.FromResult(caller.Role == AccountRole.Operator
        ? new OutboxWaiting(new(Outbox.Waiting.Count, Outbox.Sent, Outbox.GivenUp, Outbox.Failing), Outbox.Standing(OutboxWaiting.MostShown))
        : null);

    public async Task<bool> Retry(Caller caller)
    {
        if (caller.Role != AccountRole.Operator)
            return false;
        await Breakers.Close(Guarded);
        await Change(outbox => outbox.DueNow(clock.GetUtcNow()));
        timer?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return true;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (Outbox.Waiting.Count == 0 && await this.GetReminder(WakeReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    public void Dispose()
    {
        if (watch is not null)
            MailMetrics.WaitingChanged(-Outbox.Waiting.Count);
        watch?.Dispose();
    }

    private async Task SendDue(CancellationToken cancel)
    {
        var isThrough = false;
        try
        {
            while (Outbox.Due(clock.GetUtcNow()).FirstOrDefault() is { } waiting)
                await Send(waiting, cancel);
            isThrough = true;
        }
        finally
        {
            timer?.Change(isThrough ? UntilNext() : SendAgainAfter, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task Send(WaitingMail waiting, CancellationToken cancel)
    {
        var id = waiting.Mail.Id;
        if (Outbox.IsPointless(waiting, clock.GetUtcNow()))
        {
            LogGivenUp(id, waiting.Attempts);
            await Change(outbox => outbox.WasGivenUp(id));
            MailMetrics.GivenUp();
            return;
        }

        switch (await Attempt(waiting.Mail, cancel))
        {
            case MailOutcome.Sent:
                await Change(outbox => outbox.WasSent(id));
                MailMetrics.Sent();
                break;
            case MailOutcome.Refused:
                LogRefused(id);
                await Change(outbox => outbox.WasGivenUp(id));
                MailMetrics.Refused();
                break;
            case MailOutcome.NotNow:
                LogPutOff(id, waiting.Attempts + 1);
                await Change(outbox => outbox.WasPutOff(id, Random.Shared.NextDouble(), clock.GetUtcNow()));
                MailMetrics.PutOff();
                break;
            default:
                throw new InvalidOperationException("Unknown outcome.");
        }
    }

    /// <summary>While the breaker is open no mail is tried: the server is let alone.</summary>
    private async Task<MailOutcome> Attempt(OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            return await breaker.ExecuteAsync(async attempt => await transport.Send(mail, attempt), cancel);
        }
        catch (BrokenCircuitException)
        {
            return MailOutcome.NotNow;
        }
    }

    private async Task Change(Func<Outbox, Outbox> decide)
    {
        var more = 0;
        await state.Change(before =>
        {
            var after = decide(before);
            more = after.Waiting.Count - before.Waiting.Count;
            return after;
        });
        MailMetrics.WaitingChanged(more);
    }

    private TimeSpan UntilNext()
    {
        if (Outbox.NextAt is not { } next)
            return Timeout.InfiniteTimeSpan;
        var left = next - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} could not be sent, attempt {Attempt}; it is tried again")]
    private partial void LogPutOff(string mail, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Mail} was refused for good by the mail server")]
    private partial void LogRefused(string mail);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Mail} is not sent any more, after {Attempts} attempts: its time is over")]
    private partial void LogGivenUp(string mail, int attempts);
}
