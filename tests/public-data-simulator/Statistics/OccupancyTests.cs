using DoctorForU.PublicDataSimulator.Beds;

namespace DoctorForU.PublicDataSimulator.Tests.Statistics;

/// <summary>
/// Simulated weeks against what was measured over 130 days of 2026 and 440 institutions. Each tolerance leaves room for the chance in
/// eight weeks of one seed, and is far below the difference between classes or hours.
/// </summary>
public sealed class OccupancyTests
{
    // 16 trauma centres and 30 regional ones scatter more than 136 and 231 of the others.
    public static TheoryData<string, double> Classes => new() { { "regional", 3 }, { "trauma", 5 }, { "local", 1.5 }, { "basic", 1.5 } };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Mean_occupancy_follows_the_hours_of_its_class(string name, double tolerancePercent)
    {
        var profile = Profile(name);
        var rooms = SimulatedReadings.Long.Of(profile);

        for (var hour = 0; hour < 24; hour++)
        {
            var mean = 100 * Mean(rooms, i => SimulatedReadings.Long.HourOf(i) == hour);
            Assert.InRange(mean, profile.PercentByHour[hour] - tolerancePercent, profile.PercentByHour[hour] + tolerancePercent);
        }
    }

    [Fact]
    public void Small_rooms_peak_at_weekends_as_measured()
    {
        var factors = WeekdayFactors(OccupancyProfile.Basic);

        AssertFactors(OccupancyProfile.Basic, factors, tolerance: 0.06);
        Assert.True(factors[5] > 1.1 && factors[6] > 1.15, string.Join(' ', factors));
    }

    [Fact]
    public void Weekdays_of_local_centres_are_as_measured() =>
        AssertFactors(OccupancyProfile.Local, WeekdayFactors(OccupancyProfile.Local), tolerance: 0.05);

    [Fact]
    public void Weekdays_of_regional_centres_are_as_measured() =>
        AssertFactors(OccupancyProfile.Regional, WeekdayFactors(OccupancyProfile.Regional), tolerance: 0.06);

    [Fact]
    public void Each_room_keeps_its_own_level_spread_and_bounds()
    {
        var rooms = SimulatedReadings.Long.Rooms.Where(r => r.Institution.Measured!.Deviation > 0).ToList();

        Assert.All(rooms, room =>
        {
            var measured = room.Institution.Measured!;
            var mean = room.Beds.Average();
            Assert.InRange(mean, measured.Mean - 0.3 - (0.6 * measured.Deviation), measured.Mean + 0.3 + (0.6 * measured.Deviation));
            Assert.All(room.Beds, beds => Assert.InRange(beds, measured.Min, measured.Max));
        });
        Assert.InRange(rooms.Average(r => r.Beds.Deviation() / r.Institution.Measured!.Deviation), 0.93, 1.07);
    }

    [Theory]
    [InlineData("regional", 5.5, 10, 0.7, 1.7)]
    [InlineData("trauma", 1.5, 4.5, 0.6, 1.9)]
    [InlineData("local", 1.6, 3.4, 0.4, 1.0)]
    [InlineData("basic", 0.1, 0.7, 0.2, 0.8)]
    public void More_patients_than_beds_and_exactly_full_are_as_frequent_as_in_its_class(string name, double negativeFrom, double negativeTo, double zeroFrom, double zeroTo)
    {
        // Measured: regional 7.9 and 1.1, trauma 3.0 and 1.0, local 2.3 and 0.5, basic 0.3 and 0.6 percent of readings.
        var rooms = SimulatedReadings.Long.Of(Profile(name));

        Assert.InRange(100 * rooms.Average(r => r.Beds.Share(b => b < 0)), negativeFrom, negativeTo);
        Assert.InRange(100 * rooms.Average(r => r.Beds.Share(b => b == 0)), zeroFrom, zeroTo);
    }

    [Fact]
    public void More_patients_than_beds_is_one_to_two_and_a_half_percent_of_the_nation()
    {
        Assert.InRange(100 * SimulatedReadings.Long.Rooms.Average(r => r.Beds.Share(b => b < 0)), 1.3, 2.5);
        Assert.InRange(100 * SimulatedReadings.Long.Rooms.Average(r => r.Beds.Share(b => b == 0)), 0.45, 0.95);
    }

    [Fact]
    public void The_most_crowded_room_is_below_zero_nearly_always()
    {
        // 분당서울대학교병원: 94 percent of readings, mean -13.
        var bundang = SimulatedReadings.Long.Rooms.Single(r => r.Institution.Hpid == "A2100001");

        Assert.InRange(100 * bundang.Beds.Share(b => b < 0), 86, 99);
        Assert.InRange(bundang.Beds.Average(), -20, -9);
    }

    private static OccupancyProfile Profile(string name) => name switch
    {
        "regional" => OccupancyProfile.Regional,
        "trauma" => OccupancyProfile.Trauma,
        "local" => OccupancyProfile.Local,
        _ => OccupancyProfile.Basic,
    };

    private static double[] WeekdayFactors(OccupancyProfile profile)
    {
        var rooms = SimulatedReadings.Long.Of(profile);
        var means = Enumerable.Range(0, 7).Select(day => Mean(rooms, i => SimulatedReadings.Long.WeekdayOf(i) == day)).ToList();
        return [.. means.Select(mean => mean / means.Average())];
    }

    private static void AssertFactors(OccupancyProfile profile, double[] factors, double tolerance)
    {
        for (var day = 0; day < 7; day++)
        {
            var measured = profile.PercentByWeekday[day] / profile.PercentByWeekday.Average();
            Assert.InRange(factors[day], measured - tolerance, measured + tolerance);
        }
    }

    private static double Mean(IReadOnlyList<SimulatedReadings.Room> rooms, Func<int, bool> which)
    {
        var readings = Enumerable.Range(0, rooms[0].Beds.Length).Where(which).ToList();
        return rooms.Average(room => readings.Average(room.Occupancy));
    }
}
