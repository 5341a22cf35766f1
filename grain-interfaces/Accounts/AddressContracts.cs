using Orleans;

namespace DoctorForU.Accounts;

/// <summary>
/// Mails that somebody unknown asks to be sent to one address: the code of sign-up and the link of a password reset. Limits how many, and
/// knows the code. Key: <see cref="AccountKeys.OfAddress"/>.
/// </summary>
[Alias("accounts.address")]
public interface IAddressGrain : IGrainWithStringKey
{
    /// <summary>Sends a code, or tells the address that it has an account already; the caller cannot tell which.</summary>
    /// <param name="address">The address itself: the key has only its digest.</param>
    [Alias("send-code")]
    Task<MailSent> SendCode(string address, Language language);

    /// <summary>Spends a code.</summary>
    [Alias("verify")]
    Task<CodeVerdict> Verify(string code);

    /// <summary>Sends a link to choose a new password, or tells the address that it has no account; the caller cannot tell which.</summary>
    [Alias("send-reset")]
    Task<MailSent> SendReset(string address, Language language);
}

[GenerateSerializer, Alias("accounts.language")]
public enum Language
{
    Ko,
    En,
}

/// <param name="Sent">False when this address was sent too much: then <paramref name="ResendAfter"/> says when to come back.</param>
/// <param name="ExpiresAt">When what was sent stops being good.</param>
[GenerateSerializer, Immutable, Alias("accounts.mail-sent")]
public sealed record MailSent(bool Sent, DateTimeOffset ExpiresAt, DateTimeOffset ResendAfter);

/// <param name="UserId">The id of the account that this address may make; null when the code was not right.</param>
[GenerateSerializer, Immutable, Alias("accounts.code-verdict")]
public sealed record CodeVerdict(string? UserId, int TriesLeft);
