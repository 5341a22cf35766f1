using Orleans;

namespace DoctorForU.Accounts;

[GenerateSerializer, Immutable, Alias("mail.waiting")]
public sealed record WaitingMail(OutgoingMail Mail, int Attempts, DateTimeOffset TakenAt, DateTimeOffset NextAt);

/// <summary>Mails of one shard that wait, and the ids of those that were sent lately.</summary>
[GenerateSerializer, Immutable, Alias("mail.outbox-state")]
public sealed record Outbox
{
    private const int IdsKept = 500;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    [Id(0)]
    public ValueList<WaitingMail> Waiting { get; init; } = [];

    [Id(1)]
    public ValueList<string> Finished { get; init; } = [];

    [Id(2)]
    public long Sent { get; init; }

    [Id(3)]
    public long GivenUp { get; init; }

    [Id(4)]
    public DateTimeOffset? Failing { get; init; }

    internal bool Knows(string id) => Finished.Contains(id) || Waiting.Any(waiting => waiting.Mail.Id == id);

    internal DateTimeOffset? NextAt => Waiting.Count == 0 ? null : Waiting.Min(waiting => waiting.NextAt);

    internal IEnumerable<WaitingMail> Due(DateTimeOffset now) => Waiting.Where(waiting => waiting.NextAt <= now).OrderBy(waiting => waiting.NextAt);

    internal static bool IsPointless(WaitingMail waiting, DateTimeOffset now) =>
        now >= waiting.Mail.NotAfter || now >= waiting.TakenAt + GiveUpAfter;

    internal Outbox Taken(OutgoingMail mail, DateTimeOffset now) => this with { Waiting = [.. Waiting, new(mail, 0, now, now)] };

    /// <summary>All that waits is due.</summary>
    internal Outbox DueNow(DateTimeOffset now) => this with { Waiting = [.. Waiting.Select(waiting => waiting.NextAt > now ? waiting with { NextAt = now } : waiting)] };

    /// <summary>What waits, the soonest first.</summary>
    internal ValueList<MailStanding> Standing(int most) =>
        [.. Waiting.OrderBy(waiting => waiting.NextAt).Take(most).Select(waiting => new MailStanding(waiting.Mail.Id, waiting.Attempts, waiting.NextAt, waiting.Mail.NotAfter))];

    internal Outbox WasSent(string id) => Without(id) with { Sent = Sent + 1, Failing = null };

    internal Outbox WasGivenUp(string id) => Without(id) with { GivenUp = GivenUp + 1 };

    /// <param name="jitter">From 0 to 1: mails that failed together do not all come back together.</param>
    internal Outbox WasPutOff(string id, double jitter, DateTimeOffset now) => this with
    {
        Failing = Failing ?? now,
        Waiting = [.. Waiting.Select(waiting => waiting.Mail.Id == id
            ? waiting with { Attempts = waiting.Attempts + 1, NextAt = now + DelayAfter(waiting.Attempts) * (0.75 + 0.5 * jitter) }
            : waiting)],
    };

    private Outbox Without(string id) => this with
    {
        Waiting = [.. Waiting.Where(waiting => waiting.Mail.Id != id)],
        Finished = [.. Finished.TakeLast(IdsKept - 1), id],
    };

    private static TimeSpan DelayAfter(int attempts)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(attempts, 20));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
