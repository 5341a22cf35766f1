namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>A normal variable of a given deviation, cut to bounds: its moments, and the centre that gives a wanted mean.</summary>
internal sealed class BoundedNormal
{
    private const int Steps = 64;

    private readonly double deviation;
    private readonly double min;
    private readonly double max;
    private readonly double firstCentre;
    private readonly double step;
    private readonly double[] meanByCentre = new double[Steps + 1];

    public BoundedNormal(double deviation, double min, double max)
    {
        this.deviation = deviation;
        this.min = min;
        this.max = max;
        firstCentre = min - (3 * deviation);
        step = (max - min + (6 * deviation)) / Steps;
        for (var i = 0; i <= Steps; i++)
            meanByCentre[i] = Moments(firstCentre + (i * step)).Mean;
    }

    /// <summary>Mean and mean square.</summary>
    public (double Mean, double Square) Moments(double centre)
    {
        var low = (min - centre) / deviation;
        var high = (max - centre) / deviation;
        var below = NormalCurve.Cumulative(low);
        var above = 1 - NormalCurve.Cumulative(high);
        var within = 1 - below - above;
        var atLow = NormalCurve.Density(low);
        var atHigh = NormalCurve.Density(high);
        var mean = (min * below) + (max * above) + (centre * within) + (deviation * (atLow - atHigh));
        var square = (min * min * below) + (max * max * above) + (((centre * centre) + (deviation * deviation)) * within)
            + (2 * centre * deviation * (atLow - atHigh)) + (deviation * deviation * ((low * atLow) - (high * atHigh)));
        return (mean, square);
    }

    /// <summary>The centre whose mean after cutting is the target, or the nearest that can be had.</summary>
    public double CentreFor(double target)
    {
        var found = Array.BinarySearch(meanByCentre, target);
        if (found >= 0)
            return firstCentre + (found * step);

        var above = ~found;
        if (above == 0)
            return firstCentre;

        if (above > Steps)
            return firstCentre + (Steps * step);

        var share = (target - meanByCentre[above - 1]) / (meanByCentre[above] - meanByCentre[above - 1]);
        return firstCentre + ((above - 1 + share) * step);
    }
}
