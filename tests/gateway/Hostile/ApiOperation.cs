using System.Text.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hostile;

/// <summary>A parameter of an operation, as the document has it.</summary>
internal sealed record ApiParameter(string Name, string In, JsonElement Schema);

/// <summary>An operation of an OpenAPI document.</summary>
/// <param name="Body">The schema of its body; null when it takes none.</param>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<ApiParameter> Parameters, JsonElement? Body, string ContentType)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>What an OpenAPI document offers.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement document;

    private ApiDocument(JsonElement document)
    {
        this.document = document;
        Operations = [.. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Where(entry => entry.Name is "get" or "put" or "post" or "delete" or "patch").Select(entry => Operation(path.Name, entry)))];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <param name="file">Its path in the repository.</param>
    public static ApiDocument Read(string file) => new(JsonDocument.Parse(File.ReadAllText(Repository.Folder(file))).RootElement);

    /// <summary>The schema itself, where another part of the document is referred to.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(document, (part, name) => part.GetProperty(name));
        }

        return schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("oneOf", out var several) ? Resolve(several.EnumerateArray().Last()) : schema;
    }

    private static ApiOperation Operation(string path, JsonProperty entry)
    {
        var parameters = entry.Value.TryGetProperty("parameters", out var all)
            ? all.EnumerateArray().Select(parameter => new ApiParameter(parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString()!, parameter.GetProperty("schema"))).ToList()
            : [];
        var body = entry.Value.TryGetProperty("requestBody", out var request) ? request.GetProperty("content").EnumerateObject().First() : default(JsonProperty?);
        return new(entry.Name.ToUpperInvariant(), path, parameters, body?.Value.GetProperty("schema"), body?.Name ?? "application/json");
    }
}
