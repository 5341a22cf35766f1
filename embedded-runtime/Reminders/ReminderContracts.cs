using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain that can be reminded: called at times that outlive its activations.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>A reminder is due. A failure is logged; the next tick comes all the same.</summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }
}

namespace Orleans.Runtime
{
    /// <summary>A reminder that is registered.</summary>
    public interface IGrainReminder
    {
        /// <summary>Its name, unique within its grain.</summary>
        string ReminderName { get; }
    }

    /// <summary>Which tick of a reminder it is.</summary>
    public readonly struct TickStatus
    {
        public TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
        {
            FirstTickTime = firstTickTime;
            Period = period;
            CurrentTickTime = timeStamp;
        }

        /// <summary>When this tick happened (UTC).</summary>
        public DateTime CurrentTickTime { get; }

        /// <summary>When the first tick was due (UTC).</summary>
        public DateTime FirstTickTime { get; }

        /// <summary>How long between ticks.</summary>
        public TimeSpan Period { get; }

        public override string ToString() => $"<{FirstTickTime:O}, {Period}, {CurrentTickTime:O}>";
    }

    /// <summary>A reminder could not be registered or removed.</summary>
    public sealed class ReminderException : OrleansException
    {
        public ReminderException(string message)
            : base(message)
        {
        }
    }
}
