using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Copies the room's bytes instead of writing it anew; what only one answer says of it is put in before the closing brace.</summary>
internal sealed class WrittenRoomConverter : JsonConverter<ErRoomJson>
{
    private const int MostlyEnough = 256;

    public override ErRoomJson? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ErJsonContext.Default.ErRoomJson);

    public override void Write(Utf8JsonWriter writer, ErRoomJson value, JsonSerializerOptions options)
    {
        if (value.DistanceKm is null && value.Recommendation is null)
        {
            writer.WriteRawValue(value.Written.Span, skipInputValidation: true);
            return;
        }

        var more = More(value, options);
        var room = value.Written.Span;
        var buffer = ArrayPool<byte>.Shared.Rent(room.Length + more.Length);
        try
        {
            // The object with more begins with a brace, where a comma has to stand.
            room[..^1].CopyTo(buffer);
            more.CopyTo(buffer.AsSpan(room.Length - 1));
            buffer[room.Length - 1] = (byte)',';
            writer.WriteRawValue(buffer.AsSpan(0, room.Length - 1 + more.Length), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadOnlySpan<byte> More(ErRoomJson value, JsonSerializerOptions options)
    {
        var written = new ArrayBufferWriter<byte>(MostlyEnough);
        using (var writer = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = options.Encoder, SkipValidation = true }))
        {
            writer.WriteStartObject();
            if (value.DistanceKm is { } distance)
            {
                writer.WriteNumber("distanceKm"u8, distance);
            }

            if (value.Recommendation is { } recommendation)
            {
                writer.WritePropertyName("recommendation"u8);
                JsonSerializer.Serialize(writer, recommendation, options);
            }

            writer.WriteEndObject();
        }

        return written.WrittenSpan;
    }
}
