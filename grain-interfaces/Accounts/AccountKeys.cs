using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DoctorForU.Accounts;

/// <summary>
/// Keys of the grains of accounts. Each has a prefix, since storage takes a bare key such as <c>abcdef</c> for a number. A mail address is in no
/// key, since keys are written to logs: its SHA-256 is.
/// </summary>
public static class AccountKeys
{
    private const int UserIdBytes = 15;
    private const int SessionIdBytes = 12;

    public static string OfLoginId(string loginId) => "id/" + loginId;

    /// <param name="address">A normalised address.</param>
    public static string OfAddress(string address) => "mail/" + Digest(address);

    /// <param name="subject">The provider's own id of a person.</param>
    public static string OfProvider(string provider, string subject) => $"{provider}/{Digest(subject)}";

    public static string NewUserId() => "u_" + Random(UserIdBytes);

    /// <summary>Whether a text from outside has the form of a user id: no grain is asked by a key that nobody can have.</summary>
    public static bool IsUserId(string text) =>
        text.Length == 2 + (UserIdBytes * 4 / 3) && text.StartsWith("u_", StringComparison.Ordinal) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    public static string NewSessionId() => "s_" + Random(SessionIdBytes);

    /// <summary>A secret that is given out once and kept as its <see cref="Digest"/>.</summary>
    public static string NewSecret() => Random(byteCount: 32);

    public static string Digest(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Random(int byteCount) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(byteCount));
}
