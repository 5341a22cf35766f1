using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Accounts;

/// <summary>Keeps the ring of signing keys. The newest is offered by a gateway when the one before gets old; keys whose tokens have all expired are dropped.</summary>
[GrainType("accounts.signing-keys")]
internal sealed class SigningKeysGrain(
    [PersistentState("accounts.signing-keys")] IPersistentState<SigningKeyRing> stored,
    IOptions<AccountOptions> options,
    TimeProvider clock) : Grain, ISigningKeysGrain
{
    public async Task<ValueList<SigningKey>> Current(SigningKey? offered, string? unreadable)
    {
        var now = clock.GetUtcNow();
        var next = stored.State.Trimmed(options.Value, now);
        if (offered is not null && next.WantsKey(unreadable, options.Value, now))
            next = next.With(offered, atOnce: next.Keys.Count == 0 || unreadable is not null, now);
        if (next != stored.State)
            await stored.Write(next);
        return stored.State.Keys;
    }
}

/// <summary>Keys, newest first.</summary>
[GenerateSerializer, Immutable, Alias("accounts.signing-key-ring")]
public sealed record SigningKeyRing
{
    /// <summary>Readers of the key set may keep it for so long, so a key waits this long before it signs.</summary>
    private static readonly TimeSpan KnownBefore = TimeSpan.FromHours(1);

    [Id(0)]
    public ValueList<SigningKey> Keys { get; init; } = [];

    internal bool WantsKey(string? unreadable, AccountOptions options, DateTimeOffset now) =>
        Keys.Count == 0 || Keys[0].Id == unreadable || now >= Keys[0].CreatedAt + options.SigningKeyLife;

    /// <param name="atOnce">There is no other key that could sign meanwhile.</param>
    internal SigningKeyRing With(SigningKey offered, bool atOnce, DateTimeOffset now) =>
        this with { Keys = [offered with { CreatedAt = now, SignsFrom = atOnce ? now : now + KnownBefore }, .. Keys] };

    /// <summary>A key goes when the next one has signed for longer than a token lives.</summary>
    internal SigningKeyRing Trimmed(AccountOptions options, DateTimeOffset now)
    {
        var successor = Enumerable.Range(0, Keys.Count).FirstOrDefault(index => now >= Keys[index].SignsFrom + options.AccessTokenLife + KnownBefore, -1);
        return successor < 0 || successor == Keys.Count - 1 ? this : this with { Keys = [.. Keys.Take(successor + 1)] };
    }
}
