using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DoctorForU.EasyResponse.People;

namespace DoctorForU.EasyResponse.Keys;

/// <summary>
/// Seals what the database must not show (AES-256-GCM) and makes keyed fingerprints (HMAC-SHA-256). Sealed bytes are:
/// key number (4), nonce (12), text, tag (16); they open only for the purpose that they were sealed for, so that no row can pass for another.
/// </summary>
internal sealed class Vault(KeyStore keys)
{
    private const int NumberBytes = sizeof(int);
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Overhead = NumberBytes + NonceBytes + TagBytes;

    public int CurrentKey => keys.Ring.Current.Number;

    /// <summary>Number of the pair of keys that sealed these bytes.</summary>
    public static int KeyOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    public byte[] Seal(ReadOnlySpan<byte> text, string purpose)
    {
        var pair = keys.Ring.Current;
        var bytes = new byte[Overhead + text.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, pair.Number);
        var nonce = bytes.AsSpan(NumberBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(pair.Sealing, TagBytes);
        aes.Encrypt(nonce, text, bytes.AsSpan(NumberBytes + NonceBytes, text.Length), bytes.AsSpan(bytes.Length - TagBytes), Encoding.UTF8.GetBytes(purpose));
        return bytes;
    }

    public byte[] Seal(string text, string purpose) => Seal(Encoding.UTF8.GetBytes(text), purpose);

    /// <summary>Null when the bytes were not sealed by these keys for this purpose.</summary>
    public byte[]? Open(ReadOnlySpan<byte> bytes, string purpose)
    {
        if (bytes.Length < Overhead || keys.Ring.Find(BinaryPrimitives.ReadInt32BigEndian(bytes)) is not { } pair)
            return null;

        var text = new byte[bytes.Length - Overhead];
        using var aes = new AesGcm(pair.Sealing, TagBytes);
        try
        {
            aes.Decrypt(bytes.Slice(NumberBytes, NonceBytes), bytes[(NumberBytes + NonceBytes)..^TagBytes], bytes[^TagBytes..], text, Encoding.UTF8.GetBytes(purpose));
            return text;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public string? OpenText(ReadOnlySpan<byte> bytes, string purpose) => Open(bytes, purpose) is { } text ? Encoding.UTF8.GetString(text) : null;

    /// <summary>The blind index of a number: equal for equal numbers, and worth nothing without the key.</summary>
    public static byte[] Index(ResidentNumber number, KeyPair pair)
    {
        Span<byte> digits = stackalloc byte[ResidentNumber.Length];
        Encoding.ASCII.GetBytes(number.Reveal(), digits);
        return HMACSHA256.HashData(pair.Indexing, digits);
    }

    /// <summary>A fingerprint of a short secret that could be guessed from a bare hash, such as a six-digit code.</summary>
    public byte[] Fingerprint(string secret, string purpose) => HMACSHA256.HashData(keys.Ring.Audit, Encoding.UTF8.GetBytes($"{purpose}\n{secret}"));
}
