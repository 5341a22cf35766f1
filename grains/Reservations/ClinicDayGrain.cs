using DoctorForU.Accounts;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace DoctorForU.Reservations;

/// <summary>
/// A day of one calendar. Which slots are live is written before a slot is opened; what they are like is asked of them when the day wakes up, and told by them
/// from then on.
/// </summary>
[GrainType("reservations.day")]
internal sealed partial class ClinicDayGrain(
    [PersistentState("reservations.day")] IPersistentState<LiveSlots> stored, TimeProvider clock, ILogger<ClinicDayGrain> logger) : Grain, IClinicDayGrain
{
    private static readonly TimeSpan PlanGoodFor = TimeSpan.FromMinutes(1);

    private readonly Dictionary<SlotId, SlotView> views = [];
    private readonly string epoch = Guid.NewGuid().ToString("N")[..12];
    private IAsyncStream<DayChanged> stream = null!;
    private IGrainTimer? expiry;
    private ClinicDayId day;
    private PlanAnswer? planned;
    private DateTimeOffset plannedAt;
    private long sequence = 1;

    private LiveSlots Live => stored.State;

    private DateTimeOffset Now => clock.GetUtcNow();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        day = ClinicDayId.Of(this.GetPrimaryKeyString());
        stream = this.GetStreamProvider(ErStreams.Provider).GetStream<DayChanged>(StreamId.Create(ReservationStreams.Days, this.GetPrimaryKeyString()));
        expiry = this.RegisterGrainTimer(HoldsExpired, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
        foreach (var view in await Task.WhenAll(Live.Slots.Select(slot => Slot(slot.Id).View())))
            views[view.Id] = view;
        WatchExpiry();
    }

    public async Task<SlotOpening> Open(SlotId slot, bool anew)
    {
        if (await Plan() is not { Plan: { } plan } answer)
            return SlotOpening.Of(planned!.Outcome);
        if (DayOffers.InPlan(day, plan, KoreanHolidays.Official).FirstOrDefault(planned => planned.Id == slot) is not { } wanted)
            return SlotOpening.Of(NoSuchSlot(plan));
        if (wanted.End <= Now)
            return SlotOpening.Of(ReservationOutcome.Past);
        if (day.Date > BookingTimes.LastDay(plan.Rules.HorizonDays, Now))
            return SlotOpening.Of(ReservationOutcome.TooFar);
        var terms = DayOffers.TermsOf(plan, wanted.End);
        if (Live.Find(slot) != wanted || views.GetValueOrDefault(slot)?.Terms != terms || anew)
        {
            if (!await MakeWay(wanted))
                return SlotOpening.Of(ReservationOutcome.Taken);
            if (Live.Find(slot) != wanted)
                await stored.Write(Live.With(slot, wanted.End));
            Take(await Slot(slot).Open(terms));
        }

        // What was told last; the slot decides, when it is asked.
        var isFull = views.GetValueOrDefault(slot) is { } view && view.TakenAt(Now) >= terms.Capacity;
        return new(isFull ? ReservationOutcome.Taken : answer.Outcome, terms, plan.Place);
    }

    public async Task<DayView> View()
    {
        var answer = await Plan();
        if (answer.Plan is not { } plan)
            return new(answer.Outcome, day, epoch, sequence, ClinicDayState.NotBooked, null, null, []);
        var (state, reason) = SlotGrid.StateOf(plan.Rules, day.Date, KoreanHolidays.Official);
        var offers = DayOffers.Of(day, plan, Live, views, KoreanHolidays.Official, Now);
        return new(ReservationOutcome.Done, day, epoch, sequence, state, reason, plan.Place, [.. offers]);
    }

    public Task Told(SlotView view) => Take(view) ? Changed() : Task.CompletedTask;

    public async Task<ValueList<BookingConflict>> Conflicts(DayPlan plan)
    {
        var conflicts = new List<BookingConflict>();
        foreach (var slot in NotIn(plan))
            conflicts.AddRange(await Slot(slot.Id).Occupants());
        return [.. conflicts];
    }

    public async Task Adopt(DayPlan plan, string? cancelFor)
    {
        (planned, plannedAt) = (new(ReservationOutcome.Done, plan), Now);
        foreach (var slot in NotIn(plan).ToList())
        {
            if (cancelFor is not null)
                await Slot(slot.Id).CancelAll(cancelFor);
            await RetireOrKeep(slot, plan);
        }

        foreach (var slot in Live.Slots.Intersect(DayOffers.InPlan(day, plan, KoreanHolidays.Official)).ToList())
            Take(await Slot(slot.Id).Open(DayOffers.TermsOf(plan, slot.End)));
        await Changed();
    }

    public async Task<DayBoard?> Board(Caller caller)
    {
        if (!caller.IsStaffOf(day.Hpid))
            return null;
        var view = await View();
        var inPlan = planned?.Plan is { } plan ? DayOffers.InPlan(day, plan, KoreanHolidays.Official).Select(slot => slot.Id).ToHashSet() : [];
        var known = Live.Slots.Concat(Live.Former).Select(slot => slot.Id).ToHashSet();
        var offers = view.Slots.Concat(DayOffers.Gone(Live, view.Slots)).OrderBy(offer => offer.Slot.Start).ToList();
        var entries = await Task.WhenAll(offers.Select(offer => known.Contains(offer.Slot) ? Slot(offer.Slot).Entries(caller) : Task.FromResult<ValueList<SlotEntry>>([])));
        var slots = offers.Zip(entries, (offer, people) => new BoardSlot(offer, views.GetValueOrDefault(offer.Slot)?.BlockReason, inPlan.Contains(offer.Slot), people));
        return new(view, [.. slots.Where(slot => slot.Offer.Capacity > 0 || slot.Entries.Any(entry => entry.Stage is not (ReservationStage.Held or ReservationStage.Released)))]);
    }

    /// <summary>Closes slots of an earlier plan that overlap the one that is wanted; false when somebody has one.</summary>
    private async Task<bool> MakeWay(LiveSlot wanted)
    {
        // Its own earlier end counts as well: the same beginning with another length is another slot.
        foreach (var other in Live.Slots.Where(slot => slot != wanted && slot.Overlaps(wanted.Id, wanted.End)).ToList())
        {
            if (!await Slot(other.Id).Retire())
                return false;
            await Forget(other);
        }

        return true;
    }

    private async Task RetireOrKeep(LiveSlot slot, DayPlan plan)
    {
        if (await Slot(slot.Id).Retire())
            await Forget(slot);
        else
            Take(await Slot(slot.Id).Open(DayOffers.TermsOf(plan, slot.End, takesMore: false)));
    }

    private async Task Forget(LiveSlot slot)
    {
        await stored.Write(Live.Retired(slot));
        views.Remove(slot.Id);
    }

    private IEnumerable<LiveSlot> NotIn(DayPlan plan) => Live.Slots.Except(DayOffers.InPlan(day, plan, KoreanHolidays.Official));

    private ReservationOutcome NoSuchSlot(DayPlan plan) => SlotGrid.StateOf(plan.Rules, day.Date, KoreanHolidays.Official).State == ClinicDayState.Open
        ? ReservationOutcome.OffGrid
        : ReservationOutcome.Closed;

    /// <summary>The schedule tells of changes; public hours change behind it, which is seen within a minute.</summary>
    private async Task<PlanAnswer> Plan()
    {
        if (planned?.Plan is null || Now >= plannedAt + PlanGoodFor || Now < plannedAt)
        {
            var fresh = await GrainFactory.GetGrain<IHospitalScheduleGrain>(CalendarKeys.OfSchedule(day.Hpid)).Plan(day.Calendar, day.Date);

            // A schedule that was told meanwhile is newer, and known hours are better than none.
            if (planned?.Plan is not { } known || fresh.Plan?.Version >= known.Version)
                planned = fresh;
            plannedAt = Now;
        }

        return planned;
    }

    private bool Take(SlotView view)
    {
        if (views.GetValueOrDefault(view.Id) is { } known && (known.Version > view.Version || known == view))
            return false;
        views[view.Id] = view;
        WatchExpiry();
        return true;
    }

    private Task Changed()
    {
        sequence++;
        return stream.Hint(new(epoch, sequence), logger);
    }

    private Task HoldsExpired(CancellationToken cancel)
    {
        WatchExpiry();
        return Changed();
    }

    private void WatchExpiry()
    {
        var next = views.Values.SelectMany(view => view.Holds).Where(until => until > Now).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        expiry?.Change(next == DateTimeOffset.MaxValue ? Timeout.InfiniteTimeSpan : next - Now, Timeout.InfiniteTimeSpan);
    }

    private IReservationSlotGrain Slot(SlotId id) => GrainFactory.GetGrain<IReservationSlotGrain>(id.ToString());
}
