using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Tests.Statistics;

/// <summary>What a collector that reads every few minutes would have written down, for every live room.</summary>
internal sealed class SimulatedReadings
{
    // Monday 2026-08-03 00:00 in Korea.
    private static readonly long Monday = new DateTimeOffset(2026, 8, 3, 0, 0, 0, TimeSpan.FromHours(9)).ToUnixTimeSeconds();

    private static readonly Lazy<BedBoard> Board = new(() => new BedBoard(InstitutionCatalogue.Load(), new SimulatorOptions()));
    private static readonly Lazy<SimulatedReadings> LongReadings = new(() => Take(Board.Value, days: 56, stepMinutes: 60));
    private static readonly Lazy<SimulatedReadings> DenseReadings = new(() => Take(Board.Value, days: 21, stepMinutes: 15));
    private static readonly Lazy<SimulatedReadings> StepReadings = new(() => Take(Board.Value, days: 6, stepMinutes: 10));

    private SimulatedReadings(IReadOnlyList<Room> rooms, int stepMinutes)
    {
        Rooms = rooms;
        StepMinutes = stepMinutes;
    }

    public IReadOnlyList<Room> Rooms { get; }

    public int StepMinutes { get; }

    /// <summary>Rooms whose occupancy means something, by class.</summary>
    public IReadOnlyList<Room> Of(OccupancyProfile profile) =>
        [.. Rooms.Where(r => r.Institution is { ErTotal: not null, Hpid: not Institution.TypedInJunk } && OccupancyProfile.Of(r.Institution) == profile)];

    /// <summary>Hour of the day in Korea of a reading.</summary>
    public int HourOf(int reading) => reading * StepMinutes / 60 % 24;

    /// <summary>0 is Monday.</summary>
    public int WeekdayOf(int reading) => reading * StepMinutes / 60 / 24 % 7;

    /// <summary>Eight weeks, every hour: for means.</summary>
    public static SimulatedReadings Long => LongReadings.Value;

    /// <summary>Three weeks, every quarter of an hour: for what follows what.</summary>
    public static SimulatedReadings Dense => DenseReadings.Value;

    /// <summary>Six days, every ten minutes: for steps.</summary>
    public static SimulatedReadings Steps => StepReadings.Value;

    private static SimulatedReadings Take(BedBoard board, int days, int stepMinutes)
    {
        var count = days * 24 * 60 / stepMinutes;
        var rooms = board.Sheets.Where(s => s.General is not null).Select(sheet =>
        {
            var beds = new int[count];
            var ages = new double[count];
            var stamps = new long[count];
            for (var i = 0; i < count; i++)
            {
                // Collectors do not read on the tick.
                var now = Monday + (i * stepMinutes * 60L) + (i * 7919L % (stepMinutes * 60));
                var push = sheet.LatestPush(now)!.Value;
                beds[i] = sheet.General!.At(push.At);
                ages[i] = (now - push.StampedAt) / 60d;
                stamps[i] = push.StampedAt;
            }

            return new Room(sheet.Institution, beds, ages, stamps);
        }).ToList();
        return new SimulatedReadings(rooms, stepMinutes);
    }

    /// <summary>One room's series.</summary>
    internal sealed record Room(Institution Institution, int[] Beds, double[] AgesMinutes, long[] Stamps)
    {
        public double Occupancy(int i) => 1 - ((double)Beds[i] / Institution.ErTotal!.Value);
    }
}
