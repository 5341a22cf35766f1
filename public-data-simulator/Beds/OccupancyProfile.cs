using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>
/// Mean occupancy ((total - hvec) / total) over the week for one class of institutions, as measured over 130 days and 440
/// institutions in 2026 (Korean time).
/// </summary>
internal sealed class OccupancyProfile
{
    public const int HoursOfWeek = 168;

    public static readonly OccupancyProfile Regional = new(
        [50, 44, 40, 38, 35, 35, 35, 38, 42, 46, 60, 63, 72, 70, 71, 71, 69, 67, 64, 62, 61, 61, 58, 56],
        [51.8, 52.2, 52.7, 50.5, 50.0, 49.4, 50.0]);

    // No weekday figures were taken of trauma centres alone: most of them are regional centres.
    public static readonly OccupancyProfile Trauma = new(
        [42, 38, 35, 33, 31, 31, 31, 34, 38, 40, 53, 57, 65, 64, 65, 66, 62, 61, 57, 55, 54, 53, 49, 45],
        [51.8, 52.2, 52.7, 50.5, 50.0, 49.4, 50.0]);

    public static readonly OccupancyProfile Local = new(
        [31, 27, 24, 22, 21, 21, 21, 24, 27, 29, 40, 40, 44, 45, 44, 44, 42, 41, 41, 41, 42, 41, 38, 36],
        [32.0, 31.7, 31.8, 31.1, 31.4, 32.2, 32.9]);

    public static readonly OccupancyProfile Basic = new(
        [14, 12, 10, 9, 9, 9, 9, 12, 15, 15, 22, 20, 20, 22, 21, 20, 20, 21, 24, 24, 25, 23, 21, 18],
        [14.5, 14.5, 14.2, 13.9, 14.7, 18.4, 19.8]);

    private readonly double[] nodes;

    private OccupancyProfile(double[] percentByHour, double[] percentByWeekday)
    {
        PercentByHour = percentByHour;
        PercentByWeekday = percentByWeekday;

        // The two measurements weigh the hours differently, so weekdays enter as factors around their own mean.
        var week = new double[HoursOfWeek];
        var weekdayMean = percentByWeekday.Average();
        for (var hour = 0; hour < HoursOfWeek; hour++)
            week[hour] = percentByHour[hour % 24] / 100 * (percentByWeekday[hour / 24] / weekdayMean);

        nodes = Sharpened(week);
    }

    public IReadOnlyList<double> PercentByHour { get; }

    /// <summary>Monday first.</summary>
    public IReadOnlyList<double> PercentByWeekday { get; }

    public static OccupancyProfile Of(Institution institution) => institution switch
    {
        { IsTraumaCentre: true } => Trauma,
        { Grade: Grade.Regional } => Regional,
        { Grade: Grade.Local } => Local,
        _ => Basic,
    };

    /// <summary>Occupancy, 0…1 and above, at the middle of an hour of the week (0 is Monday 00:00).</summary>
    public double At(int hourOfWeek) => nodes[hourOfWeek];

    // Between the middles of hours occupancy is interpolated, which takes the mean of an hour an eighth towards each neighbour;
    // these are the values whose means come out as measured.
    private static double[] Sharpened(double[] means)
    {
        const int Rounds = 6;
        var sharp = (double[])means.Clone();
        for (var round = 0; round < Rounds; round++)
        {
            var before = (double[])sharp.Clone();
            for (var i = 0; i < sharp.Length; i++)
            {
                var last = before[(i + HoursOfWeek - 1) % HoursOfWeek];
                var next = before[(i + 1) % HoursOfWeek];
                sharp[i] += means[i] - ((0.75 * before[i]) + (0.125 * (last + next)));
            }
        }

        return sharp;
    }
}
