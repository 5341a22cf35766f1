namespace DoctorForU.Emergency;

/// <summary>The age class of a reading.</summary>
public enum Freshness
{
    /// <summary>At most 10 minutes old.</summary>
    Fresh,

    /// <summary>At most 30 minutes old.</summary>
    Ageing,

    /// <summary>At most 60 minutes old.</summary>
    Stale,

    /// <summary>Older: never ranked, the numbers are not to be trusted.</summary>
    Expired,
}

/// <summary>When a reading changes its age class. Limits are those of the product (design section 5): no official ones exist.</summary>
public static class FreshnessRule
{
    public static readonly TimeSpan FreshUpTo = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan AgeingUpTo = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan StaleUpTo = TimeSpan.FromMinutes(60);

    /// <summary>A hospital's clock may run this far ahead; a stamp further in the future is implausible.</summary>
    public static readonly TimeSpan ClockSkewUpTo = TimeSpan.FromMinutes(10);

    public static Freshness At(DateTimeOffset observedAt, DateTimeOffset now) => (now - observedAt) switch
    {
        var age when age <= FreshUpTo => Freshness.Fresh,
        var age when age <= AgeingUpTo => Freshness.Ageing,
        var age when age <= StaleUpTo => Freshness.Stale,
        _ => Freshness.Expired,
    };

    /// <summary>The first instant at which the age class is another one; null once expired.</summary>
    public static DateTimeOffset? NextChange(DateTimeOffset observedAt, DateTimeOffset now)
    {
        var limit = At(observedAt, now) switch
        {
            Freshness.Fresh => FreshUpTo,
            Freshness.Ageing => AgeingUpTo,
            Freshness.Stale => StaleUpTo,
            Freshness.Expired => (TimeSpan?)null,
            _ => throw new InvalidOperationException("Unknown freshness."),
        };
        return limit is { } upTo ? observedAt + upTo + TimeSpan.FromTicks(1) : null;
    }
}
