using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of a grain. It ends with the activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets when it fires next and how long it waits after each callback; during a callback this takes effect when the callback ends.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>When a timer fires and how its callbacks mix with calls.</summary>
public readonly struct GrainTimerCreationOptions
{
    public GrainTimerCreationOptions()
    {
    }

    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>How long until the first callback; zero is at once, <see cref="Timeout.InfiniteTimeSpan"/> not until <see cref="IGrainTimer.Change"/>.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>How long from the end of one callback to the next; <see cref="Timeout.InfiniteTimeSpan"/> for one callback only.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether callbacks start while a call is waiting for something. Without it a callback takes its turn as a call does.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether callbacks count as use and keep the activation from idle collection.</summary>
    public bool KeepAlive { get; init; }
}
