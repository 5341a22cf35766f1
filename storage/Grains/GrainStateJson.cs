using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DoctorForU.Storage;

/// <summary>
/// How grain states are written, in both builds: UTF-8 JSON by System.Text.Json with camel-case names, letters of every language as they are.
/// Change it, and what was written before must still be readable. Test vectors: docs/storage.md.
/// </summary>
public static class GrainStateJson
{
    public static JsonSerializerOptions Options { get; } = Frozen();

    public static byte[] Write<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(state, Options);

    /// <exception cref="JsonException">The payload is not such a state. Other exceptions come from the state's own constructors.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> payload) => JsonSerializer.Deserialize<T>(payload, Options);

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
