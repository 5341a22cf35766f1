using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DoctorForU.EasyResponse.Audit;

/// <summary>How lines hang together: each carries a keyed hash (HMAC-SHA-256) over the hash of the line before and all of its own fields.</summary>
internal static class AuditChain
{
    /// <summary>What the first line hangs on.</summary>
    public static readonly byte[] Start = new byte[HMACSHA256.HashSizeInBytes];

    public static AuditLine Next(long sequence, byte[] before, DateTimeOffset at, AuditEntry entry, byte[] key) => new()
    {
        Sequence = sequence,
        At = at,
        Actor = entry.Actor,
        Address = entry.Address,
        Act = entry.Act,
        Outcome = entry.Outcome,
        Person = entry.Person,
        Reason = entry.Reason,
        Trace = entry.Trace,
        Chain = Hash(key, before, sequence, at, entry),
    };

    public static byte[] HashOf(AuditLine line, byte[] before, byte[] key) =>
        Hash(key, before, line.Sequence, line.At, new(line.Actor, line.Address, line.Act, line.Outcome, line.Person, line.Reason, line.Trace));

    /// <summary>Seals the last line of all.</summary>
    public static byte[] SealHead(long sequence, byte[] chain, byte[] key)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Add(mac, "head");
        Add(mac, sequence.ToString(CultureInfo.InvariantCulture));
        mac.AppendData(chain);
        return mac.GetHashAndReset();
    }

    private static byte[] Hash(byte[] key, byte[] before, long sequence, DateTimeOffset at, AuditEntry entry)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Add(mac, "line");
        mac.AppendData(before);
        Add(mac, sequence.ToString(CultureInfo.InvariantCulture));
        Add(mac, at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Add(mac, entry.Actor);
        Add(mac, entry.Address);
        Add(mac, entry.Act);
        Add(mac, entry.Outcome.ToString());
        Add(mac, entry.Person?.ToString(CultureInfo.InvariantCulture));
        Add(mac, entry.Reason);
        Add(mac, entry.Trace);
        return mac.GetHashAndReset();
    }

    // Each field with its length, absent ones with -1: no two lines read alike.
    private static void Add(IncrementalHash mac, string? field)
    {
        var text = field is null ? [] : Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : text.Length);
        mac.AppendData(length);
        mac.AppendData(text);
    }
}
