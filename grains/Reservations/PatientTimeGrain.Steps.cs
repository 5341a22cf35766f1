using DoctorForU.Accounts;

namespace DoctorForU.Reservations;

/// <summary>Carries out what was written, and takes up what a crash left half done. Every step may be done again.</summary>
internal sealed partial class PatientTimeGrain
{
    private async Task Settle()
    {
        foreach (var claim in Time.Unsettled.ToList())
        {
            _ = claim.Step switch
            {
                ClaimStep.Booking => await Profile() is { } profile ? await CompleteBooking(claim, profile) : await CompleteLeaving(claim),
                ClaimStep.Leaving => await CompleteLeaving(claim),
                ClaimStep.Moving => await CompleteMove(claim),
                ClaimStep.Moved => await LeaveOld(claim),
                _ => throw new InvalidOperationException("Unknown step."),
            };
        }
    }

    /// <summary>The same command again: the hold as it is, or asked for where a crash came before the slot was.</summary>
    private async Task<ReservationAnswer> HoldAgain(Claim claim)
    {
        var reservation = claim.Reservation;
        if (reservation.Stage == ReservationStage.Held && reservation.IsLive(Now))
            return await AskForPlace(claim);
        return ReservationAnswer.Of(ReservationOutcome.Done, PatientTime.Shown(reservation, Now));
    }

    private async Task<ReservationAnswer> AskForPlace(Claim claim)
    {
        var (id, slot) = (claim.Reservation.Id, claim.Reservation.Slot);
        var answer = await HoldAt(slot, new(id, Id, claim.Reservation.HeldUntil!.Value));
        if (answer.Outcome == ReservationOutcome.Done)
        {
            await Changed();
            return ReservationAnswer.Of(ReservationOutcome.Done, claim.Reservation);
        }

        await Save(Time.Without(id));
        return await Refused(answer.Outcome, slot);
    }

    /// <summary>A slot that nobody had may have forgotten its terms; then its day opens it anew.</summary>
    private async Task<SlotAnswer> HoldAt(SlotId slot, HoldSlot command)
    {
        var answer = await Slot(slot).Hold(command);
        if (answer.Outcome != ReservationOutcome.NotOpened)
            return answer;
        var opening = await Day(slot).Open(slot, anew: true);
        return opening.Terms is null ? SlotAnswer.Of(opening.Outcome) : await Slot(slot).Hold(command);
    }

    private async Task<ReservationAnswer> CompleteBooking(Claim claim, Profile profile)
    {
        var reservation = claim.Reservation;
        var answer = await Slot(reservation.Slot).Book(new(reservation.Id, Id, profile.Name, profile.Phone, reservation.Note));
        if (answer.Outcome != ReservationOutcome.Done)
        {
            await Keep(Settled(claim, reservation with { Stage = ReservationStage.Expired, HeldUntil = null, ChangedAt = Now }));
            return await Refused(answer.Outcome, reservation.Slot);
        }

        var booked = reservation with { Stage = ReservationStage.Booked, HeldUntil = null, ChangedAt = answer.Entry!.ChangedAt };
        await Conclude(claim, booked, NoticeKind.Booked);
        return ReservationAnswer.Of(ReservationOutcome.Done, booked);
    }

    private async Task<ReservationAnswer> CompleteLeaving(Claim claim)
    {
        var reservation = claim.Reservation;
        var answer = await Slot(reservation.Slot).Leave(new(reservation.Id, Id, ReservationStage.Cancelled, reservation.Reason));
        if (answer is { Outcome: ReservationOutcome.WrongStage, Entry: { } entry })
        {
            var asItIs = reservation with { Stage = entry.Stage, ChangedAt = entry.ChangedAt, Reason = entry.Reason };
            await Keep(Settled(claim, asItIs));
            return ReservationAnswer.Of(ReservationOutcome.WrongStage, asItIs);
        }

        var cancelled = reservation with { Stage = ReservationStage.Cancelled, HeldUntil = null, Sequence = reservation.Sequence + 1, ChangedAt = Now };
        await Conclude(claim, cancelled, NoticeKind.Cancelled);
        return ReservationAnswer.Of(ReservationOutcome.Done, cancelled);
    }

