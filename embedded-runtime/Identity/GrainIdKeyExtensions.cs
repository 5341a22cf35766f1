using System.Buffers.Text;
using System.Text;

namespace Orleans.Runtime;

/// <summary>How a key reads: as a GUID, as a hexadecimal integer (either may carry an extension behind a plus sign), or as a plain string.</summary>
public static class GrainIdKeyExtensions
{
    private const int GuidLength = 32;

    /// <summary>Whether the key is up to sixteen hexadecimal digits, with or without an extension.</summary>
    public static bool TryGetIntegerKey(this GrainId grainId, out long key, out string? keyExt)
    {
        keyExt = null;
        var text = grainId.Key.AsSpan();
        var plus = text.IndexOf((byte)'+');
        if (plus >= 0)
        {
            keyExt = Encoding.UTF8.GetString(text[(plus + 1)..]);
            text = text[..plus];
        }

        return Utf8Parser.TryParse(text, out key, out var read, 'X') && read == text.Length;
    }

    /// <summary>Whether the key is a GUID of 32 digits without hyphens, with or without an extension.</summary>
    public static bool TryGetGuidKey(this GrainId grainId, out Guid key, out string? keyExt)
    {
        keyExt = null;
        key = default;
        var text = grainId.Key.AsSpan();
        if (text.Length > GuidLength && text[GuidLength] == (byte)'+')
        {
            keyExt = Encoding.UTF8.GetString(text[(GuidLength + 1)..]);
            text = text[..GuidLength];
        }

        return text.Length == GuidLength && Utf8Parser.TryParse(text, out key, out var read, 'N') && read == GuidLength;
    }
}
