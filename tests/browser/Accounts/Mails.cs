using System.Text.Json;
using System.Text.RegularExpressions;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.Browser.Accounts;

/// <summary>What is read in the mails that the gateway sent.</summary>
internal static partial class Mails
{
    public static async Task<string> CodeTo(this LiveSystem system, string address) => MailReading.CodeIn(await system.TextTo(address, "code"));

    /// <summary>The path of this site that a mail's link leads to.</summary>
    public static async Task<string> LinkTo(this LiveSystem system, string address, string kind) =>
        new Uri(Link().Match(await system.TextTo(address, kind)).Value) is var link ? link.PathAndQuery + link.Fragment : "";

    private static async Task<string> TextTo(this LiveSystem system, string address, string kind)
    {
        PickedUpMail? found = null;
        await Patience.Until(() => (found = system.Sent().FirstOrDefault(mail => mail.To == address && mail.Id.StartsWith(kind + "-", StringComparison.Ordinal))) is not null);
        return found!.Text;
    }

    private static IEnumerable<PickedUpMail> Sent(this LiveSystem system) =>
        new DirectoryInfo(system.MailFolder) is { Exists: true } mails
            ? mails.GetFiles("*" + PickedUpMail.Extension).Where(file => file.Name[0] != '.').Select(Read).OrderByDescending(mail => mail.SentAt)
            : [];

    private static PickedUpMail Read(FileInfo file) => JsonSerializer.Deserialize<PickedUpMail>(File.ReadAllText(file.FullName), JsonSerializerOptions.Web)!;

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
