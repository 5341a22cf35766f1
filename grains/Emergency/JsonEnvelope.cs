using System.Text.Json;

namespace DoctorForU.Emergency;

/// <summary>Reads the API's JSON. <c>items</c> comes in three shapes: a list under <c>item</c>, one object under <c>item</c>, or an empty string.</summary>
internal static class JsonEnvelope
{
    public static Envelope Read(ReadOnlyMemory<byte> body, IRowReader rows)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Find(document.RootElement, "OpenAPI_ServiceResponse") is { } legacy ? Legacy(legacy)
                : Find(document.RootElement, "response") is { } response ? Response(response, rows)
                : Envelope.Broken("The JSON is not a reply of the API.");
        }
        catch (JsonException problem)
        {
            return Envelope.Broken($"Broken JSON: {problem.Message}");
        }
    }

    private static Envelope Legacy(JsonElement reply)
    {
        var header = Find(reply, "cmmMsgHeader") ?? reply;
        return new Envelope(Text(Find(header, "returnReasonCode")), Text(Find(header, "returnAuthMsg")), null, null);
    }

    private static Envelope Response(JsonElement response, IRowReader rows)
    {
        var header = Find(response, "header");
        var code = header is { } found ? Text(Find(found, "resultCode")) : null;
        if (code is null)
        {
            return Envelope.Broken("The reply has no result code.");
        }

        int? total = null;
        if (Find(response, "body") is { } body)
        {
            total = int.TryParse(Text(Find(body, "totalCount")), System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : null;
            if (Find(body, "items") is { ValueKind: JsonValueKind.Object } items && Find(items, "item") is { } item)
            {
                Rows(item, rows);
            }
        }

        return new Envelope(code, header is { } head ? Text(Find(head, "resultMsg")) : "", total, null);
    }

    private static void Rows(JsonElement item, IRowReader rows)
    {
        if (item.ValueKind == JsonValueKind.Array)
        {
            foreach (var row in item.EnumerateArray())
            {
                Row(row, rows);
            }
        }
        else
        {
            Row(item, rows);
        }
    }

    private static void Row(JsonElement row, IRowReader rows)
    {
        if (row.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in row.EnumerateObject())
            {
                if (field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                {
                    rows.Field(field.Name, Text(field.Value));
                }
            }
        }

        rows.EndRow();
    }

    private static JsonElement? Find(JsonElement parent, string name)
    {
        if (parent.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in parent.EnumerateObject())
            {
                if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    private static string Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };
}