    /// <summary>The new place is held and booked before anything else changes; when it cannot be had, all is as it was.</summary>
    private async Task<ReservationAnswer> CompleteMove(Claim claim)
    {
        var (reservation, move) = (claim.Reservation, claim.Move!);
        if (await TakeNewPlace(claim, move) is { } refusal)
        {
            await Slot(move.Other).Leave(new(reservation.Id, Id, ReservationStage.Released, null));
            await Keep(Settled(claim, reservation));
            return await Refused(refusal, move.Other);
        }

        var moved = reservation with { Slot = move.Other, End = move.End, Place = move.Place, Sequence = reservation.Sequence + 1, ChangedAt = Now };
        var leavingOld = claim with { Reservation = moved, Step = ClaimStep.Moved, Move = new(reservation.Slot, reservation.End, reservation.Place, move.Until) };
        await stored.Write(Time.With(leavingOld));
        return await LeaveOld(leavingOld);
    }

    private async Task<ReservationOutcome?> TakeNewPlace(Claim claim, Move move)
    {
        if (await Profile() is not { } profile)
            return ReservationOutcome.Unknown;
        var until = move.Until > Now ? move.Until : Now + options.HoldFor;
        var held = await HoldAt(move.Other, new(claim.Reservation.Id, Id, until));
        if (held.Outcome != ReservationOutcome.Done)
            return held.Outcome;
        var booked = await Slot(move.Other).Book(new(claim.Reservation.Id, Id, profile.Name, profile.Phone, claim.Reservation.Note));
        return booked.Outcome == ReservationOutcome.Done ? null : booked.Outcome;
    }

    private async Task<ReservationAnswer> LeaveOld(Claim claim)
    {
        await Slot(claim.Move!.Other).Leave(new(claim.Reservation.Id, Id, ReservationStage.Released, null));
        await Conclude(claim with { Reminded = [] }, claim.Reservation, NoticeKind.Changed);
        return ReservationAnswer.Of(ReservationOutcome.Done, claim.Reservation);
    }

    /// <summary>
    /// What was under way is done. It is kept in memory and written when the notice went out, or with the next change: what was written before the slot was asked
    /// leads here again.
    /// </summary>
    private Task Conclude(Claim claim, Reservation reservation, NoticeKind notice)
    {
        stored.State = Time.With(Settled(claim, reservation)).Done(claim.Operation).Noting(notice, reservation, Now);
        return Changed();
    }

    private static Claim Settled(Claim claim, Reservation reservation) => claim with { Reservation = reservation, Step = ClaimStep.Settled, Move = null };

    private async Task<ReservationAnswer> Refused(ReservationOutcome outcome, SlotId slot) => new(
        outcome,
        null,
        outcome is ReservationOutcome.Taken or ReservationOutcome.Blocked or ReservationOutcome.HoldExpired or ReservationOutcome.OffGrid or ReservationOutcome.TooSoon or ReservationOutcome.Closed
            or ReservationOutcome.Past
            ? await NextFree(slot)
            : [],
        null);

    /// <summary>The free slots of the calendar that come next, from its day on.</summary>
    private async Task<ValueList<SlotOffer>> NextFree(SlotId slot)
    {
        const int Wanted = 3;
        const int DaysLookedAt = 7;
        var found = new List<SlotOffer>();
        for (var day = 0; day < DaysLookedAt && found.Count < Wanted; day++)
        {
            var view = await GrainFactory.GetGrain<IClinicDayGrain>(new ClinicDayId(slot.Hpid, slot.Calendar, slot.Start.KoreanDay().AddDays(day)).ToString()).View();
            found.AddRange(view.Slots.Where(offer => offer.State == OfferState.Free && offer.Slot.Start >= slot.Start && offer.Slot != slot));
        }

        return [.. found.Take(Wanted)];
    }
}
