using Microsoft.AspNetCore.Identity;

namespace DoctorForU.Accounts;

/// <summary>
/// ASP.NET Core Identity's hasher (PBKDF2 with HMAC-SHA-512, 100,000 rounds), on as many threads as there are processors: a flood of logins
/// waits in line here and leaves the rest of the process its threads.
/// </summary>
internal sealed class PasswordHashing : IPasswordHashing, IDisposable
{
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> hasher = new();
    private readonly SemaphoreSlim processors = new(Environment.ProcessorCount);
    private readonly Lazy<string> hashOfNobody;
    private long count;

    public PasswordHashing() => hashOfNobody = new(() => hasher.HashPassword(Nobody, AccountKeys.NewSecret()));

    /// <summary>Hashes that were computed so far: known and unknown accounts must cost the same.</summary>
    public long Count => Interlocked.Read(ref count);

    public Task<string> Hash(string password) => InLine(() => hasher.HashPassword(Nobody, password));

    public Task<PasswordMatch> Verify(string? hash, string password) => InLine(() =>
    {
        var result = hasher.VerifyHashedPassword(Nobody, hash ?? hashOfNobody.Value, password);
        return hash is null || result == PasswordVerificationResult.Failed
            ? new PasswordMatch(false, null)
            : new PasswordMatch(true, result == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(Nobody, password) : null);
    });

    public void Dispose() => processors.Dispose();

    private async Task<T> InLine<T>(Func<T> hash)
    {
        await processors.WaitAsync();
        try
        {
            Interlocked.Increment(ref count);
            return await Task.Run(hash);
        }
        finally
        {
            processors.Release();
        }
    }
}
