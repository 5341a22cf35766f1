namespace DoctorForU.PublicDataSimulator.Tests.Statistics;

/// <summary>How a room's readings follow each other, against what was measured on deviations from each room's own mean.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData(60, 60, 0.82, 1.05)]
    [InlineData(75, 150, 0.67, 1.61)]
    [InlineData(150, 300, 0.54, 2.22)]
    public void Readings_correlate_over_minutes_and_hours_as_measured(int fromMinutes, int toMinutes, double correlation, double meanChange)
    {
        var (simulated, change) = Lagged(fromMinutes, toMinutes);

        Assert.InRange(simulated, correlation - 0.06, correlation + 0.06);
        Assert.InRange(change, meanChange * 0.8, meanChange * 1.2);
    }

    [Theory]
    [InlineData("G001", 1.5, 0.37)]
    [InlineData("G006", 1.5, 0.45)]
    [InlineData("G007", 0.9, 0.64)]
    public void Steps_of_ten_minutes_are_as_large_and_as_rare_as_measured(string grade, double deviation, double unchanged)
    {
        var steps = SimulatedReadings.Steps.Rooms.Where(r => r.Institution.GradeCode == grade)
            .SelectMany(r => r.Beds.Zip(r.Beds.Skip(1), (a, b) => b - a)).ToArray();

        Assert.InRange(Math.Sqrt(steps.Average(s => (double)s * s)), deviation * 0.75, deviation * 1.25);
        Assert.InRange(steps.Share(s => s == 0), unchanged - 0.08, unchanged + 0.08);
    }

    // Pooled over rooms: the covariances against the variances.
    private static (double Correlation, double MeanChange) Lagged(int fromMinutes, int toMinutes)
    {
        var step = SimulatedReadings.Dense.StepMinutes;
        double covariances = 0;
        double variances = 0;
        double changes = 0;
        foreach (var beds in SimulatedReadings.Dense.Rooms.Select(r => r.Beds))
        {
            var mean = beds.Average();
            var pairs = 0;
            double products = 0;
            double change = 0;
            for (var lag = fromMinutes / step; lag <= toMinutes / step; lag++)
            {
                for (var i = 0; i + lag < beds.Length; i++)
                {
                    products += (beds[i] - mean) * (beds[i + lag] - mean);
                    change += Math.Abs(beds[i + lag] - beds[i]);
                    pairs++;
                }
            }

            covariances += products / pairs;
            variances += Math.Pow(beds.Deviation(), 2);
            changes += change / pairs;
        }

        return (covariances / variances, changes / SimulatedReadings.Dense.Rooms.Count);
    }
}
