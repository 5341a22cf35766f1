namespace DoctorForU.Emergency;

/// <summary>An entry of a hospital that belongs into its history.</summary>
/// <param name="At">When the hospital entered it.</param>
internal readonly record struct HistorySample(string Hpid, DateTimeOffset At, int Free, int? Beds)
{
    /// <summary>The sample of a reading; null when the number was not believable, or too old when it was first read.</summary>
    public static HistorySample? Of(BedsRead read)
    {
        var general = read.Reading.Of(BedKind.General);
        return general.Available.OrNull is { } free && FreshnessRule.At(read.Reading.ObservedAt, read.ReadAt) != Freshness.Expired
            ? new HistorySample(read.Reading.Hpid, read.Reading.ObservedAt, free, general.Total.OrNull)
            : null;
    }
}

/// <summary>Which bucket an entry belongs to, and how long buckets are kept. What it bounds: at most 151 + 721 + 367 rows of a room (docs/er-history.md).</summary>
internal static class HistoryRule
{
    public static TimeSpan WidthOf(HistoryStep step) => step switch
    {
        HistoryStep.TenMinutes => TimeSpan.FromMinutes(10),
        HistoryStep.Hour => TimeSpan.FromHours(1),
        HistoryStep.Day => TimeSpan.FromDays(1),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static TimeSpan KeptFor(HistoryStep step) => step switch
    {
        HistoryStep.TenMinutes => TimeSpan.FromHours(24),
        HistoryStep.Hour => TimeSpan.FromDays(30),
        HistoryStep.Day => TimeSpan.FromDays(366),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>Messages that are gone are kept as long as the longest history.</summary>
    public static TimeSpan MessagesKeptFor => KeptFor(HistoryStep.Day);

    /// <summary>Old buckets are swept out so often; until then they are kept, but not answered.</summary>
    public static TimeSpan SweepEvery => TimeSpan.FromHours(1);

    /// <summary>Begin of the bucket. Days are Korean.</summary>
    public static DateTimeOffset BucketOf(HistoryStep step, DateTimeOffset at)
    {
        var local = at.InKorea();
        return local.AddTicks(-(local.Ticks % WidthOf(step).Ticks));
    }

    /// <summary>The first bucket that is still answered at a time.</summary>
    public static DateTimeOffset KeptFrom(HistoryStep step, DateTimeOffset now) => BucketOf(step, now - KeptFor(step));
}
