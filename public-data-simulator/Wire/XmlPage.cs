using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace DoctorForU.PublicDataSimulator.Wire;

/// <summary>Writes a page as the API's XML envelope, straight into UTF-8.</summary>
internal static class XmlPage
{
    public const string ContentType = "application/xml;charset=UTF-8";

    private static readonly SearchValues<char> Escaped = SearchValues.Create("<>&");

    public static void Write(IBufferWriter<byte> output, WirePage page)
    {
        output.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8);
        output.Write("\n<response><header><resultCode>00</resultCode><resultMsg>NORMAL SERVICE.</resultMsg></header><body>"u8);
        WriteItems(output, page.Rows);
        WriteCount(output, "<numOfRows>"u8, page.NumOfRows, "</numOfRows>"u8);
        WriteCount(output, "<pageNo>"u8, page.PageNo, "</pageNo>"u8);
        WriteCount(output, "<totalCount>"u8, page.TotalCount, "</totalCount>"u8);
        output.Write("</body></response>\n"u8);
    }

    private static void WriteItems(IBufferWriter<byte> output, IReadOnlyList<WireRow> rows)
    {
        if (rows.Count == 0)
        {
            output.Write("<items/>"u8);
            return;
        }

        output.Write("<items>"u8);
        foreach (var row in rows)
        {
            output.Write("<item>"u8);
            foreach (var field in row.Fields)
                WriteField(output, field);

            output.Write("</item>"u8);
        }

        output.Write("</items>"u8);
    }

    private static void WriteField(IBufferWriter<byte> output, WireField field)
    {
        output.Write(field.Tag.Open);
        if (field.Text is null)
            WriteNumber(output, field.Number);
        else
            WriteText(output, field.Text);

        output.Write(field.Tag.Close);
    }

    private static void WriteText(IBufferWriter<byte> output, string text)
    {
        if (text.AsSpan().ContainsAny(Escaped))
        {
            text = text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
        }

        Encoding.UTF8.GetBytes(text, output);
    }

    private static void WriteCount(IBufferWriter<byte> output, ReadOnlySpan<byte> open, long count, ReadOnlySpan<byte> close)
    {
        output.Write(open);
        WriteNumber(output, count);
        output.Write(close);
    }

    private static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        // 20 bytes hold every 64-bit number with its sign.
        _ = Utf8Formatter.TryFormat(number, output.GetSpan(20), out var written);
        output.Advance(written);
    }
}
