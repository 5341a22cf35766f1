using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace DoctorForU.PublicDataSimulator.Wire;

/// <summary>A field name of the API with its encodings, made once.</summary>
internal sealed class WireTag
{
    private static readonly ConcurrentDictionary<string, WireTag> Known = new(StringComparer.Ordinal);

    private WireTag(string name)
    {
        Name = name;
        Open = Encoding.UTF8.GetBytes($"<{name}>");
        Close = Encoding.UTF8.GetBytes($"</{name}>");
        Property = JsonEncodedText.Encode(name);
    }

    public string Name { get; }

    public byte[] Open { get; }

    public byte[] Close { get; }

    public JsonEncodedText Property { get; }

    /// <summary>One object per name, however many rows carry it.</summary>
    public static WireTag Of(string name) => Known.GetOrAdd(name, static n => new WireTag(n));

    public override string ToString() => Name;
}

/// <summary>A filled field. Empty fields are absent on the wire, so there is no such thing as a field without a value.</summary>
internal readonly record struct WireField(WireTag Tag, string? Text, long Number)
{
    public static WireField Of(WireTag tag, string text) => new(tag, text, 0);

    public static WireField Of(WireTag tag, long number) => new(tag, Text: null, number);
}

/// <summary>One item of an answer: its fields in the order of the wire, which is alphabetical whatever the case.</summary>
internal sealed record WireRow(string Hpid, IReadOnlyList<WireField> Fields);

/// <summary>A page of an answer. The total counts all rows that match, not those on the page.</summary>
internal sealed record WirePage(IReadOnlyList<WireRow> Rows, int PageNo, int NumOfRows, int TotalCount);
