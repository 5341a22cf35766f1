using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>
/// Fits <see cref="GeneralBeds"/> to the measured mean, deviation and bounds of each institution, such that each class of institutions
/// follows its <see cref="OccupancyProfile"/>.
/// </summary>
internal sealed class GeneralBedsFit
{
    private const int Rounds = 4;

    private readonly Dictionary<OccupancyProfile, ClassMeans> means;
    private readonly long seed;

    public GeneralBedsFit(IEnumerable<Institution> institutions, long seed)
    {
        this.seed = seed;
        means = institutions.Where(i => i is { Measured: not null, ErTotal: not null })
            .GroupBy(OccupancyProfile.Of)
            .ToDictionary(group => group.Key, group => new ClassMeans(
                group.Average(i => 1 - (i.Measured!.Mean / i.ErTotal!.Value)),
                group.Average(i => i.Measured!.Deviation / i.ErTotal!.Value)));
    }

    public GeneralBeds Fit(Institution institution, MeasuredBeds measured)
    {
        var stream = Noise.Stream(seed, "hvec", institution.Hpid);
        var targets = Targets(institution, measured);
        if (measured.Deviation == 0)
            return new GeneralBeds(targets, deviation: 0, measured.Min, measured.Max, stream);

        // Bounds eat variance at the edges; each round widens what goes in until what comes out has the measured deviation.
        var deviation = measured.Deviation;
        var centres = targets;
        for (var round = 0; round < Rounds; round++)
        {
            var bounded = new BoundedNormal(deviation, measured.Min, measured.Max);
            centres = Array.ConvertAll(targets, bounded.CentreFor);
            var variance = VarianceOf(centres, bounded);
            deviation *= Math.Clamp(Math.Sqrt(measured.Deviation * measured.Deviation / variance), 0.5, 2);
        }

        return new GeneralBeds(centres, deviation, measured.Min, measured.Max, stream);
    }

    // A room that varies more swings more with the hours; the mean swing of its class is the profile's.
    private double[] Targets(Institution institution, MeasuredBeds measured)
    {
        var profile = OccupancyProfile.Of(institution);
        var ofClass = means[profile];
        double total = institution.ErTotal ?? measured.Max;
        var occupancy = 1 - (measured.Mean / total);
        var swing = measured.Deviation / total / ofClass.RelativeDeviation;
        var targets = new double[OccupancyProfile.HoursOfWeek];
        for (var hour = 0; hour < targets.Length; hour++)
            targets[hour] = total * (1 - occupancy - (swing * (profile.At(hour) - ofClass.Occupancy)));

        return targets;
    }

    private static double VarianceOf(double[] centres, BoundedNormal bounded)
    {
        var mean = 0d;
        var square = 0d;
        foreach (var centre in centres)
        {
            var (first, second) = bounded.Moments(centre);
            mean += first / centres.Length;
            square += second / centres.Length;
        }

        return Math.Max(square - (mean * mean), 1e-6);
    }

    private sealed record ClassMeans(double Occupancy, double RelativeDeviation);
}
