using DoctorForU.PublicDataSimulator.Beds;

namespace DoctorForU.PublicDataSimulator.Directory;

/// <summary>Draws for one row, each a pure function of the row and of what it is for.</summary>
internal readonly struct Draw(ulong stream)
{
    public bool Chance(int what, double probability) => Noise.Chance(stream, what, probability);

    public int Below(int what, int end) => (int)(Noise.Unit(stream, what) * end);

    public T Pick<T>(int what, IReadOnlyList<T> from) => from[Below(what, from.Count)];

    public double Normal(int what) => Noise.Normal(stream, what);

    /// <summary>An index by weight, of weights summed up from the first.</summary>
    public int Weighted(int what, IReadOnlyList<int> sums)
    {
        var drawn = Below(what, sums[^1]);
        var (low, high) = (0, sums.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sums[middle] > drawn ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    public static int[] Sums(IEnumerable<int> weights)
    {
        var sum = 0;
        return [.. weights.Select(weight => sum += weight)];
    }
}
