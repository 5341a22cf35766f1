using System.Collections;
using DoctorForU.Reservations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Every refusal has a status and a code of its own, and says which slots are free where that was found.</summary>
public sealed class ReservationProblemTests
{
    private static readonly SlotId Slot = SlotId.Parse("A1100017/d001/20261130T0900")!.Value;
    private static readonly SlotOffer Free = new(Slot, Slot.Start.AddMinutes(30), OfferState.Free, 1, 1);

    [Theory]
    [InlineData(ReservationOutcome.Past, 409, "slot.past")]
    [InlineData(ReservationOutcome.OffGrid, 409, "slot.off-grid")]
    [InlineData(ReservationOutcome.Closed, 409, "slot.closed")]
    [InlineData(ReservationOutcome.TooSoon, 409, "slot.too-soon")]
    [InlineData(ReservationOutcome.TooFar, 409, "slot.too-far")]
    [InlineData(ReservationOutcome.Taken, 409, "slot.taken")]
    [InlineData(ReservationOutcome.Blocked, 409, "slot.blocked")]
    [InlineData(ReservationOutcome.HospitalUnknown, 404, "hospital.unknown")]
    [InlineData(ReservationOutcome.CalendarUnknown, 404, "calendar.unknown")]
    [InlineData(ReservationOutcome.Unknown, 404, "reservation.unknown")]
    [InlineData(ReservationOutcome.HoldExpired, 409, "reservation.hold-expired")]
    [InlineData(ReservationOutcome.TimeClaimed, 409, "reservation.time-claimed")]
    [InlineData(ReservationOutcome.WrongStage, 409, "reservation.wrong-stage")]
    [InlineData(ReservationOutcome.SameSlot, 409, "reservation.same-slot")]
    [InlineData(ReservationOutcome.TooManyHolds, 409, "reservation.too-many-holds")]
    [InlineData(ReservationOutcome.TooManyReservations, 409, "reservation.too-many")]
    [InlineData(ReservationOutcome.Conflicts, 409, "schedule.conflicts")]
    public void A_refusal_has_its_status_and_code_and_names_free_slots(ReservationOutcome outcome, int status, string code)
    {
        var problem = Assert.IsType<ProblemHttpResult>(ReservationProblems.Of(new ReservationAnswer(outcome, null, [Free], null))).ProblemDetails;

        Assert.Equal((status, code), (problem.Status, problem.Extensions["code"]));
        Assert.Single(Assert.IsAssignableFrom<IEnumerable>(problem.Extensions["nextFree"]).Cast<SlotJson>(), slot => slot.Slot == Slot.ToString());
    }

    [Theory]
    [InlineData(ReservationOutcome.Away)]
    [InlineData(ReservationOutcome.HospitalsNotReady)]
    public void What_is_away_or_still_to_come_says_when_to_come_again(ReservationOutcome outcome) => Assert.IsType<RetryLater>(ReservationProblems.Of(outcome));
}
