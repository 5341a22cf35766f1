using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;

namespace DoctorForU.Emergency;

/// <summary>Reads the API's XML: <c>response</c>, or the older gateway's <c>OpenAPI_ServiceResponse</c>. Rows are the elements named <c>item</c>.</summary>
internal static class XmlEnvelope
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = false,
    };

    public static Envelope Read(ReadOnlyMemory<byte> body, IRowReader rows)
    {
        try
        {
            using var reader = XmlReader.Create(AsStream(body), Settings);
            return new Walk(rows).Through(reader);
        }
        catch (XmlException problem)
        {
            return Envelope.Broken($"Broken XML: {problem.Message}");
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);

    private sealed class Walk(IRowReader rows)
    {
        private char[] value = new char[256];
        private string? code;
        private string message = "";
        private int? total;

        public Envelope Through(XmlReader reader)
        {
            reader.MoveToContent();
            if (!IsEnvelope(reader.LocalName))
            {
                return Envelope.Broken($"The root element is {reader.LocalName}, not a reply of the API.");
            }

            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.LocalName.Equals("item", StringComparison.OrdinalIgnoreCase))
                {
                    Row(reader);
                }
                else
                {
                    EnvelopeField(reader);
                }
            }

            return code is { } found ? new Envelope(found, message, total, null) : Envelope.Broken("The reply has no result code.");
        }

        private static bool IsEnvelope(string root) =>
            root.Equals("response", StringComparison.OrdinalIgnoreCase) || root.Equals("OpenAPI_ServiceResponse", StringComparison.OrdinalIgnoreCase);

        private void Row(XmlReader reader)
        {
            if (!reader.IsEmptyElement)
            {
                var depth = reader.Depth;
                while (reader.Read() && reader.Depth > depth)
                {
                    if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
                    {
                        var name = reader.LocalName;
                        rows.Field(name, Text(reader));
                    }
                }
            }

            rows.EndRow();
        }

        private void EnvelopeField(XmlReader reader)
        {
            switch (reader.LocalName.ToUpperInvariant())
            {
                case "RESULTCODE" or "RETURNREASONCODE":
                    code = Text(reader).Trim().ToString();
                    break;
                case "RESULTMSG" or "RETURNAUTHMSG":
                    message = Text(reader).Trim().ToString();
                    break;
                case "TOTALCOUNT":
                    total = int.TryParse(Text(reader), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null;
                    break;
                default:
                    break;
            }
        }

        /// <summary>The text of a leaf element; the reader is left on its end.</summary>
        private ReadOnlySpan<char> Text(XmlReader reader)
        {
            var length = 0;
            while (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                int read;
                while ((read = reader.ReadValueChunk(value, length, value.Length - length)) > 0)
                {
                    length += read;
                    if (length == value.Length)
                    {
                        Array.Resize(ref value, value.Length * 2);
                    }
                }
            }

            return value.AsSpan(0, length);
        }
    }
}
