using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace DoctorForU.Accounts;

/// <summary>Makes a MIME message of a mail: text and HTML, with a Message-ID that a repeated sending keeps.</summary>
internal static class MailMessages
{
    public static MailMessage Of(OutgoingMail mail, MailAddress from)
    {
        var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{mail.Id}@{from.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        foreach (var attached in mail.Attachments)
            message.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(attached.Text)), attached.Name, attached.ContentType));
        return message;
    }

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
