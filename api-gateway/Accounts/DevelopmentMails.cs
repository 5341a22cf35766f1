using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using DoctorForU.Accounts;

namespace DoctorForU.ApiGateway.Accounts;

internal sealed record MailList(IReadOnlyList<PickedUpMail> Items, int Total);

/// <summary>Shows the mails in the pickup folder to whoever develops on this machine; for everybody else, and everywhere else, there is nothing here.</summary>
internal static partial class DevelopmentMails
{
    public const string Path = "/dev/mail";

    private const int Shown = 50;

    public static void MapDevelopmentMails(this WebApplication app)
    {
        var mails = app.MapGroup(Path).AllowAnonymous().ExcludeFromDescription().AddEndpointFilter((call, next) =>
            app.Environment.IsDevelopment() && call.HttpContext.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
                ? next(call)
                : ValueTask.FromResult<object?>(TypedResults.NotFound()));
        mails.MapGet("", (IConfiguration configuration) => TypedResults.Text(Page(Newest(configuration)), "text/html; charset=utf-8"));
        mails.MapGet("/messages", (IConfiguration configuration) =>
        {
            var newest = Newest(configuration);
            return TypedResults.Json(new MailList(newest, newest.Count), JsonSerializerOptions.Web);
        });
    }

    // The folder is the silo's, which in development is this process.
    private static List<PickedUpMail> Newest(IConfiguration configuration)
    {
        var options = configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
        var folder = new DirectoryInfo(options.PickupFolder);
        return !folder.Exists ? [] : [.. folder.GetFiles("*" + PickedUpMail.Extension)
            .Where(file => file.Name[0] != '.')
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Take(Shown)
            .Select(file => JsonSerializer.Deserialize<PickedUpMail>(File.ReadAllBytes(file.FullName), JsonSerializerOptions.Web)!)];
    }

    private static string Page(List<PickedUpMail> mails)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"ko\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Mails</title><h1>Mails</h1>");
        foreach (var mail in mails)
        {
            page.Append("<article><h2>").Append(Encode(mail.Subject)).Append("</h2><p>").Append(Encode(mail.To)).Append(" · <time>").Append(mail.SentAt.ToString("u")).Append("</time></p><pre>")
                .Append(Link().Replace(Encode(mail.Text), "<a href=\"$0\">$0</a>")).Append("</pre></article><hr>");
        }

        return page.Append(mails.Count == 0 ? "<p>메일이 없습니다 · No mails yet</p></html>" : "</html>").ToString();
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    [GeneratedRegex("https?://[^ \n&]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
