using System.Text.Json;
using DoctorForU.Accounts;

namespace DoctorForU.ApiGateway.Running;

/// <summary>The mails that the gateway sent.</summary>
public sealed partial class RunningGateway
{
    internal IReadOnlyList<PickedUpMail> Mails
    {
        get
        {
            var mails = new DirectoryInfo(Path.Combine(folder, "mail"));
            return mails.Exists
                ? [.. mails.GetFiles("*" + PickedUpMail.Extension).Where(file => file.Name[0] != '.').Select(Read).OrderByDescending(mail => mail.SentAt)]
                : [];
        }
    }

    /// <summary>Waits for a mail of a kind to an address.</summary>
    /// <returns>The newest one.</returns>
    internal async Task<PickedUpMail> MailTo(string address, string kind)
    {
        await Patience.Until(() => MailsTo(address, kind).Count > 0);
        return MailsTo(address, kind)[0];
    }

    /// <summary>Mails of a kind to an address, newest first.</summary>
    internal IReadOnlyList<PickedUpMail> MailsTo(string address, string kind) =>
        [.. Mails.Where(mail => mail.To == address && mail.Id.StartsWith(kind + "-", StringComparison.Ordinal))];

    private static PickedUpMail Read(FileInfo file) => JsonSerializer.Deserialize<PickedUpMail>(File.ReadAllText(file.FullName), JsonSerializerOptions.Web)!;
}
