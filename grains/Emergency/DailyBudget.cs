namespace DoctorForU.Emergency;

/// <summary>
/// Calls of one Korean day against what we allow ourselves. Every attempt counts, retries too; the count starts anew at
/// midnight in Korea. Retries spend only what the polls of the rest of the day leave over; where even those do not fit, the pace slows
/// so that the rest lasts until midnight.
/// </summary>
internal readonly record struct DailyBudget(DateOnly Day, int Used)
{
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public DailyBudget On(DateTimeOffset now)
    {
        var today = now.KoreanDay();
        return today == Day ? this : new DailyBudget(today, 0);
    }

    /// <summary>The budget after one more call; null when none is left today.</summary>
    public DailyBudget? Take(DateTimeOffset now, int limit)
    {
        var today = On(now);
        return today.Used < limit ? today with { Used = today.Used + 1 } : null;
    }

    /// <summary>Whether a call is left over when every poll of the rest of the day has had its one. Only such calls are spent on retries.</summary>
    public bool HasSlack(DateTimeOffset now, int limit, TimeSpan interval) =>
        limit - On(now).Used > Math.Ceiling(UntilMidnight(now) / interval);

    /// <summary>How long to wait before the next poll.</summary>
    public TimeSpan Pace(DateTimeOffset now, int limit, TimeSpan interval)
    {
        var today = On(now);
        var untilMidnight = UntilMidnight(now);
        var left = limit - today.Used;
        if (left <= 0)
        {
            return UntilQuotaReturns(now);
        }

        var sustainable = untilMidnight / left;
        return sustainable > interval ? sustainable : interval;
    }

    /// <summary>
    /// How long to wait once the quota is gone: until a little after midnight in Korea. Just after midnight a refusal may only mean
    /// that the other side's clock is behind ours; then it is tried again soon, not a day later.
    /// </summary>
    public static TimeSpan UntilQuotaReturns(DateTimeOffset now)
    {
        var sinceMidnight = now - KoreanTime.StartOf(now.KoreanDay());
        return sinceMidnight < ClockDoubt ? ClockDoubt / 3 : UntilMidnight(now) + Margin;
    }

    private static TimeSpan UntilMidnight(DateTimeOffset now) => KoreanTime.StartOf(now.KoreanDay().AddDays(1)) - now;
}
