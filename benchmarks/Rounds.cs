using System.Globalization;

namespace DoctorForU.Benchmarks;

/// <summary>A figure of the subject and of its peer over alternating rounds.</summary>
/// <param name="Unit">What the figures count; more is better unless <paramref name="LessIsBetter"/>.</param>
internal sealed record Comparison(string Name, string Unit, IReadOnlyList<double> Subject, IReadOnlyList<double> Peer, bool LessIsBetter = false)
{
    /// <summary>Above 1 means that the subject is better than the peer. The median of the rounds' own ratios: what disturbs a round disturbs both.</summary>
    public double Ratio => Median(Ratios);

    public override string ToString()
    {
        var spread = Ratios.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-46} {Median(Subject),14:N1} {Median(Peer),14:N1} {Unit,-22} ratio {Ratio:N2} ({spread[0]:N2}–{spread[^1]:N2}, {spread.Count} rounds)");
    }

    private List<double> Ratios => [.. Subject.Zip(Peer, (subject, peer) => LessIsBetter ? peer / subject : subject / peer)];

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

/// <summary>Runs subject and peer in alternating rounds, the first of which warm up.</summary>
internal static class Rounds
{
    public static async Task<Comparison> Compare(
        string name, string unit, Func<Task<double>> subject, Func<Task<double>> peer, int rounds = 15, int warmUp = 3, bool lessIsBetter = false)
    {
        var subjects = new List<double>();
        var peers = new List<double>();
        for (var round = -warmUp; round < rounds; round++)
        {
            // Who goes first alternates too.
            var (one, other) = round % 2 == 0 ? (await subject(), await peer()) : Swap(await peer(), await subject());
            if (round >= 0)
            {
                subjects.Add(one);
                peers.Add(other);
            }
        }

        return new Comparison(name, unit, subjects, peers, lessIsBetter);
    }

    private static (double Subject, double Peer) Swap(double peer, double subject) => (subject, peer);
}
