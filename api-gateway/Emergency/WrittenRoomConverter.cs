using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DoctorForU.ApiGateway.Emergency;

/// <summary>Copies the room's bytes instead of writing it anew; a distance is put in before the closing brace.</summary>
internal sealed class WrittenRoomConverter : JsonConverter<ErRoomJson>
{
    private static ReadOnlySpan<byte> DistanceName => ",\"distanceKm\":"u8;

    private const int LongestNumber = 32;

    public override ErRoomJson? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ErJsonContext.Default.ErRoomJson);

    public override void Write(Utf8JsonWriter writer, ErRoomJson value, JsonSerializerOptions options)
    {
        if (value.DistanceKm is { } distance)
        {
            WriteWith(distance, value.Written.Span, writer);
        }
        else
        {
            writer.WriteRawValue(value.Written.Span, skipInputValidation: true);
        }
    }

    private static void WriteWith(double distance, ReadOnlySpan<byte> room, Utf8JsonWriter writer)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(room.Length + DistanceName.Length + LongestNumber);
        try
        {
            var length = room.Length - 1;
            room[..length].CopyTo(buffer);
            DistanceName.CopyTo(buffer.AsSpan(length));
            length += DistanceName.Length;
            if (!Utf8Formatter.TryFormat(distance, buffer.AsSpan(length), out var digits))
            {
                throw new InvalidOperationException("A distance is longer than any number.");
            }

            length += digits;
            buffer[length++] = (byte)'}';
            writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
