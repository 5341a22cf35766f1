using System.Text.RegularExpressions;

namespace DoctorForU.WebHosting;

/// <summary>Which settings are secrets: they come by file or environment, never by the shared folder, and are never shown.</summary>
public static partial class SecretKeys
{
    private static readonly string[] Endings = ["Password", "Secret", "ServiceKey", "ApiKey", "PrivateKey", "Token", "Keys:Json"];

    public static bool IsSecret(string key, string? value) => !string.IsNullOrEmpty(value)
        && (Array.Exists(Endings, ending => key.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || HasPassword(value));

    // "Host=…;Password=…" of PostgreSQL, "host:6379,password=…" of Redis, "scheme://name:password@host".
    private static bool HasPassword(string value) => PasswordInConnection().IsMatch(value)
        || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.UserInfo.Contains(':', StringComparison.Ordinal));

    [GeneratedRegex(@"(^|[;,])\s*(password|pwd)\s*=\s*[^;,\s]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PasswordInConnection();
}
