using System.Text.Json;
using System.Text.Json.Serialization;

namespace DoctorForU.EasyResponse.Http;

/// <summary>Text that a caller typed and that must not show when what holds it is printed: passwords, codes, resident numbers.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class Unprinted(string text)
{
    /// <summary>The text itself: for checking it, never for showing it.</summary>
    public string Reveal() => text;

    public override string ToString() => "***";

    private sealed class Converter : JsonConverter<Unprinted>
    {
        public override Unprinted? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? new Unprinted(reader.GetString()!) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Unprinted value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
