using System.Globalization;

namespace DoctorForU;

/// <summary>Korean standard time: UTC+9, without daylight saving. The one place that knows the offset and the national API's stamp.</summary>
public static class KoreanTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    public static DateTimeOffset InKorea(this DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The Korean calendar day of an instant; quotas and schedules count by it.</summary>
    public static DateOnly KoreanDay(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InKorea().DateTime);

    public static DateTimeOffset StartOf(DateOnly koreanDay) => new(koreanDay.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>Reads <c>yyyyMMddHHmmss</c> in Korean time, as the national API writes it.</summary>
    public static bool TryParseStamp(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        var read = DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        instant = read && local.Year > 1 ? new DateTimeOffset(local, Offset) : default;
        return read && local.Year > 1;
    }
}
