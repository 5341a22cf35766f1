using System.Text.RegularExpressions;
using DoctorForU.Accounts;

namespace DoctorForU.ApiGateway.Accounts;

internal static partial class MailReading
{
    /// <summary>What the mail's link carries behind <c>#token=</c>.</summary>
    public static string TokenInLink(this PickedUpMail mail) => TokenForm().Match(mail.Text).Groups["token"].Value;

    /// <summary>The first six digits that stand alone.</summary>
    public static string CodeIn(string text) => CodesIn(text).First();

    public static IEnumerable<string> CodesIn(string text) => CodeForm().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\b[0-9]{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex("#token=(?<token>[A-Za-z0-9_.-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenForm();
}
