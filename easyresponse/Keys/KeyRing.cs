using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace DoctorForU.EasyResponse.Keys;

/// <summary>A pair of keys: one seals, the other makes blind indexes. They are rotated together.</summary>
/// <param name="Number">Written beside everything that the pair sealed.</param>
internal sealed record KeyPair(int Number, byte[] Sealing, byte[] Indexing)
{
    public static KeyPair New(int number) => new(number, RandomNumberGenerator.GetBytes(KeyRing.KeyBytes), RandomNumberGenerator.GetBytes(KeyRing.KeyBytes));

    public override string ToString() => $"key {Number}";
}

/// <summary>All keys of this database: the last pair seals, earlier ones still open.</summary>
/// <param name="Audit">Seals the chain of the audit; never rotated, or earlier lines could not be verified.</param>
internal sealed record KeyRing(byte[] Audit, ImmutableArray<KeyPair> Pairs)
{
    public const int KeyBytes = 32;

    public KeyPair Current => Pairs[^1];

    public static KeyRing New() => new(RandomNumberGenerator.GetBytes(KeyBytes), [KeyPair.New(1)]);

    public KeyRing Rotated() => this with { Pairs = Pairs.Add(KeyPair.New(Current.Number + 1)) };

    public KeyPair? Find(int number) => Pairs.FirstOrDefault(pair => pair.Number == number);

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Null when the text is no key ring.</summary>
    public static KeyRing? Parse(string json)
    {
        try
        {
            var ring = JsonSerializer.Deserialize<KeyRing>(json, JsonSerializerOptions.Web);
            return ring is { Audit.Length: KeyBytes, Pairs: { IsDefaultOrEmpty: false } pairs } && pairs.All(IsWhole) && IsRising(pairs) ? ring : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(KeyPair pair) => pair is { Sealing.Length: KeyBytes, Indexing.Length: KeyBytes };

    private static bool IsRising(ImmutableArray<KeyPair> pairs) => pairs.Zip(pairs.Skip(1)).All(two => two.First.Number < two.Second.Number);
}
