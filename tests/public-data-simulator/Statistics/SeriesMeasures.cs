namespace DoctorForU.PublicDataSimulator.Tests.Statistics;

internal static class SeriesMeasures
{
    public static double Deviation(this int[] series)
    {
        var mean = series.Average();
        return Math.Sqrt(series.Average(x => (x - mean) * (x - mean)));
    }

    public static double Share(this int[] series, Func<int, bool> which) => (double)series.Count(which) / series.Length;
}
