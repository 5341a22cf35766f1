namespace DoctorForU.Reservations;

/// <summary>When a person is reminded of a reservation: the day before and two hours before, unless it was made or moved later than that.</summary>
internal static class Reminding
{
    private static readonly (NoticeKind Kind, TimeSpan Before)[] Reminders =
        [(NoticeKind.DayBefore, TimeSpan.FromHours(24)), (NoticeKind.TwoHoursBefore, TimeSpan.FromHours(2))];

    /// <summary>The reminder that is due; of two that are, the later one counts.</summary>
    public static NoticeKind? Due(Claim claim, DateTimeOffset now) => Left(claim)
        .Where(left => left.At <= now && now < claim.Reservation.Slot.Start)
        .Select(left => (NoticeKind?)left.Kind)
        .LastOrDefault();

    /// <summary>When the next one falls due; null when none will.</summary>
    public static DateTimeOffset? NextAt(Claim claim, DateTimeOffset now) =>
        Left(claim).Where(left => left.At > now).Select(left => (DateTimeOffset?)left.At).FirstOrDefault();

    private static IEnumerable<(NoticeKind Kind, DateTimeOffset At)> Left(Claim claim)
    {
        var reservation = claim.Reservation;
        return reservation.Stage != ReservationStage.Booked
            ? []
            : Reminders
                .Select(reminder => (reminder.Kind, At: reservation.Slot.Start - reminder.Before))
                .Where(reminder => reminder.At > reservation.ChangedAt && !claim.Reminded.Contains(reminder.Kind));
    }
}
