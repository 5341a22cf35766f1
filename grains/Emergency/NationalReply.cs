using System.Text;

namespace DoctorForU.Emergency;

/// <summary>What a call to the national API gave.</summary>
/// <param name="Failure">Null when the reply was good; then the rows went to the row reader.</param>
/// <param name="TotalCount">What the reply says it has in all; null when it does not say.</param>
internal readonly record struct NationalReply(UpstreamFailure? Failure, int? TotalCount)
{
    private const string NoData = "03";

    /// <summary>Checks status and envelope, in whatever form they came, and gives the rows to <paramref name="rows"/>.</summary>
    public static NationalReply Read(int status, ReadOnlyMemory<byte> body, IRowReader rows)
    {
        var content = WithoutMark(body);
        var start = content.Span.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
        {
            return status is >= 200 and < 300
                ? new(UpstreamFailure.Unreadable("The body was empty."), null)
                : new(UpstreamFailure.OfStatus(status, ""), null);
        }

        return start[0] switch
        {
            (byte)'<' => Checked(status, XmlEnvelope.Read(content, rows)),
            (byte)'{' => Checked(status, JsonEnvelope.Read(content, rows)),
            _ => new(PlainText(status, start), null),
        };
    }

    private static NationalReply Checked(int status, Envelope envelope)
    {
        if (envelope.Unreadable is { } problem)
        {
            return new(status is >= 200 and < 300 ? UpstreamFailure.Unreadable(problem) : UpstreamFailure.OfStatus(status, problem), null);
        }

        return envelope.ResultCode.TrimStart('0') switch
        {
            "" when status is >= 200 and < 300 => new(null, envelope.TotalCount),
            "" => new(UpstreamFailure.OfStatus(status, envelope.Message), null),
            _ when envelope.ResultCode.PadLeft(2, '0') == NoData => new(null, 0),
            _ => new(UpstreamFailure.OfCode(envelope.ResultCode, envelope.Message), null),
        };
    }

    private static UpstreamFailure PlainText(int status, ReadOnlySpan<byte> text)
    {
        var said = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 400)]);
        var errorStatus = status is >= 200 and < 300 ? 502 : status;
        return UpstreamFailure.OfStatus(errorStatus, said);
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
}

/// <summary>The envelope around the rows, from XML or JSON.</summary>
/// <param name="ResultCode">"00" or "0" is good.</param>
/// <param name="Unreadable">Why the body could not be read to its end; then nothing else counts.</param>
internal readonly record struct Envelope(string ResultCode, string Message, int? TotalCount, string? Unreadable)
{
    public static Envelope Broken(string why) => new("", "", null, why);
}
