namespace DoctorForU.EasyResponse.Population;

/// <summary>Numbers that look random and are the same for the same seed, on every machine and version: SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal struct Draw(ulong seed)
{
    private ulong state = seed;

    public static Draw For(long seed, int person) => new(unchecked(((ulong)seed * 0x9E3779B97F4A7C15) ^ (((ulong)person + 1) * 0xD1B54A32D192ED03)));

    public ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var mixed = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to but without 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both possible.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public T Of<T>(IReadOnlyList<T> all) => all[Between(0, all.Count - 1)];

    /// <summary>One of them, the likelier the heavier.</summary>
    public T Of<T>(IReadOnlyList<T> all, Func<T, double> weight)
    {
        var point = Fraction() * all.Sum(weight);
        foreach (var one in all)
        {
            if ((point -= weight(one)) < 0)
                return one;
        }

        return all[^1];
    }
}
