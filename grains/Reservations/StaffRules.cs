namespace DoctorForU.Reservations;

/// <summary>What staff may make of a place.</summary>
internal static class StaffRules
{
    /// <summary>Null when they may.</summary>
    public static ReservationOutcome? Refusal(SlotEntry entry, ReservationStage wanted, DateTimeOffset start, DateTimeOffset now) => (wanted, entry.Stage) switch
    {
        (ReservationStage.CheckedIn, ReservationStage.Booked or ReservationStage.Missed) => now.KoreanDay() >= start.KoreanDay() ? null : ReservationOutcome.WrongStage,
        (ReservationStage.Completed, ReservationStage.CheckedIn) => null,
        (ReservationStage.Missed, ReservationStage.Booked) => now >= start ? null : ReservationOutcome.WrongStage,
        (ReservationStage.Cancelled, ReservationStage.Booked or ReservationStage.CheckedIn) => null,
        _ => ReservationOutcome.WrongStage,
    };
}
