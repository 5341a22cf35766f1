using Microsoft.AspNetCore.Identity;

namespace DoctorForU.EasyResponse.Http;

/// <summary>Secrets and passwords as salted, slow hashes (PBKDF2), by ASP.NET Core Identity's hasher.</summary>
internal sealed class SecretHashes
{
    private static readonly object Anybody = new();
    private readonly PasswordHasher<object> hasher = new();
    private readonly string nobodys;

    public SecretHashes() => nobodys = Of(OpaqueId.NewSecret());

    public string Of(string secret) => hasher.HashPassword(Anybody, secret);

    /// <param name="hash">Null for a name that nobody has: the work is the same, and so is the time.</param>
    public bool Matches(string? hash, string secret) =>
        hasher.VerifyHashedPassword(Anybody, hash ?? nobodys, secret) != PasswordVerificationResult.Failed && hash is not null;
}
