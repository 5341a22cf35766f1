using System.Net.Mail;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace DoctorForU.Accounts;

/// <summary>
/// Puts each mail into a folder as <c>&lt;id&gt;.eml</c>, for somebody to look at or another program to send, and beside it as
/// <c>&lt;id&gt;.json</c> for the page that shows mails in development. Readable by the owner of the process alone: codes are in them.
/// </summary>
internal sealed class PickupFolder(IOptions<MailOptions> options, TimeProvider clock) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly MailAddress from = new(options.Value.From);
    private readonly string folder = Path.GetFullPath(options.Value.PickupFolder);

    public async Task<MailOutcome> Send(OutgoingMail mail, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var made = Directory.CreateTempSubdirectory("doctorforu-mail-");
        try
        {
            using (var message = MailMessages.Of(mail, from))
            using (var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = made.FullName })
                await writer.SendMailAsync(message, cancel);

            var shown = new PickedUpMail(mail.Id, mail.To, mail.Subject, mail.Text, mail.Html, clock.GetUtcNow());
            await File.WriteAllBytesAsync(Path.Combine(made.FullName, "shown"), JsonSerializer.SerializeToUtf8Bytes(shown, JsonSerializerOptions.Web), cancel);
            Place(made.GetFiles("*.eml").Single(), mail.Id + ".eml");
            Place(made.GetFiles("shown").Single(), mail.Id + PickedUpMail.Extension);
        }
        finally
        {
            made.Delete(recursive: true);
        }

        return MailOutcome.Sent;
    }

    // Whoever reads the folder sees a whole file or none.
    private void Place(FileInfo file, string name)
    {
        if (!OperatingSystem.IsWindows())
            file.UnixFileMode = OwnerOnly;
        var partial = Path.Combine(folder, "." + name);
        file.CopyTo(partial, overwrite: true);
        File.Move(partial, Path.Combine(folder, name), overwrite: true);
    }
}
