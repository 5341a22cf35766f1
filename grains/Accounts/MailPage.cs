using System.Net;

namespace DoctorForU.Accounts;

/// <summary>What a mail says.</summary>
/// <param name="Code">Shown large.</param>
internal sealed record MailWords(string Subject, string Heading, ValueList<string> Paragraphs, string? Code = null, Uri? Link = null, string? LinkText = null);

/// <summary>Makes a mail of words, as text and as HTML. Everything in the HTML is encoded.</summary>
internal static class MailPage
{
    /// <param name="kind">Begins the mail's id, so that logs tell what kind of mail it was.</param>
    public static OutgoingMail Make(string kind, string to, MailWords words, Language language) => Make($"{kind}-{Guid.CreateVersion7():N}", words, to, language);

    private static OutgoingMail Make(string id, MailWords words, string to, Language language) =>
        new(id, to, words.Subject, Text(words, language), Html(words, language), NotAfter: null, Attachments: []);

    private static string Text(MailWords words, Language language) => string.Join(
        "\n\n",
        [words.Heading, .. words.Code is null ? (string[])[] : [words.Code], .. words.Paragraphs, .. words.Link is null ? (string[])[] : [$"{words.LinkText}: {words.Link}"], Footer(language)]) + "\n";

    private static string Html(MailWords words, Language language)
    {
        var code = words.Code is null ? "" : $"<p style=\"font-size:32px;letter-spacing:8px;font-weight:700;margin:24px 0\">{Encode(words.Code)}</p>";
        var link = words.Link is null
            ? ""
            : $"<p style=\"margin:24px 0\"><a href=\"{Encode(words.Link.AbsoluteUri)}\" style=\"background:#0b6bcb;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none\">{Encode(words.LinkText!)}</a></p><p style=\"color:#555555;font-size:13px;word-break:break-all\">{Encode(words.Link.AbsoluteUri)}</p>";
        var paragraphs = string.Concat(words.Paragraphs.Select(paragraph => $"<p>{Encode(paragraph)}</p>"));
        return $"""
            <!doctype html>
            <html lang="{(language == Language.Ko ? "ko" : "en")}"><head><meta charset="utf-8"><title>{Encode(words.Subject)}</title></head>
            <body style="margin:0;background:#f4f6f8;font-family:'Noto Sans KR',sans-serif;color:#1a1a1a;line-height:1.6">
            <div style="max-width:560px;margin:0 auto;padding:24px"><div style="background:#ffffff;border-radius:8px;padding:24px">
            <h1 style="font-size:20px;margin:0 0 16px">{Encode(words.Heading)}</h1>{code}{paragraphs}{link}
            </div><p style="color:#555555;font-size:13px">{Encode(Footer(language))}</p></div></body></html>

            """;
    }

    private static string Footer(Language language) => language == Language.Ko
        ? "DoctorForU가 보낸 메일입니다. 회신은 확인하지 않습니다."
        : "Sent by DoctorForU. Replies are not read.";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
