using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>From reservations to what readers get.</summary>
internal static class ReservationMapping
{
    public static SlotJson ToJson(this SlotOffer offer) =>
        new(offer.Slot.ToString(), offer.Slot.Start.InAnswers(), offer.End.InAnswers(), offer.State, offer.Free, offer.Capacity);

    public static DayJson ToJson(this DayView view) => new(view.Day.Date, view.State, view.Reason, view.Epoch, view.Sequence, [.. view.Slots.Select(ToJson)]);

    public static CalendarPlaceJson ToJson(this Place place, string hpid, string calendar) =>
        new(hpid, place.Hospital, place.Address, place.Phone, calendar, place.Calendar, (Department?)place.Department);

    public static CalendarJson ToJson(this CalendarView calendar, string hpid) => new(calendar.Place.ToJson(hpid, calendar.Id), calendar.Doctor, calendar.Version, calendar.Rules.ToJson());

    public static RulesJson ToJson(this BookingRules rules) => new(
        rules.IsBooked,
        rules.SlotMinutes,
        rules.Hours.ToJson(),
        rules.Capacity,
        rules.LeadMinutes,
        rules.HorizonDays,
        [.. rules.Closures.Select(closure => new ClosureJson(closure.From, closure.Through, closure.Reason))]);

    public static ReservationJson ToJson(this Reservation reservation) => new(
        reservation.Id,
        reservation.Slot.ToString(),
        reservation.Slot.Start.InAnswers(),
        reservation.End.InAnswers(),
        reservation.Stage,
        reservation.HeldUntil?.InAnswers(),
        reservation.Place.ToJson(reservation.Slot.Hpid, reservation.Slot.Calendar),
        reservation.Note,
        reservation.Sequence,
        reservation.CreatedAt.InAnswers(),
        reservation.ChangedAt.InAnswers(),
        reservation.Reason,
        reservation.ByHospital);

    public static ReservationList ToJson(this ValueList<Reservation> reservations, DateTimeOffset now) => new([.. reservations.Select(ToJson)], reservations.Count, now.InAnswers());

    public static NoticeJson ToJson(this Notice notice) => new(notice.Id, notice.Kind, notice.At.InAnswers(), notice.IsRead, notice.Reservation.ToJson());

    public static VersionJson ToJson(this CalendarVersion version) => new(version.Number, version.From, version.SetAt.InAnswers(), version.Rules.ToJson());

    public static ConflictJson ToJson(this BookingConflict conflict) => new(
        conflict.ReservationId, conflict.Slot.ToString(), conflict.Slot.Start.InAnswers(), conflict.End.InAnswers(), conflict.Name, conflict.Stage);

    public static EntryJson ToJson(this SlotEntry entry, SlotId slot) => new(
        entry.Id, slot.ToString(), entry.Name, entry.Phone, entry.Note, entry.Stage, entry.HeldUntil?.InAnswers(), entry.ChangedAt.InAnswers(), entry.Reason, entry.UserId is null);

    public static BoardDayJson ToJson(this DayBoard board)
    {
        var people = board.Slots.SelectMany(slot => slot.Entries).ToList();
        return new(
            board.View.Day.Date,
            board.View.State,
            board.View.Reason,
            board.View.Epoch,
            board.View.Sequence,
            In(ReservationStage.Booked),
            In(ReservationStage.CheckedIn),
            In(ReservationStage.Completed),
            In(ReservationStage.Missed),
            In(ReservationStage.Cancelled),
            [.. board.Slots.Select(slot => new BoardSlotJson(slot.Offer.ToJson(), slot.BlockReason, slot.IsInPlan, [.. slot.Entries.Select(entry => entry.ToJson(slot.Offer.Slot))]))]);

        int In(ReservationStage stage) => people.Count(entry => entry.Stage == stage);
    }
}
