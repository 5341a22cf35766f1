using System.Net.Http.Headers;
using System.Text;

namespace DoctorForU.ApiGateway.Hostile;

/// <summary>A request that is made from an operation, a seed and a number alone, so that it can be made again.</summary>
internal sealed record HostileRequest(ApiOperation Operation, string Target, byte[]? Body, string ContentType, IReadOnlyList<(string Name, string Value)> Headers, int Caller)
{
    private const int LongestTarget = 7_000;

    private static readonly string[] ContentTypes = ["application/json", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "nonsense", "text/csv"];
    private static readonly (string Name, string[] Values)[] Extras =
    [
        ("Idempotency-Key", ["a", "same-key", "", " ", "a b", "../x", new('k', 65), new('k', 4_000)]),
        ("If-None-Match", ["*", "\"x\"", "W/\"", "garbage", new('e', 3_000)]),
        ("Accept", ["*/*", "text/html", "application/xml", ";;;", "a/b;q=9"]),
        ("Accept-Language", ["ko", "en;q=2", "x-none", new('l', 500)]),
        ("Range", ["bytes=0-", "bytes=9-1", "lines=1-2"]),
        ("X-Forwarded-For", ["1.2.3.4", "::1, garbage", new('9', 300)]),
        ("X-Forwarded-Proto", ["https", "javascript"]),
        ("X-Requested-With", ["fetch"]),
        ("Cookie", ["refresh=x", "refresh=; refresh=y", "=", "a"]),
        ("Origin", ["null", "https://elsewhere.example", "garbage"]),
        ("traceparent", ["00-0-0-0", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"]),
    ];

    private static readonly string[] WrongTokens = ["", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", new('t', 9_000)];

    /// <param name="callers">How many there are to choose from; -1 is nobody, -2 somebody with a token that is none.</param>
    /// <param name="usual">Who would ask this of a server.</param>
    public static HostileRequest Make(IReadOnlyList<ApiOperation> operations, HostileValues values, int callers, Func<string, int> usual, int seed, int index)
    {
        var random = new Random(unchecked((seed * 397) ^ index));
        var operation = operations[index % operations.Count];
        var headers = new List<(string, string)>();
        foreach (var (name, choices) in Extras)
        {
            if (random.Next(name == "Idempotency-Key" && operation.Method != "GET" ? 3 : 12) == 0)
            {
                headers.Add((name, choices[random.Next(choices.Length)]));
            }
        }

        var (body, type) = BodyOf(operation, values, random);
        var caller = random.Next(10) switch { 0 => -1, 1 => -2, 2 => random.Next(callers), _ => usual(operation.Path) };
        if (caller == -2)
        {
            headers.Add(("Authorization", "Bearer " + WrongTokens[random.Next(WrongTokens.Length)]));
        }

        return new(operation, TargetOf(operation, values, random), body, type, headers, caller);
    }

    public HttpRequestMessage ToMessage(Uri server, string? token)
    {
        var address = new Uri(server.GetLeftPart(UriPartial.Authority) + Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return message;
    }

    public override string ToString() => $"{Operation.Method} {Shortened(Target)} caller {Caller} {string.Join(' ', Headers.Select(header => $"[{header.Name}: {Shortened(header.Value)}]"))} {(Body is null ? "" : $"{ContentType} {Shortened(Encoding.UTF8.GetString(Body))}")}";

    private static string TargetOf(ApiOperation operation, HostileValues values, Random random)
    {
        var path = operation.Path;
        var query = new StringBuilder();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.In == "path")
            {
                var value = Escaped(values.Text(parameter.Name, parameter.Schema, random), random);
                path = path.Replace($"{{{parameter.Name}}}", value.Length == 0 ? "%20" : value, StringComparison.Ordinal);
            }
            else if (parameter.In == "query" && random.Next(3) == 0)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(parameter.Name).Append('=').Append(Escaped(values.Text(parameter.Name, parameter.Schema, random), random));
            }
        }

        var target = path + query;
        return target.Length <= LongestTarget ? target : target[..LongestTarget].TrimEnd('%');
    }

    // Now and then bytes that are no text.
    private static string Escaped(string value, Random random) => random.Next(40) == 0 ? "%ff%fe%c0%80" : Uri.EscapeDataString(value);

    private static (byte[]? Body, string Type) BodyOf(ApiOperation operation, HostileValues values, Random random)
    {
        if (operation.Body is not { } schema)
        {
            return random.Next(15) == 0 ? (Encoding.UTF8.GetBytes("{}"), operation.ContentType) : (null, operation.ContentType);
        }

        if (random.Next(30) == 0)
        {
            return (null, operation.ContentType);
        }

        var body = Encoding.UTF8.GetBytes(operation.ContentType == "application/json" ? values.Json("", schema, random) : values.Text("", schema, random));
        var type = random.Next(20) == 0 ? ContentTypes[random.Next(ContentTypes.Length)] : operation.ContentType;
        return random.Next(12) switch
        {
            0 => (body[..random.Next(body.Length + 1)], type),
            1 => ([.. body, .. body], type),
            2 => (Flipped(body, random), type),
            3 when random.Next(4) == 0 => (Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 20_000))), type),
            4 when random.Next(4) == 0 => (new byte[random.Next(60_000, 70_000)], type),
            _ => (body, type),
        };
    }

    private static byte[] Flipped(byte[] body, Random random)
    {
        for (var i = 0; i < 3 && body.Length > 0; i++)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return body;
    }

    private static string Shortened(string text) => text.Length <= 300 ? text : $"{text[..300]}… ({text.Length})";
}
