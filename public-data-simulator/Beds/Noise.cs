namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>
/// Randomness as a pure function of (stream, index): nothing is drawn in sequence, so an answer does not depend on what was asked before.
/// </summary>
internal static class Noise
{
    /// <summary>A stream of its own for each purpose and institution. Stable across processes and machines.</summary>
    public static ulong Stream(long seed, string purpose, string of = "")
    {
        var hash = Mix((ulong)seed);
        foreach (var letter in purpose)
            hash = Mix(hash ^ letter);

        hash = Mix(hash ^ 0xFFFF);
        foreach (var letter in of)
            hash = Mix(hash ^ letter);

        return hash;
    }

    /// <summary>Uniform on [0, 1).</summary>
    public static double Unit(ulong stream, long index) => (Mix(stream ^ Mix((ulong)index)) >> 11) * (1d / (1UL << 53));

    public static bool Chance(ulong stream, long index, double probability) => Unit(stream, index) < probability;

    /// <summary>Standard normal.</summary>
    public static double Normal(ulong stream, long index) => NormalCurve.Quantile(Unit(stream, index) + (0.5 / (1UL << 53)));

    /// <summary>
    /// Standard normal at every position, continuous, correlated over about one unit of position: interpolation between independent
    /// draws at whole positions, scaled so that the variance is one between them too.
    /// </summary>
    public static double Smooth(ulong stream, double position)
    {
        var cell = Math.Floor(position);
        var share = position - cell;
        var index = (long)cell;
        var sum = (Normal(stream, index) * (1 - share)) + (Normal(stream, index + 1) * share);
        return sum / Math.Sqrt((share * share) + ((1 - share) * (1 - share)));
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
