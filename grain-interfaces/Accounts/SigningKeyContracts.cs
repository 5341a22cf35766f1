using Orleans;

namespace DoctorForU.Accounts;

/// <summary>The keys by which access tokens are signed. Gateways make them; this grain says which count. Key: <see cref="Ring"/>.</summary>
[Alias("accounts.signing-keys")]
public interface ISigningKeysGrain : IGrainWithStringKey
{
    const string Ring = "access-tokens";

    /// <summary>The keys, newest first. A key that is offered joins them if the newest is too old, cannot be read, or there is none.</summary>
    /// <param name="unreadable">Id of the newest key that the caller knows, when it cannot read its private part.</param>
    [Alias("current")]
    Task<ValueList<SigningKey>> Current(SigningKey? offered, string? unreadable);
}

/// <param name="PublicKey">A JSON web key without its secret part.</param>
/// <param name="ProtectedPrivateKey">The private key as gateways protect it; only they can read it.</param>
/// <param name="SignsFrom">Readers know a key before it signs.</param>
[GenerateSerializer, Immutable, Alias("accounts.signing-key")]
public sealed record SigningKey(string Id, string PublicKey, string ProtectedPrivateKey, DateTimeOffset CreatedAt, DateTimeOffset SignsFrom);
