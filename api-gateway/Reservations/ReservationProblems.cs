using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.Reservations;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>What a refusal about reservations is over HTTP. Refusals that another slot would help name free ones that come next.</summary>
internal static class ReservationProblems
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(5);

    public static IResult Of(ReservationAnswer answer) =>
        Of(answer.Outcome, [KeyValuePair.Create("nextFree", (object?)(SlotJson[])[.. answer.NextFree.Select(offer => offer.ToJson())]), KeyValuePair.Create("inTheWay", (object?)answer.InTheWay?.ToJson())]);

    public static IResult Of(ReservationOutcome outcome) => Of(outcome, []);

    public static IResult Of(ScheduleAnswer answer) =>
        Of(answer.Outcome, answer.Conflicts.Count == 0 ? [] : [KeyValuePair.Create("conflicts", (object?)(ConflictJson[])[.. answer.Conflicts.Select(conflict => conflict.ToJson())])]);

    /// <summary>For a body that names no slot.</summary>
    public static IResult NoSlot() => Problems.InvalidBody(new Dictionary<string, string[]> { ["slot"] = ["slot.format"] });

    private static IResult Of(ReservationOutcome outcome, KeyValuePair<string, object?>[] more)
    {
        RefusalMetrics.Refused(outcome);
        if (outcome == ReservationOutcome.Away)
            return Away();
        if (outcome == ReservationOutcome.HospitalsNotReady)
            return HospitalEndpoints.NotReady();
        var (status, code, detail) = Words(outcome);
        return TypedResults.Problem(detail, statusCode: status, extensions: [KeyValuePair.Create("code", (object?)code), .. more.Where(pair => pair.Value is not null)]);
    }

    /// <summary>Nothing was done that would not be found again: the same command may be sent again.</summary>
    public static RetryLater Away() => new("reservations.away", "Reservations cannot be reached at the moment. Nothing was lost; the same command may be sent again.", ComeBackAfter);

    private static (int Status, string Code, string Detail) Words(ReservationOutcome outcome) => outcome switch
    {
        ReservationOutcome.Unknown => (StatusCodes.Status404NotFound, "reservation.unknown", "There is no such reservation."),
        ReservationOutcome.HospitalUnknown => (StatusCodes.Status404NotFound, "hospital.unknown", "No hospital has this hpid."),
        ReservationOutcome.CalendarUnknown => (StatusCodes.Status404NotFound, "calendar.unknown", "The hospital has no such calendar."),
        ReservationOutcome.OffGrid or ReservationOutcome.NotOpened => (StatusCodes.Status409Conflict, "slot.off-grid", "The calendar has no slot that begins then."),
        ReservationOutcome.Closed => (StatusCodes.Status409Conflict, "slot.closed", "The calendar takes no bookings then."),
        ReservationOutcome.Past => (StatusCodes.Status409Conflict, "slot.past", "The slot has begun or is over."),
        ReservationOutcome.TooSoon => (StatusCodes.Status409Conflict, "slot.too-soon", "The slot is too near to be booked here; call the hospital."),
        ReservationOutcome.TooFar => (StatusCodes.Status409Conflict, "slot.too-far", "The slot is farther ahead than may be booked."),
        ReservationOutcome.Taken => (StatusCodes.Status409Conflict, "slot.taken", "Somebody else has the slot."),
        ReservationOutcome.Blocked => (StatusCodes.Status409Conflict, "slot.blocked", "The hospital took the slot out of booking."),
        ReservationOutcome.TimeClaimed => (StatusCodes.Status409Conflict, "reservation.time-claimed", "You have a hold or reservation at that time."),
        ReservationOutcome.HoldExpired => (StatusCodes.Status409Conflict, "reservation.hold-expired", "The hold is over."),
        ReservationOutcome.WrongStage => (StatusCodes.Status409Conflict, "reservation.wrong-stage", "That cannot be done with the reservation as it is now."),
        ReservationOutcome.SameSlot => (StatusCodes.Status409Conflict, "reservation.same-slot", "The reservation is there already."),
        ReservationOutcome.TooManyHolds => (StatusCodes.Status409Conflict, "reservation.too-many-holds", "Book or release a hold first."),
        ReservationOutcome.TooManyReservations => (StatusCodes.Status409Conflict, "reservation.too-many", "You have as many reservations as one person may have."),
        ReservationOutcome.Conflicts => (StatusCodes.Status409Conflict, "schedule.conflicts", "Bookings do not fit the new schedule: say whether they stay (keep) or are cancelled (cancel)."),
        _ => throw new InvalidOperationException($"{outcome} is no refusal."),
    };
}
