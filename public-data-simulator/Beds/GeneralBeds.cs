namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>
/// <c>hvec</c> of one institution at any time: a centre that follows the week, correlated deviations around it, rounded and kept within
/// what was measured there. It may be negative: more patients than beds.
/// </summary>
internal sealed class GeneralBeds(double[] centreByHourOfWeek, double deviation, int min, int max, ulong stream)
{
    // How the deviations remember: share of the variance and minutes over which it lasts. Fitted so that a room's readings correlate
    // at 60, 75-150 and 150-300 minutes, and step in 10 minutes, as measured (StatisticsTests holds the figures).
    private static readonly (double Variance, double Minutes)[] Memory =
        [(0.12, 12), (0.27, 115), (0.20, 500), (0.41, 2880)];

    private const double ReadingAgeHours = 4.5 / 60;

    public int At(long unixSeconds)
    {
        if (deviation == 0)
            return Bound(centreByHourOfWeek[0]);

        var position = KoreanTime.HourOfWeek(unixSeconds);
        return Bound(Centre(position) + (deviation * Deviation(unixSeconds)));
    }

    private double Centre(double hourOfWeek)
    {
        // A mean over an hour stands at the middle of that hour; and it was read some minutes after it was taken.
        var position = hourOfWeek - 0.5 + ReadingAgeHours + OccupancyProfile.HoursOfWeek;
        var hour = (int)position;
        var share = position - hour;
        var here = centreByHourOfWeek[hour % OccupancyProfile.HoursOfWeek];
        var next = centreByHourOfWeek[(hour + 1) % OccupancyProfile.HoursOfWeek];
        return here + ((next - here) * share);
    }

    private double Deviation(long unixSeconds)
    {
        var sum = 0d;
        for (var layer = 0; layer < Memory.Length; layer++)
        {
            var (variance, minutes) = Memory[layer];
            var layerStream = stream + (ulong)layer;

            // Each room's cells begin elsewhere, or all rooms would turn at the same instants.
            var phase = Noise.Unit(layerStream, long.MinValue);
            sum += Math.Sqrt(variance) * Noise.Smooth(layerStream, (unixSeconds / (minutes * 60)) + phase);
        }

        return sum;
    }

    private int Bound(double beds) => Math.Clamp((int)Math.Round(beds), min, max);
}
