using Orleans;

namespace DoctorForU.Accounts;

/// <summary>
/// Mails that are to be sent. Once a mail is taken it is sent at least once, over restarts and while the mail server is away; twice only when
/// the process dies between sending and noting it, and then with the same Message-ID. Key: <see cref="MailShards"/>.
/// </summary>
[Alias("mail.outbox")]
public interface IMailOutboxGrain : IGrainWithStringKey
{
    /// <summary>Takes a mail; it is durable when the task completes. A mail of an id that was taken before is not taken again.</summary>
    [Alias("take")]
    Task Take(OutgoingMail mail);

    [Alias("status")]
    Task<OutboxStatus> Status();

    /// <summary>What waits, for operators, the soonest first; null for anybody else.</summary>
    [Alias("waiting")]
    Task<OutboxWaiting?> Waiting(Caller caller);

    /// <summary>An operator has all that waits tried now. False for anybody else.</summary>
    [Alias("retry")]
    Task<bool> Retry(Caller caller);
}

/// <param name="Id">The same mail has the same id: its Message-ID is made of it. Letters, digits, <c>-</c> and <c>_</c>.</param>
/// <param name="NotAfter">When sending it makes no sense any more.</param>
[GenerateSerializer, Immutable, Alias("mail.outgoing")]
public sealed record OutgoingMail(
    string Id, string To, string Subject, string Text, string Html, DateTimeOffset? NotAfter, ValueList<MailAttachment> Attachments);

[GenerateSerializer, Immutable, Alias("mail.attachment")]
public sealed record MailAttachment(string Name, string ContentType, string Text);

/// <param name="Waiting">Mails that are not sent yet.</param>
/// <param name="Failing">Since when sending fails; null when it works.</param>
[GenerateSerializer, Immutable, Alias("mail.outbox-status")]
public sealed record OutboxStatus(int Waiting, long Sent, long GivenUp, DateTimeOffset? Failing);

/// <param name="Items">The first <see cref="MostShown"/> of them.</param>
[GenerateSerializer, Immutable, Alias("mail.outbox-waiting")]
public sealed record OutboxWaiting(OutboxStatus Status, ValueList<MailStanding> Items)
{
    public const int MostShown = 100;
}

/// <summary>How it stands with a mail that waits. To whom it goes and what it says is nobody's business.</summary>
[GenerateSerializer, Immutable, Alias("mail.standing")]
public sealed record MailStanding(string Id, int Attempts, DateTimeOffset NextAt, DateTimeOffset? NotAfter);

/// <summary>The outbox is spread over a few grains, by address.</summary>
public static class MailShards
{
    public const int Count = 8;

    public static string Of(string address) => Key(AccountKeys.Digest(address)[0] % Count);

    public static IEnumerable<string> All => Enumerable.Range(0, Count).Select(Key);

    private static string Key(int shard) => $"shard/{shard}";
}
