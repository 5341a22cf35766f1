using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DoctorForU.PublicDataSimulator.Wire;

/// <summary>
/// Writes a page as the API's JSON: <c>items</c> is a list, one object, or the empty string; whatever reads as a number becomes one,
/// so that 1730 is a number beside "0830", which is not.
/// </summary>
internal static partial class JsonPage
{
    public const string ContentType = "application/json;charset=UTF-8";

    // Hangul goes out as itself, not as \u escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, WirePage page)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartObject("response"u8);
        json.WriteStartObject("header"u8);
        json.WriteString("resultCode"u8, "00"u8);
        json.WriteString("resultMsg"u8, "NORMAL SERVICE."u8);
        json.WriteEndObject();
        json.WriteStartObject("body"u8);
        WriteItems(json, page.Rows);
        json.WriteNumber("numOfRows"u8, page.NumOfRows);
        json.WriteNumber("pageNo"u8, page.PageNo);
        json.WriteNumber("totalCount"u8, page.TotalCount);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<WireRow> rows)
    {
        if (rows.Count == 0)
        {
            json.WriteString("items"u8, ""u8);
            return;
        }

        json.WriteStartObject("items"u8);
        json.WritePropertyName("item"u8);
        if (rows.Count > 1)
            json.WriteStartArray();

        foreach (var row in rows)
            WriteRow(json, row);

        if (rows.Count > 1)
            json.WriteEndArray();

        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, WireRow row)
    {
        json.WriteStartObject();
        foreach (var field in row.Fields)
        {
            json.WritePropertyName(field.Tag.Property);
            if (field.Text is null)
                json.WriteNumberValue(field.Number);
            else if (MayBeNumber(field.Text[0]) && ReadsAsNumber().IsMatch(field.Text))
                json.WriteRawValue(field.Text);
            else
                json.WriteStringValue(field.Text);
        }

        json.WriteEndObject();
    }

    // Most texts are names and flags: a look at the first letter spares them the expression.
    private static bool MayBeNumber(char first) => first is '-' or (>= '0' and <= '9');

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReadsAsNumber();
}
