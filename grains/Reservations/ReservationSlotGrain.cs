using DoctorForU.Accounts;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Reservations;

/// <summary>
/// One slot. It waits for nobody while it answers: its day and the people in it are told beside its calls. What staff did is told until it is heard, by a
/// reminder over restarts.
/// </summary>
[GrainType("reservations.slot")]
internal sealed partial class ReservationSlotGrain(
    [PersistentState("reservations.slot")] IPersistentState<Slot> stored, TimeProvider clock, ILogger<ReservationSlotGrain> logger)
    : Grain, IReservationSlotGrain, IRemindable, IDisposable
{
    private const string TellReminder = "tell";
    private static readonly TimeSpan TellPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim changing = new(1);
    private IGrainTimer? telling;
    private SlotId id;
    private long toldVersion = -1;

    private Slot Slot => stored.State;

    private DateTimeOffset Now => clock.GetUtcNow();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        id = SlotId.Parse(this.GetPrimaryKeyString()) ?? throw new InvalidOperationException("A slot has no such key.");
        telling = this.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(stored.RecordExists ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task<SlotView> Open(SlotTerms terms)
    {
        // Kept with the first place: until then the day opens the slot again after a restart.
        if (Slot.Entries.Count == 0 && Slot.BlockReason is null)
            stored.State = Slot.Opened(terms);
        else
            await Change(slot => slot.Opened(terms));
        return Slot.View(id, Now);
    }

    public async Task<bool> Retire()
    {
        if (Slot.IsLive(Now))
            return false;
        if (stored.RecordExists)
            await Change(slot => slot.Retired());
        else
            stored.State = Slot.Retired();
        return true;
    }

    public Task CancelAll(string reason) => ChangeAndTell(slot => slot.CancelledAll(reason, Now), tellsPeople: true);

    public async Task<SlotAnswer> Hold(HoldSlot command)
    {
        var now = Now;
        if (Slot.Find(command.Id) is { } known && Slot.TakesPlace(known, now))
            return new(ReservationOutcome.Done, known);
        if (Slot.Refusal(id.Start, now) is { } refusal)
            return SlotAnswer.Of(refusal);
        return await Place(command.Id, slot => slot.Held(command, now));
    }

    public async Task<SlotAnswer> Book(BookSlot command)
    {
        var now = Now;
        if (Slot.Find(command.Id) is not { } known || known.UserId != command.UserId)
            return SlotAnswer.Of(ReservationOutcome.HoldExpired);
        if (known.Stage != ReservationStage.Held)
            return Slot.TakesPlace(known, now) ? new(ReservationOutcome.Done, known) : new(ReservationOutcome.WrongStage, known);
        if (!Slot.TakesPlace(known, now))
            return SlotAnswer.Of(ReservationOutcome.HoldExpired);
        if (now >= id.Start)
            return SlotAnswer.Of(ReservationOutcome.Past);
        return await Place(command.Id, slot => slot.Booked(command, now));
    }

    public async Task<SlotAnswer> Leave(LeaveSlot command)
    {
        if (Slot.Find(command.Id) is not { } known || known.UserId != command.UserId || known.Stage == command.Stage)
            return SlotAnswer.Of(ReservationOutcome.Done);
        if (known.Stage is ReservationStage.Completed or ReservationStage.Missed or ReservationStage.Cancelled)
            return new(ReservationOutcome.WrongStage, known);
        return await Place(command.Id, slot => slot.Left(known, command.Stage, command.Reason, Now));
    }

    public async Task<SlotAnswer> Act(Caller caller, StaffAct act)
    {
        if (!caller.IsStaffOf(id.Hpid) || Slot.Find(act.Id) is not { } entry)
            return SlotAnswer.Of(ReservationOutcome.Unknown);
        if (entry.Stage == act.Stage)
            return new(ReservationOutcome.Done, entry);
        if (StaffRules.Refusal(entry, act.Stage, id.Start, Now) is { } refusal)
            return new(refusal, entry);
        await ChangeAndTell(slot => slot.Acted(entry, act.Stage, act.Reason, Now), tellsPeople: entry.UserId is not null);
        return new(ReservationOutcome.Done, Slot.Find(act.Id));
    }

    public async Task<SlotAnswer> TakeIn(Caller caller, WalkIn walkIn)
    {
        if (!caller.IsStaffOf(id.Hpid))
            return SlotAnswer.Of(ReservationOutcome.Unknown);
        if (Slot.Find(walkIn.Id) is { } known)
            return new(ReservationOutcome.Done, known);
        if (Slot.RefusalToTakeIn(Now) is { } refusal)
            return SlotAnswer.Of(refusal);
        return await Place(walkIn.Id, slot => slot.TookIn(walkIn, id.Start, Now));
    }

    public async Task<SlotAnswer> Block(Caller caller, string? reason)
    {
        if (!caller.IsStaffOf(id.Hpid))
            return SlotAnswer.Of(ReservationOutcome.Unknown);
        if (Slot.Terms is null)
            return SlotAnswer.Of(ReservationOutcome.NotOpened);
        await ChangeAndTell(slot => slot with { BlockReason = reason, Version = slot.Version + 1 }, tellsPeople: false);
        return SlotAnswer.Of(ReservationOutcome.Done);
    }

    public Task Forget(string id) => ChangeAndTell(slot => slot.Forgot(id), tellsPeople: false);

    public Task<SlotView> View() => Task.FromResult(Slot.View(id, Now));

    public Task<ValueList<BookingConflict>> Occupants() => Task.FromResult<ValueList<BookingConflict>>(
        [.. Slot.Entries.Where(entry => Slot.TakesPlace(entry, Now)).Select(entry => new BookingConflict(entry.Id, id, Slot.Terms?.End ?? id.Start, entry.Name, entry.Stage))]);

    public Task<ValueList<SlotEntry>> Entries(Caller caller) => Task.FromResult(caller.IsStaffOf(id.Hpid) ? Slot.Entries : []);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (Slot.HasUntold)
            TellSoon();
        else if (await this.GetReminder(TellReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    public void Dispose() => changing.Dispose();

    private async Task<SlotAnswer> Place(string entry, Func<Slot, Slot> decide)
    {
        await ChangeAndTell(decide, tellsPeople: false);
        return new(ReservationOutcome.Done, Slot.Find(entry));
    }

    private async Task ChangeAndTell(Func<Slot, Slot> decide, bool tellsPeople)
    {
        if (tellsPeople)
            await this.RegisterOrUpdateReminder(TellReminder, TellPeriod, TellPeriod);
        await Change(decide);
        TellSoon();
    }

    /// <summary>One change after the other: what was told is noted beside the calls.</summary>
    private async Task Change(Func<Slot, Slot> decide)
    {
        await changing.WaitAsync();
        try
        {
            var before = Slot;
            if (decide(before) is var next && next != before)
            {
                await stored.Write(next);
                ReservationMetrics.Changed(before, next);
            }
        }
        finally
        {
            changing.Release();
        }
    }

    private void TellSoon() => telling?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    private async Task Tell(CancellationToken cancel)
    {
        try
        {
            while (toldVersion < Slot.Version)
            {
                var view = Slot.View(id, Now);
                await GrainFactory.GetGrain<IClinicDayGrain>(id.Day().ToString()).Told(view);
                toldVersion = view.Version;
            }

            while (Slot.Entries.FirstOrDefault(entry => !entry.IsTold) is { } news)
            {
                await GrainFactory.GetGrain<IPatientTimeGrain>(news.UserId!).Told(id, news);
                await Change(slot => slot.Told(news));
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
