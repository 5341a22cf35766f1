namespace DoctorForU.EasyResponse.Http;

/// <summary>Korean standard time, by which days and months count here.</summary>
internal static class KoreanDay
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    public static DateOnly KoreanToday(this TimeProvider time) => Of(time.GetUtcNow());
}
