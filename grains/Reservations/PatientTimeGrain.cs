using DoctorForU.Accounts;
using DoctorForU.Emergency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.Reservations;

/// <summary>
/// One person's time. What takes several grains is written here first, then carried out; a crash on the way is made good by the next call or by the reminder.
/// </summary>
[GrainType("reservations.patient")]
internal sealed partial class PatientTimeGrain(
    [PersistentState("reservations.patient")] IPersistentState<PatientTime> stored,
    IOptions<ReservationOptions> reservationOptions,
    IOptions<AccountOptions> accountOptions,
    TimeProvider clock,
    ILogger<PatientTimeGrain> logger) : Grain, IPatientTimeGrain, IRemindable
{
    private readonly ReservationOptions options = reservationOptions.Value;
    private IAsyncStream<TimeChanged> stream = null!;

    private PatientTime Time => stored.State;

    private DateTimeOffset Now => clock.GetUtcNow();

    private string Id => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stream = this.GetStreamProvider(ErStreams.Provider).GetStream<TimeChanged>(StreamId.Create(ReservationStreams.People, Id));
        delivering = this.RegisterGrainTimer(Deliver, new GrainTimerCreationOptions(Time.HasMail ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task<ReservationAnswer> Hold(Caller caller, SlotId slot, string operation)
    {
        if (!IsOwner(caller))
            return ReservationAnswer.Of(ReservationOutcome.Unknown);
        await Settle();
        var id = ReservationIds.Of(Id, operation);
        if (Time.Find(id) is { } known)
            return await HoldAgain(known);

        var opening = await Day(slot).Open(slot, anew: false);
        if (opening.Outcome != ReservationOutcome.Done)
            return await Refused(opening.Outcome, slot);
        if (Refusal(id, slot, opening.Terms!) is { } refusal)
            return refusal;

        var now = Now;
        var claim = new Claim(
            new(id, slot, opening.Terms!.End, ReservationStage.Held, now + options.HoldFor, opening.Place!, null, 0, now, now, null, ByHospital: false), ClaimStep.Settled, null, operation, []);
        await stored.Write(Time.With(claim));
        return await AskForPlace(claim);
    }

    public async Task<ReservationAnswer> Release(Caller caller, string id)
    {
        if (await Own(caller, id) is not { } claim)
            return ReservationAnswer.Of(ReservationOutcome.Unknown);
        if (claim.Reservation.Stage is not (ReservationStage.Held or ReservationStage.Released))
            return ReservationAnswer.Of(ReservationOutcome.WrongStage, claim.Reservation);
        if (claim.Reservation.IsLive(Now))
        {
            await Slot(claim.Reservation.Slot).Leave(new(id, Id, ReservationStage.Released, null));
            await Keep(claim with { Reservation = claim.Reservation with { Stage = ReservationStage.Released, HeldUntil = null, ChangedAt = Now } });
        }

        return ReservationAnswer.Of(ReservationOutcome.Done, Time.Find(id)?.Reservation);
    }

    public async Task<ReservationAnswer> Book(Caller caller, string id, string? note, string operation)
    {
        if (await Own(caller, id) is not { } claim || await Profile() is not { } profile)
            return ReservationAnswer.Of(ReservationOutcome.Unknown);
        if (Time.HasDone(operation) || claim.Reservation.Stage == ReservationStage.Booked)
            return ReservationAnswer.Of(ReservationOutcome.Done, claim.Reservation);
        if (claim.Reservation.Stage is not (ReservationStage.Held or ReservationStage.Expired))
            return ReservationAnswer.Of(ReservationOutcome.WrongStage, claim.Reservation);
        if (!claim.Reservation.IsLive(Now))
            return await Refused(ReservationOutcome.HoldExpired, claim.Reservation.Slot);
        if (Time.Upcoming(Now) >= options.ReservationsPerPerson)
            return ReservationAnswer.Of(ReservationOutcome.TooManyReservations);

        var booking = claim with { Step = ClaimStep.Booking, Operation = operation, Reservation = claim.Reservation with { Note = note } };
        await Task.WhenAll(stored.Write(Time.With(booking)), CareSoon());
        return await CompleteBooking(booking, profile);
    }

    public async Task<ReservationAnswer> Cancel(Caller caller, string id, string? reason, string operation)
    {
        if (await Own(caller, id) is not { } claim)
            return ReservationAnswer.Of(ReservationOutcome.Unknown);
        if (Time.HasDone(operation) || claim.Reservation.Stage == ReservationStage.Cancelled)
            return ReservationAnswer.Of(ReservationOutcome.Done, claim.Reservation);
        if (claim.Reservation.Stage != ReservationStage.Booked)
            return ReservationAnswer.Of(ReservationOutcome.WrongStage, claim.Reservation);
        if (Now >= claim.Reservation.Slot.Start)
            return ReservationAnswer.Of(ReservationOutcome.Past, claim.Reservation);

        var leaving = claim with { Step = ClaimStep.Leaving, Operation = operation, Reservation = claim.Reservation with { Reason = reason } };
        await Task.WhenAll(stored.Write(Time.With(leaving)), CareSoon());
        return await CompleteLeaving(leaving);
    }

    public async Task<ReservationAnswer> Reschedule(Caller caller, string id, SlotId to, string operation)
    {
        if (await Own(caller, id) is not { } claim)
            return ReservationAnswer.Of(ReservationOutcome.Unknown);
        if (Time.HasDone(operation))
            return ReservationAnswer.Of(ReservationOutcome.Done, claim.Reservation);
        if (claim.Reservation.Stage != ReservationStage.Booked)
            return ReservationAnswer.Of(ReservationOutcome.WrongStage, claim.Reservation);
        if (claim.Reservation.Slot == to)
            return ReservationAnswer.Of(ReservationOutcome.SameSlot, claim.Reservation);
        if (Now >= claim.Reservation.Slot.Start)
            return ReservationAnswer.Of(ReservationOutcome.Past, claim.Reservation);

        var opening = await Day(to).Open(to, anew: false);
        if (opening.Outcome != ReservationOutcome.Done)
            return await Refused(opening.Outcome, to);
        if (Time.InTheWay(to.Start, opening.Terms!.End, id, Now) is { } other)
            return new(ReservationOutcome.TimeClaimed, null, [], other);

        var moving = claim with { Step = ClaimStep.Moving, Operation = operation, Move = new(to, opening.Terms.End, opening.Place!, Now + options.HoldFor) };
        await Task.WhenAll(stored.Write(Time.With(moving)), CareSoon());
        return await CompleteMove(moving);
    }

    public async Task<ValueList<Reservation>> All(Caller caller)
    {
        if (!IsOwner(caller))
            return [];
        await Settle();
        return Time.Shown(Now);
    }

    public async Task Told(SlotId slot, SlotEntry entry)
    {
        await Settle();
        if (Time.Find(entry.Id) is not { } claim || claim.Reservation.Slot != slot || claim.Reservation.Stage == entry.Stage)
            return;
        var byHospital = entry.Stage == ReservationStage.Cancelled;
        var reservation = claim.Reservation with
        {
            Stage = entry.Stage,
            HeldUntil = null,
            ChangedAt = entry.ChangedAt,
            Reason = entry.Reason,
            ByHospital = byHospital,
            Sequence = claim.Reservation.Sequence + (byHospital ? 1 : 0),
        };
        var time = Time.With(claim with { Reservation = reservation });
        await CareSoon();
        var wasBooked = claim.Reservation.Stage != ReservationStage.Held;
        await Save(byHospital && wasBooked ? time.Noting(NoticeKind.CancelledByHospital, reservation, Now) : time);
    }

    public async Task Forget()
    {
        // What was under way needs no end: every slot that may have a place gives it up.
        foreach (var claim in Time.Claims)
        {
            var id = claim.Reservation.Id;
            foreach (var slot in new[] { claim.Reservation.Slot, claim.Move?.Other }.OfType<SlotId>())
            {
                if (slot.Start > Now)
                    await Slot(slot).Leave(new(id, Id, ReservationStage.Cancelled, null));
                await Slot(slot).Forget(id);
            }
        }

        await stored.ClearStateAsync();
        await EndCare();
    }

    private bool IsOwner(Caller caller) => caller.Role == AccountRole.Patient && caller.UserId == Id;

    private async Task<Claim?> Own(Caller caller, string id)
    {
        if (!IsOwner(caller))
            return null;
        await Settle();
        return Time.Find(id);
    }

    private ReservationAnswer? Refusal(string id, SlotId slot, SlotTerms terms)
    {
        if (Time.InTheWay(slot.Start, terms.End, id, Now) is { } other)
            return new(ReservationOutcome.TimeClaimed, null, [], other);
        return Time.Holds(Now) >= options.HoldsPerPerson ? ReservationAnswer.Of(ReservationOutcome.TooManyHolds) : null;
    }

    private Task<Profile?> Profile() => GrainFactory.GetGrain<IUserGrain>(Id).KnownProfile();

    private IReservationSlotGrain Slot(SlotId id) => GrainFactory.GetGrain<IReservationSlotGrain>(id.ToString());

    private IClinicDayGrain Day(SlotId id) => GrainFactory.GetGrain<IClinicDayGrain>(id.Day().ToString());

    private Task Keep(Claim claim) => Save(Time.With(claim));

    private async Task Save(PatientTime next)
    {
        await stored.Write(next);
        await Changed();
    }

    private Task Changed()
    {
        if (Time.HasMail)
            delivering?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return stream.Hint(new(Now), logger);
    }
}
