using DoctorForU.Accounts;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Reservations;

/// <summary>
/// One slot. It waits for nobody while it answers: its day and the people in it are told beside its calls. Many may hold and book at the same moment: each is
/// decided at once, one after the other, and written together. What staff did is told until it is heard, by a reminder over restarts.
/// </summary>
[GrainType("reservations.slot")]
internal sealed partial class ReservationSlotGrain(
    [PersistentState("reservations.slot")] IPersistentState<Slot> stored, TimeProvider clock, ILogger<ReservationSlotGrain> logger)
    : Grain, IReservationSlotGrain, IRemindable
{
    private const string TellReminder = "tell";
    private static readonly TimeSpan TellPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromSeconds(2);

    private readonly GatheredState<Slot> slot = new(stored);
    private IGrainTimer? telling;
    private SlotId id;
    private long toldVersion = -1;

    /// <summary>As it was decided last, to decide on.</summary>
    private Slot Latest => slot.Latest;

    /// <summary>As it is kept, to show.</summary>
    private Slot Kept => slot.Durable;

    private DateTimeOffset Now => clock.GetUtcNow();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = SlotId.Parse(this.GetPrimaryKeyString()) ?? throw new InvalidOperationException("A slot has no such key.");
        telling = this.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(slot.IsStored ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task<SlotView> Open(SlotTerms terms)
    {
        // Kept with the first place: until then the day opens the slot again after a restart.
        if (Latest.Entries.Count == 0 && Latest.BlockReason is null)
            await slot.ChangeInMemory(before => before.Opened(terms));
        else
            await slot.Change(before => before.Opened(terms));
        return Kept.View(id, Now);
    }

    public async Task<bool> Retire()
    {
        if (Latest.IsLive(Now))
            return false;
        if (slot.IsStored)
            await slot.Change(before => before.Retired());
        else
            await slot.ChangeInMemory(before => before.Retired());
        return true;
    }

    public Task CancelAll(string reason) => ChangeAndTell(before => before.CancelledAll(reason, Now), tellsPeople: true);

    public async Task<SlotAnswer> Hold(HoldSlot command)
    {
        var now = Now;
        if (Latest.Find(command.Id) is { } known && Slot.TakesPlace(known, now))
            return await Settled(ReservationOutcome.Done, known);
        if (Latest.Refusal(id.Start, now) is { } refusal)
            return SlotAnswer.Of(refusal);
        return await Place(command.Id, before => before.Held(command, now));
    }

    public async Task<SlotAnswer> Book(BookSlot command)
    {
        var now = Now;
        if (Latest.Find(command.Id) is not { } known || known.UserId != command.UserId)
            return SlotAnswer.Of(ReservationOutcome.HoldExpired);
        if (known.Stage != ReservationStage.Held)
            return await Settled(Slot.TakesPlace(known, now) ? ReservationOutcome.Done : ReservationOutcome.WrongStage, known);
        if (!Slot.TakesPlace(known, now))
            return SlotAnswer.Of(ReservationOutcome.HoldExpired);
        if (now >= id.Start)
            return SlotAnswer.Of(ReservationOutcome.Past);
        return await Place(command.Id, before => before.Booked(command, now));
    }

    public async Task<SlotAnswer> Leave(LeaveSlot command)
    {
        if (Latest.Find(command.Id) is not { } known || known.UserId != command.UserId || known.Stage == command.Stage)
            return await Settled(ReservationOutcome.Done, null);
        if (known.Stage is ReservationStage.Completed or ReservationStage.Missed or ReservationStage.Cancelled)
            return await Settled(ReservationOutcome.WrongStage, known);
        return await Place(command.Id, before => before.Left(known, command.Stage, command.Reason, Now));
    }

    public async Task<SlotAnswer> Act(Caller caller, StaffAct act)
    {
        if (!caller.IsStaffOf(id.Hpid) || Latest.Find(act.Id) is not { } entry)
            return SlotAnswer.Of(ReservationOutcome.Unknown);
        if (entry.Stage == act.Stage)
            return await Settled(ReservationOutcome.Done, entry);
        if (StaffRules.Refusal(entry, act.Stage, id.Start, Now) is { } refusal)
            return new(refusal, entry);
        if (entry.UserId is not null)
        {
            await TellUntilHeard();
            if (Latest.Find(act.Id) != entry)
                return await Act(caller, act);
        }

        return await Place(act.Id, before => before.Acted(entry, act.Stage, act.Reason, Now));
    }

    public async Task<SlotAnswer> TakeIn(Caller caller, WalkIn walkIn)
    {
        if (!caller.IsStaffOf(id.Hpid))
            return SlotAnswer.Of(ReservationOutcome.Unknown);
        if (Latest.Find(walkIn.Id) is { } known)
            return await Settled(ReservationOutcome.Done, known);
        if (Latest.RefusalToTakeIn(Now) is { } refusal)
            return SlotAnswer.Of(refusal);
        return await Place(walkIn.Id, before => before.TookIn(walkIn, id.Start, Now));
    }

    public async Task<SlotAnswer> Block(Caller caller, string? reason)
    {
        if (!caller.IsStaffOf(id.Hpid))
            return SlotAnswer.Of(ReservationOutcome.Unknown);
        if (Latest.Terms is null)
            return SlotAnswer.Of(ReservationOutcome.NotOpened);
        await ChangeAndTell(before => before with { BlockReason = reason, Version = before.Version + 1 }, tellsPeople: false);
        return SlotAnswer.Of(ReservationOutcome.Done);
    }

    public Task Forget(string id) => ChangeAndTell(before => before.Forgot(id), tellsPeople: false);

    public Task<SlotView> View() => Task.FromResult(Kept.View(id, Now));

    public Task<ValueList<BookingConflict>> Occupants() => Task.FromResult<ValueList<BookingConflict>>(
        [.. Kept.Entries.Where(entry => Slot.TakesPlace(entry, Now)).Select(entry => new BookingConflict(entry.Id, id, Kept.Terms?.End ?? id.Start, entry.Name, entry.Stage))]);

    public Task<ValueList<SlotEntry>> Entries(Caller caller) => Task.FromResult(caller.IsStaffOf(id.Hpid) ? Kept.Entries : []);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (Kept.HasUntold)
            TellSoon();
        else if (await this.GetReminder(TellReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    /// <summary>An answer by what is there already is given when that is durable.</summary>
    private async Task<SlotAnswer> Settled(ReservationOutcome outcome, SlotEntry? entry)
    {
        await slot.Settled();
        return new(outcome, entry);
    }

    private async Task<SlotAnswer> Place(string entry, Func<Slot, Slot> decide)
    {
        SlotEntry? placed = null;
        await ChangeAndTell(
            before =>
            {
                var after = decide(before);
                placed = after.Find(entry);
                return after;
            },
            tellsPeople: false);
        return new(ReservationOutcome.Done, placed);
    }

    private async Task ChangeAndTell(Func<Slot, Slot> decide, bool tellsPeople)
    {
        if (tellsPeople)
            await TellUntilHeard();
        var (before, after) = (Latest, Latest);
        await slot.Change(latest =>
        {
            before = latest;
            return after = decide(latest);
        });
        if (after != before)
            ReservationMetrics.Changed(before, after);
        TellSoon();
    }

    private Task<IGrainReminder> TellUntilHeard() => this.RegisterOrUpdateReminder(TellReminder, TellPeriod, TellPeriod);

    private void TellSoon() => telling?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    private async Task Tell(CancellationToken cancel)
    {
        try
        {
            while (toldVersion < Kept.Version)
            {
                var view = Kept.View(id, Now);
                await GrainFactory.GetGrain<IClinicDayGrain>(id.Day().ToString()).Told(view);
                toldVersion = view.Version;
            }

            while (Kept.Entries.FirstOrDefault(entry => !entry.IsTold) is { } news)
            {
                await GrainFactory.GetGrain<IPatientTimeGrain>(news.UserId!).Told(id, news);
                await slot.Change(before => before.Told(news));
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogNotTold(problem);
            telling?.Change(TellAgainAfter, Timeout.InfiniteTimeSpan);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A slot could not tell its news; it tries again")]
    private partial void LogNotTold(Exception problem);
}
