namespace DoctorForU.Accounts;

/// <summary>Hashes passwords. Each call costs one hash, on a bounded number of threads.</summary>
public interface IPasswordHashing
{
    Task<string> Hash(string password);

    /// <param name="hash">Null for an account that is not there: then it costs as much and is false.</param>
    Task<PasswordMatch> Verify(string? hash, string password);
}

/// <param name="NewHash">The same password hashed as it would be today, when the hash that matched is of an older kind.</param>
public sealed record PasswordMatch(bool IsRight, string? NewHash);
