using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DoctorForU.ApiGateway.Http;

/// <summary>
/// Entity tags of answers (RFC 9110, 8.8.3). They are weak: an answer may be compressed on its way, and the time in a list's body
/// does not count as a change.
/// </summary>
internal static class EntityTag
{
    private const int BytesOfHash = 12;

    /// <summary>A tag by content, so that it outlives a restart.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"W/\"{Convert.ToHexStringLower(hash[..BytesOfHash])}\"";
    }

    /// <summary>Whether <c>If-None-Match</c> names the tag, by weak comparison; an unreadable header names nothing.</summary>
    public static bool IsNamedIn(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0)
        {
            return false;
        }

        if (ifNoneMatch.Count == 1 && string.Equals(ifNoneMatch[0], tag, StringComparison.Ordinal))
        {
            return true;
        }

        var wanted = EntityTagHeaderValue.Parse(tag);
        return EntityTagHeaderValue.TryParseList([.. ifNoneMatch.OfType<string>()], out var named)
            && named.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(wanted, useStrongComparison: false));
    }
}
