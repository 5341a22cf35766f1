namespace DoctorForU.ApiGateway.Http;

/// <summary>The time that answers carry.</summary>
internal static class KoreanClock
{
    /// <summary>Now in Korea, in whole milliseconds: more digits mean nothing to a reader and some cannot read them.</summary>
    public static DateTimeOffset GetKoreanNow(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)).InKorea();
    }
}
