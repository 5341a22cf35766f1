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

/// <summary>The outbox is spread over a few grains, by address.</summary>
public static class MailShards
{
    public const int Count = 8;

    public static string Of(string address) => Key(AccountKeys.Digest(address)[0] % Count);

    public static IEnumerable<string> All => Enumerable.Range(0, Count).Select(Key);

    private static string Key(int shard) => $"shard/{shard}";
}
