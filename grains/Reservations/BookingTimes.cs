namespace DoctorForU.Reservations;

/// <summary>When a slot may be had.</summary>
internal static class BookingTimes
{
    public static ReservationOutcome? Refusal(DateTimeOffset start, int leadMinutes, int horizonDays, DateTimeOffset now)
    {
        if (start <= now)
            return ReservationOutcome.Past;
        if (start < now.AddMinutes(leadMinutes))
            return ReservationOutcome.TooSoon;
        return start.KoreanDay() > LastDay(horizonDays, now) ? ReservationOutcome.TooFar : null;
    }

    public static DateOnly LastDay(int horizonDays, DateTimeOffset now) => now.KoreanDay().AddDays(horizonDays);
}
