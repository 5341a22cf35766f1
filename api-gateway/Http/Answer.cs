using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace DoctorForU.ApiGateway.Http;

/// <summary>JSON answers that a reader may keep but has to ask about (<c>no-cache</c> with an entity tag).</summary>
internal static class Answer
{
    private static readonly StringValues NoCache = "no-cache";
    private static readonly StringValues JsonType = JsonText.ContentType;

    public static IResult Json<T>(T body, JsonSerializerOptions options) => Json(body, options, body);

    /// <param name="identity">The body without what changes at every request; the entity tag is made of it.</param>
    public static IResult Json<T>(T body, JsonSerializerOptions options, T identity)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, options);
        var tagged = ReferenceEquals(body, identity) ? bytes : JsonSerializer.SerializeToUtf8Bytes(identity, options);
        return new WrittenResult(bytes, EntityTag.Of(tagged));
    }

    /// <summary>Sets the headers of the answer, and the status when the reader has it already.</summary>
    /// <returns>Whether the reader has it, so that no body must follow.</returns>
    public static bool IsKnown(HttpContext http, StringValues entityTag)
    {
        var headers = http.Response.Headers;
        headers.ETag = entityTag;
        headers.CacheControl = NoCache;
        if (!EntityTag.IsNamedIn(http.Request.Headers.IfNoneMatch, entityTag.ToString()))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    public static Task Write(HttpContext http, ReadOnlyMemory<byte> json)
    {
        http.Response.Headers.ContentType = JsonType;
        http.Response.ContentLength = json.Length;

        // Without RequestAborted, whose first use costs an object: a write to a connection that is gone ends by itself.
        var writing = http.Response.BodyWriter.WriteAsync(json);
        if (!writing.IsCompletedSuccessfully)
        {
            return writing.AsTask();
        }

        writing.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    /// <summary>Writes a body in one go: every flush on the way would end a block of its compression.</summary>
    public static async Task Write<T>(HttpContext http, T body, JsonSerializerOptions options)
    {
        http.Response.Headers.ContentType = JsonType;
        await using (var writer = new Utf8JsonWriter(http.Response.BodyWriter, new JsonWriterOptions { Encoder = options.Encoder, SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, body, options);
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}

/// <summary>An answer whose bytes are there already.</summary>
internal sealed class WrittenResult(ReadOnlyMemory<byte> json, StringValues entityTag) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        Answer.IsKnown(httpContext, entityTag) ? Task.CompletedTask : Answer.Write(httpContext, json);
}
