using System.Numerics;

namespace DoctorForU.Hospitals;

/// <summary>A set of rows as bits. Every set of an index has the same length.</summary>
internal static class BitRows
{
    private const int BitsPerWord = 64;

    public static ulong[] Empty(int rows) => new ulong[(rows + BitsPerWord - 1) / BitsPerWord];

    public static ulong[] All(int rows)
    {
        var bits = Empty(rows);
        bits.AsSpan().Fill(ulong.MaxValue);
        if (rows % BitsPerWord is var rest and > 0)
        {
            bits[^1] = (1UL << rest) - 1;
        }

        return bits;
    }

    public static void Add(this ulong[] bits, int row) => bits[row >> 6] |= 1UL << row;

    public static bool Has(this ulong[] bits, int row) => (bits[row >> 6] & (1UL << row)) != 0;

    public static int Count(this ulong[] bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Keeps only what <paramref name="other"/> has too.</summary>
    public static void And(this ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= other[i];
        }
    }

    public static void Or(this ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] |= other[i];
        }
    }

    /// <summary>Takes away what <paramref name="other"/> has.</summary>
    public static void Without(this ulong[] bits, ulong[] other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= ~other[i];
        }
    }

    public static int CountBoth(ulong[] bits, ulong[] other)
    {
        var count = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            count += BitOperations.PopCount(bits[i] & other[i]);
        }

        return count;
    }

    /// <summary>The rows in ascending order, without the first <paramref name="skip"/>; whole words are skipped by their count.</summary>
    public static IEnumerable<int> Rows(this ulong[] bits, int skip = 0)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            var word = bits[i];
            if (skip >= BitOperations.PopCount(word))
            {
                skip -= BitOperations.PopCount(word);
                continue;
            }

            for (; word != 0; word &= word - 1)
            {
                if (skip > 0)
                {
                    skip--;
                    continue;
                }

                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
