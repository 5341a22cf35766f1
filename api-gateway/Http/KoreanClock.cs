namespace DoctorForU.ApiGateway.Http;

/// <summary>The time that answers carry.</summary>
internal static class KoreanClock
{
    /// <summary>Now, as answers write it.</summary>
    public static DateTimeOffset GetKoreanNow(this TimeProvider time) => time.GetUtcNow().InAnswers();

    /// <summary>An instant in Korea, in whole milliseconds: more digits mean nothing to a reader and some cannot read them.</summary>
    public static DateTimeOffset InAnswers(this DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond)).InKorea();

    /// <summary>The beginning of its minute.</summary>
    public static DateTimeOffset ToMinute(this DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
}
