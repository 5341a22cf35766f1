using DoctorForU.PublicDataSimulator.Institutions;

namespace DoctorForU.PublicDataSimulator.Beds;

/// <summary>A reading that a hospital pushed.</summary>
/// <param name="At">When it was taken: the values are those of this time.</param>
/// <param name="StampedAt">What its clock said, which may be ahead.</param>
internal readonly record struct Push(long At, long StampedAt);

/// <summary>
/// When one institution pushes: on five-minute ticks of its own, visible after a delay of its own, with pauses of minutes, hours and
/// (rarely) days, and a clock that sometimes runs ahead.
/// </summary>
internal sealed class PushSchedule
{
    private const long Interval = 300;
    private const long SkewWindow = 6 * 3600;
    private const double SkewChance = 0.0038;

    // Share of windows with a pause in them, and how long it lasts.
    private static readonly Pause[] Pauses =
    [
        new("minutes", Window: 3 * 3600, Chance: 0.006, Shortest: 14 * 60, Longest: 70 * 60),
        new("hours", Window: 3 * 86_400, Chance: 0.024, Shortest: 2 * 3600, Longest: 30 * 3600),
        new("days", Window: 30 * 86_400, Chance: 0.022, Shortest: 2 * 86_400, Longest: 8 * 86_400),
    ];

    // Minute of the stamp modulo five: share of institutions for 0, 4, 3, 2, 1.
    private static readonly (double UpTo, int Minute)[] TickMinutes = [(0.45, 0), (0.65, 4), (0.80, 3), (0.91, 2), (1, 1)];

    private readonly ulong stream;
    private readonly ulong[] pauseStreams;
    private readonly long offset;
    private readonly double delay;

    public PushSchedule(Institution institution, MeasuredBeds measured, long seed)
    {
        stream = Noise.Stream(seed, "push", institution.Hpid);
        pauseStreams = Array.ConvertAll(Pauses, p => Noise.Stream(seed, p.Name, institution.Hpid));
        var draw = Noise.Unit(stream, -1);
        var minute = Array.Find(TickMinutes, t => draw < t.UpTo).Minute;

        // Two of five write the tick itself; the others are some seconds past it, always the same.
        var seconds = Noise.Chance(stream, -2, 0.4) ? 0 : (long)(Noise.Unit(stream, -3) * 55);
        offset = (minute * 60) + seconds;

        // A reading that is seen at once is half an interval old on average, late ones some seconds more; the rest of the measured age
        // is delay.
        delay = Math.Max(20, (measured.StampAgeMinutes * 60) - 170);
    }

    /// <summary>The latest push that can be seen.</summary>
    public Push Latest(long now)
    {
        var seenUntil = BeforePause(now);
        var tick = (seenUntil - offset) / Interval;
        while ((tick * Interval) + offset + DelayOf(tick) > seenUntil)
            tick--;

        var at = (tick * Interval) + offset;
        return new Push(at, at + ClockSkew(at));
    }

    private long DelayOf(long tick)
    {
        // Some pushes come late, so that an old reading stands one or two intervals longer.
        var late = Noise.Chance(stream, tick * 4, 0.04) ? Noise.Unit(stream, (tick * 4) + 1) * 720 : 0;
        return (long)((delay * (0.5 + Noise.Unit(stream, (tick * 4) + 2))) + late);
    }

    private long ClockSkew(long at)
    {
        var window = at / SkewWindow;
        var skewStream = stream + 1;
        return Noise.Chance(skewStream, window * 2, SkewChance) ? 240 + (long)(Noise.Unit(skewStream, (window * 2) + 1) * 420) : 0;
    }

    private long BeforePause(long now)
    {
        var seenUntil = now;
        for (var i = 0; i < Pauses.Length; i++)
        {
            if (Pauses[i].StartOf(pauseStreams[i], now) is { } start)
                seenUntil = Math.Min(seenUntil, start);
        }

        return seenUntil;
    }

    private sealed record Pause(string Name, long Window, double Chance, long Shortest, long Longest)
    {
        /// <summary>When the pause that covers this time began, if there is one.</summary>
        public long? StartOf(ulong stream, long now)
        {
            var window = now / Window;
            if (!Noise.Chance(stream, window * 4, Chance))
                return null;

            var length = Shortest + (long)(Noise.Unit(stream, (window * 4) + 1) * (Longest - Shortest));
            var start = (window * Window) + (long)(Noise.Unit(stream, (window * 4) + 2) * (Window - length));
            return now >= start && now < start + length ? start : null;
        }
    }
}
