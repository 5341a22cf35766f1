namespace DoctorForU.PublicDataSimulator.Time;

/// <summary>Korean time (UTC+9, no daylight saving) in the forms the national API writes.</summary>
internal static class KoreanTime
{
    public const long SecondsPerDay = 86_400;

    private const long OffsetSeconds = 9 * 3600;

    /// <summary>Seconds since 1970-01-01 00:00 Korean time.</summary>
    public static long LocalSeconds(long unixSeconds) => unixSeconds + OffsetSeconds;

    /// <summary>The calendar day in Korea, counted from 1970-01-01.</summary>
    public static long Day(long unixSeconds) => LocalSeconds(unixSeconds) / SecondsPerDay;

    /// <summary>Hours since Monday 00:00 in Korea, 0 up to (not including) 168.</summary>
    public static double HourOfWeek(long unixSeconds)
    {
        var local = LocalSeconds(unixSeconds);

        // 1970-01-01 was a Thursday, three days after a Monday.
        var weekday = ((local / SecondsPerDay) + 3) % 7;
        return (weekday * 24) + (local % SecondsPerDay / 3600d);
    }

    /// <summary>yyyyMMddHHmmss as the number the API sends.</summary>
    public static long Stamp(long unixSeconds)
    {
        var local = DateTimeOffset.FromUnixTimeSeconds(LocalSeconds(unixSeconds));
        var date = (local.Year * 10_000L) + (local.Month * 100) + local.Day;
        return (date * 1_000_000) + (local.Hour * 10_000) + (local.Minute * 100) + local.Second;
    }
}
