using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DoctorForU.ApiGateway.Hostile;

/// <summary>Values for the fields of a request: some that fit their schema, some that a careless or hostile caller would send.</summary>
/// <param name="document">For schemas that refer to others.</param>
/// <param name="known">Values that are good for a field of this name at the server that is asked.</param>
internal sealed class HostileValues(ApiDocument document, IReadOnlyDictionary<string, string[]> known)
{
    private const int Deepest = 4;

    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "null", "undefined", "NaN", "true", "[]", "{}", "'", "\"", "\\", "' OR 1=1 --", "\"; DROP TABLE OrleansStorage; --", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}",
        "../../../etc/passwd", "..\\..\\windows\\win.ini", "/dev/null", "%00", "%", "%zz", "%2e%2e%2f", "a\u0000b", "\u202Eadmin", "a\u200Bb", "\uFEFF", "🙂", "한글", "ﷺ", "İ", "ß", "e\u0301", "\r\nX-Injected: 1", "\t", "\u0085", "\u2028",
        "1e400", "-0", "1e-400", "9223372036854775808", "-9223372036854775809", "0x10", "١٢٣", "1,5", "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "2026-11-24T09:00:00+99:00", "now",
        "A1100017/d001/20261124T0900", "A1100017/d001/00010101T0000", "A1100017/d001/99991231T2359", "A1100017/d001/20261124T9999", "A1100017//", "////", "A0000000", "11", "99", "a@b.example", "00000000-0000-0000-0000-000000000000",
    ];

    private static readonly string[] Raw = ["null", "true", "0", "-1", "1e400", "-1e-400", "9223372036854775808", "0.1", "[]", "{}", "[null]", "[[[[[[[[]]]]]]]]", "\"\\ud800\"", "\"\\u0000\"", "{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}", "\"\"", "1.7976931348623157e308", "-0"];

    /// <summary>A value as it stands in a path, a query or a header.</summary>
    public string Text(string name, JsonElement schema, Random random)
    {
        schema = document.Resolve(schema);
        if (random.Next(100) < 55)
        {
            return Fitting(name, schema, random);
        }

        return random.Next(12) == 0 ? Long(random) : random.Next(8) == 0 ? Noise(random) : Texts[random.Next(Texts.Length)];
    }

    /// <summary>A value as it stands in a JSON body.</summary>
    public string Json(string name, JsonElement schema, Random random, int depth = 0)
    {
        schema = document.Resolve(schema);
        if (depth > 0 && random.Next(100) < 18)
        {
            return random.Next(3) == 0 ? Quoted(random.Next(6) == 0 ? Long(random) : Texts[random.Next(Texts.Length)]) : Raw[random.Next(Raw.Length)];
        }

        return TypeOf(schema) switch
        {
            "object" when depth < Deepest && schema.TryGetProperty("properties", out var properties) => Object(properties, random, depth),
            "object" => "{}",
            "array" when depth < Deepest => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Json(name, schema.GetProperty("items"), random, depth + 1)))}]",
            "array" => "[]",
            "integer" or "number" or "boolean" => Fitting(name, schema, random),
            _ => Quoted(Fitting(name, schema, random)),
        };
    }

    private string Object(JsonElement properties, Random random, int depth)
    {
        var fields = properties.EnumerateObject().Where(_ => random.Next(10) > 0).Select(property => $"{Quoted(property.Name)}:{Json(property.Name, property.Value, random, depth + 1)}").ToList();
        if (random.Next(12) == 0)
        {
            fields.Add($"{Quoted(Texts[random.Next(Texts.Length)])}:{Raw[random.Next(Raw.Length)]}");
        }

        if (fields.Count > 0 && random.Next(15) == 0)
        {
            // The same field twice.
            fields.Add(fields[random.Next(fields.Count)]);
        }

        return $"{{{string.Join(',', fields)}}}";
    }

    private string Fitting(string name, JsonElement schema, Random random)
    {
        if (known.TryGetValue(name, out var good) && random.Next(4) > 0)
        {
            return good[random.Next(good.Length)];
        }

        if (schema.TryGetProperty("enum", out var words) && words.GetArrayLength() > 0)
        {
            return words[random.Next(words.GetArrayLength())].ToString();
        }

        return TypeOf(schema) switch
        {
            "integer" => random.NextInt64(Bound(schema, "minimum", -5), Bound(schema, "maximum", 200) + 1).ToString(CultureInfo.InvariantCulture),
            "number" => (Bound(schema, "minimum", -5) + (random.NextDouble() * 100)).ToString(CultureInfo.InvariantCulture),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "array" => Fitting(name, document.Resolve(schema.GetProperty("items")), random),
            _ => schema.TryGetProperty("format", out var format) ? Formatted(format.GetString()!, random) : $"text{random.Next(1_000)}",
        };
    }

    private static string Formatted(string format, Random random)
    {
        var time = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9)).AddMinutes(random.Next(-500_000, 500_000));
        return format switch
        {
            "date" => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "date-time" => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            "time" => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            "uuid" => new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray()).ToString(),
            _ => $"text{random.Next(1_000)}",
        };
    }

    private static string TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.TryGetProperty("properties", out _) ? "object" : "string";
        }

        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null") : type.GetString()!;
    }

    private static long Bound(JsonElement schema, string name, long otherwise) =>
        schema.TryGetProperty(name, out var bound) && bound.TryGetDouble(out var value) && Math.Abs(value) < 1e15 ? (long)value : otherwise;

    private static string Long(Random random) => new((char)random.Next('a', 'z' + 1), random.Next(200, 6_000));

    private static string Noise(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => new Rune(random.Next(8) == 0 ? random.Next(0x10000, 0x10FFFF) : random.Next(1, 0xD7FF)).ToString()));

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
