using System.Buffers;
using System.Text;
using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>How the bytes of an answer travel.</summary>
/// <param name="Percent">Only this share of the body is sent; all of it when null.</param>
/// <param name="Resets">The connection breaks after what is sent.</param>
internal sealed record Delivery(int DelayMs = 0, int MidBodyDelayMs = 0, int? Percent = null, bool Resets = false)
{
    public static readonly Delivery Plain = new();
}

/// <summary>An answer, ready to send.</summary>
internal sealed record Reply(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    // A national page of beds is about 360 KB of XML.
    private const int BytesPerRow = 900;

    public Delivery Delivery { get; init; } = Delivery.Plain;

    public static Reply Page(WirePage page, bool json)
    {
        var body = new ArrayBufferWriter<byte>(1024 + (page.Rows.Count * BytesPerRow));
        if (json)
            JsonPage.Write(body, page);
        else
            XmlPage.Write(body, page);

        return new Reply(StatusCodes.Status200OK, json ? JsonPage.ContentType : XmlPage.ContentType, body.WrittenMemory);
    }

    public static Reply Legacy(string code) => new(StatusCodes.Status200OK, ErrorBodies.LegacyContentType, ErrorBodies.Legacy(code));

    public static Reply Plain(int status, string text) => new(status, ErrorBodies.PlainContentType, Encoding.UTF8.GetBytes(text));

    public static Reply Envelope(string code, bool json) => json
        ? new(StatusCodes.Status200OK, JsonPage.ContentType, ErrorBodies.EnvelopeJson(code))
        : new(StatusCodes.Status200OK, XmlPage.ContentType, ErrorBodies.EnvelopeXml(code));
}
