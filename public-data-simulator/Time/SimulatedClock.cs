namespace DoctorForU.PublicDataSimulator.Time;

/// <summary>The simulated present: start plus what has passed times the rate.</summary>
internal sealed class SimulatedClock
{
    private readonly TimeProvider real;
    private readonly Lock gate = new();
    private DateTimeOffset simulatedAnchor;
    private DateTimeOffset realAnchor;
    private double rate;

    public SimulatedClock(TimeProvider real, SimulatorOptions options)
    {
        this.real = real;
        realAnchor = real.GetUtcNow();
        simulatedAnchor = options.ClockStart ?? realAnchor;
        rate = options.ClockRate;
    }

    public double Rate
    {
        get
        {
            lock (gate)
            {
                return rate;
            }
        }
    }

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return At(real.GetUtcNow());
            }
        }
    }

    public long UnixSeconds => Now.ToUnixTimeSeconds();

    /// <summary>Moves the simulated present, changes its rate, or both; what is null stays as it is.</summary>
    public void Set(DateTimeOffset? now, double? newRate)
    {
        lock (gate)
        {
            var realNow = real.GetUtcNow();
            simulatedAnchor = now ?? At(realNow);
            realAnchor = realNow;
            rate = newRate ?? rate;
        }
    }

    private DateTimeOffset At(DateTimeOffset realNow) => simulatedAnchor + ((realNow - realAnchor) * rate);
}
