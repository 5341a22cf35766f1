namespace DoctorForU.PublicDataSimulator.Tests.Statistics;

/// <summary>How old stamps are when read, and where they stand, against 692,515 readings.</summary>
public sealed class StampTests
{
    private static readonly double[] Ages = [.. SimulatedReadings.Long.Rooms.SelectMany(r => r.AgesMinutes).Order()];

    [Theory]
    [InlineData(2, 15.7, 4)]
    [InlineData(5, 63, 5)]
    [InlineData(10, 96.6, 1)]
    [InlineData(15, 98.4, 0.6)]
    public void Most_stamps_are_minutes_old(double minutes, double percent, double tolerance) =>
        Assert.InRange(PercentUpTo(minutes), percent - tolerance, percent + tolerance);

    [Fact]
    public void The_median_is_three_and_a_half_to_five_minutes() =>
        Assert.InRange(Ages[Ages.Length / 2], 3.5, 5);

    [Theory]
    [InlineData(15, 30, 0.1, 0.7)]
    [InlineData(30, 60, 0.05, 0.4)]
    [InlineData(60, 1440, 0.35, 0.9)]
    public void Few_are_older(double from, double to, double percentFrom, double percentTo) =>
        Assert.InRange(PercentUpTo(to) - PercentUpTo(from), percentFrom, percentTo);

    [Fact]
    public void Days_old_and_ahead_of_time_are_rare_and_there()
    {
        Assert.InRange(100 - PercentUpTo(1440), 0.05, 0.6);
        Assert.InRange(100d * Ages.Count(age => age < 0) / Ages.Length, 0.15, 0.5);
        Assert.True(Ages[0] > -11, "ahead by minutes, not by hours");
    }

    [Theory]
    [InlineData(0, 45)]
    [InlineData(4, 20)]
    [InlineData(3, 15)]
    [InlineData(2, 11)]
    [InlineData(1, 10)]
    public void Stamps_stand_on_ticks_of_five_minutes(int minute, double percent) =>
        Assert.InRange(100 * SimulatedReadings.Long.Rooms.Average(r => (double)r.Stamps.Count(s => s / 60 % 5 == minute) / r.Stamps.Length), percent - 6, percent + 6);

    private static double PercentUpTo(double minutes)
    {
        var found = Array.BinarySearch(Ages, minutes);
        return 100d * (found >= 0 ? found : ~found) / Ages.Length;
    }
}
