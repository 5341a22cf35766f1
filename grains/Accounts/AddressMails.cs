using Orleans;

namespace DoctorForU.Accounts;

/// <summary>What strangers had sent to one address lately, and the code that is open there.</summary>
[GenerateSerializer, Immutable, Alias("accounts.address-state")]
public sealed record AddressMails
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Id(0)]
    public ValueList<DateTimeOffset> Sent { get; init; } = [];

    /// <summary>Digest of the open code; null when none is open.</summary>
    [Id(1)]
    public string? Code { get; init; }

    [Id(2)]
    public DateTimeOffset CodeExpiresAt { get; init; }

    [Id(3)]
    public int TriesLeft { get; init; }

    /// <summary>When the next mail may be sent; now or earlier when it may at once.</summary>
    internal DateTimeOffset NextAt(AccountOptions options, DateTimeOffset now)
    {
        var lately = Lately(now);
        if (lately.Count == 0)
            return now;
        var byGap = lately[^1] + options.MailGap;
        var byHour = lately.Count >= options.MailsPerHour ? lately[^options.MailsPerHour] + Hour : now;
        return byGap > byHour ? byGap : byHour;
    }

    internal AddressMails OneSent(DateTimeOffset now) => this with { Sent = [.. Lately(now), now] };

    internal AddressMails WithCode(string code, AccountOptions options, DateTimeOffset now) =>
        this with { Code = AccountKeys.Digest(code), CodeExpiresAt = now + options.CodeLife, TriesLeft = options.CodeTries };

    internal bool IsOpen(DateTimeOffset now) => Code is not null && TriesLeft > 0 && now < CodeExpiresAt;

    internal bool IsRight(string code, DateTimeOffset now) => IsOpen(now) && string.Equals(Code, AccountKeys.Digest(code), StringComparison.Ordinal);

    internal AddressMails WithoutCode() => this with { Code = null, TriesLeft = 0 };

    internal AddressMails OneTryLess() => TriesLeft <= 1 ? WithoutCode() : this with { TriesLeft = TriesLeft - 1 };

    /// <summary>From when on nothing of this is needed.</summary>
    internal DateTimeOffset ForgetAt(DateTimeOffset now) => Sent.Count == 0 ? now : Sent[^1] + Hour;

    private List<DateTimeOffset> Lately(DateTimeOffset now) => [.. Sent.Where(at => at > now - Hour)];
}
