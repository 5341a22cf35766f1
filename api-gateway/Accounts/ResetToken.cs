using System.Text.RegularExpressions;

namespace DoctorForU.ApiGateway.Accounts;

/// <summary>What the link of a password reset carries: whose, and the secret that they were sent.</summary>
internal sealed partial record ResetToken(string UserId, string Secret)
{
    public static ResetToken? Read(string text) => Form().Match(text) is { Success: true } match ? new(match.Groups["user"].Value, match.Groups["secret"].Value) : null;

    [GeneratedRegex(@"\A(?<user>u_[A-Za-z0-9_-]{20})\.(?<secret>[A-Za-z0-9_-]{43})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
