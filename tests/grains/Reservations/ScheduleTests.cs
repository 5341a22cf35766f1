namespace DoctorForU.Reservations;

/// <summary>Versions of a schedule and the bookings that are there already.</summary>
public sealed class ScheduleTests : IAsyncLifetime
{
    private Clinic clinic = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await Clinic.Open();
        foreach (var name in (string[])["kim", "lee"])
            await clinic.SignsUp(name);
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task Each_department_has_a_calendar_made_of_the_public_hours()
    {
        var calendars = await clinic.Schedule.Calendars();

        Assert.Equal(["d001", "d004"], calendars.Calendars.Select(calendar => calendar.Id));
        Assert.Equal(["내과", "외과"], calendars.Calendars.Select(calendar => calendar.Place.Calendar));
        Assert.Equal(16, (await clinic.Day().View()).Slots.Count);
        Assert.Equal(ClinicDayState.Closed, (await clinic.Day(Clinic.Monday.AddDays(-1)).View()).State);
    }

    [Fact]
    public async Task A_change_that_existing_bookings_do_not_fit_lists_them_and_does_nothing()
    {
        var booked = await clinic.Booked("kim", Clinic.At("09:30"));

        var answer = await clinic.Sets(Clinic.Rules(minutes: 20));

        Assert.Equal(ReservationOutcome.Conflicts, answer.Outcome);
        Assert.Equal(booked.Id, Assert.Single(answer.Conflicts).ReservationId);
        Assert.Equal(16, (await clinic.Day().View()).Slots.Count);
    }

    [Fact]
    public async Task Bookings_that_stay_keep_their_time_and_no_slot_overlaps_them()
    {
        await clinic.Booked("kim", Clinic.At("09:30"));

        Assert.Equal(ReservationOutcome.Done, (await clinic.Sets(Clinic.Rules(minutes: 20), ConflictDecision.Keep)).Outcome);

        var slots = (await clinic.Day().View()).Slots;
        Assert.Contains(slots, offer => offer.Slot == Clinic.At("09:30") && offer.State == OfferState.Full);
        Assert.DoesNotContain(slots, offer => offer.Slot == Clinic.At("09:20") || offer.Slot == Clinic.At("09:40"));
        Assert.Equal(ReservationOutcome.Taken, (await clinic.Hold("lee", Clinic.At("09:40"))).Outcome);
        Assert.Equal(ReservationOutcome.OffGrid, (await clinic.Hold("lee", Clinic.At("09:30"))).Outcome);
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("lee", Clinic.At("10:00"))).Outcome);
        Assert.Equal(ReservationStage.Booked, (await clinic.Reservations("kim")).Single().Stage);
    }

    [Fact]
    public async Task Bookings_that_are_cancelled_are_told_and_their_time_is_free()
    {
        await clinic.Booked("kim", Clinic.At("09:30"));

        Assert.Equal(ReservationOutcome.Done, (await clinic.Sets(Clinic.Rules(minutes: 20), ConflictDecision.Cancel)).Outcome);

        await clinic.Comes(async () => (await clinic.Reservations("kim")).Single() is { Stage: ReservationStage.Cancelled, ByHospital: true, Reason: "의사 출장" });
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("lee", Clinic.At("09:40"))).Outcome);
    }

    [Fact]
    public async Task A_slot_of_the_old_schedule_that_nobody_has_makes_way()
    {
        var held = await clinic.Hold("kim", Clinic.At("09:30"));
        await clinic.Sets(Clinic.Rules(minutes: 20), ConflictDecision.Keep);
        Assert.Equal(ReservationOutcome.Taken, (await clinic.Hold("lee", Clinic.At("09:40"))).Outcome);

        await clinic.Time("kim").Release(Clinic.Patient("kim"), held.Reservation!.Id);

        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("lee", Clinic.At("09:40"))).Outcome);
    }

    [Theory]
    [InlineData(ConflictDecision.Keep)]
    [InlineData(ConflictDecision.Cancel)]
    public async Task Who_was_cancelled_in_a_slot_of_the_old_schedule_stays_on_the_board_also_when_another_takes_its_time(ConflictDecision decision)
    {
        var booked = await clinic.Booked("kim", Clinic.At("09:30"));
        await clinic.Sets(Clinic.Rules(minutes: 20), decision);
        if (decision == ConflictDecision.Keep)
            await clinic.Slot(Clinic.At("09:30")).Act(Clinic.Staff, new(booked.Id, ReservationStage.Cancelled, "의사 사정"));
        await clinic.Comes(async () => (await clinic.Reservations("kim")).Single().Stage == ReservationStage.Cancelled);

        Assert.Equal([booked.Id], await People());
        await clinic.Booked("lee", Clinic.At("09:40"));
        Assert.Equal(2, (await People()).Count);
        Assert.DoesNotContain((await clinic.Day().View()).Slots, offer => offer.Slot == Clinic.At("09:30"));

        async Task<IReadOnlyList<string>> People() => [.. (await clinic.Day().Board(Clinic.Staff))!.Slots.SelectMany(slot => slot.Entries).Select(entry => entry.Id)];
    }

    [Fact]
    public async Task A_closure_and_a_larger_capacity_count_at_once_for_slots_that_are_open_already()
    {
        await clinic.Booked("kim", Clinic.At("09:00"));
        await clinic.Sets(Clinic.Rules(capacity: 2));
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("lee", Clinic.At("09:00"))).Outcome);

        var closed = Clinic.Rules(capacity: 2) with { Closures = [new(Clinic.Monday, Clinic.Monday, "공사")] };
        await clinic.Sets(closed, ConflictDecision.Keep);

        Assert.Equal((ClinicDayState.Closure, "공사"), ((await clinic.Day().View()).State, (await clinic.Day().View()).Reason));
        Assert.Equal(ReservationOutcome.Closed, (await clinic.Hold("lee", Clinic.At("10:00"))).Outcome);
    }

    [Fact]
    public async Task A_version_counts_from_its_day_on_and_only_staff_of_the_hospital_may_set_one()
    {
        await clinic.Sets(Clinic.Rules(minutes: 60), from: Clinic.Monday.AddDays(1));

        Assert.Equal(16, (await clinic.Day().View()).Slots.Count);
        Assert.Equal(8, (await clinic.Day(Clinic.Monday.AddDays(1)).View()).Slots.Count);
        var change = new ChangeCalendar(Clinic.Operation(), Clinic.Calendar, "내과", null, null, Clinic.Monday, Clinic.Rules(), ConflictDecision.Keep, null);
        Assert.Equal(ReservationOutcome.Unknown, (await clinic.Schedule.Change(Clinic.Patient("kim"), change)).Outcome);
        Assert.Equal(ReservationOutcome.Unknown, (await clinic.Schedule.Change(Clinic.Staff with { Hpid = "A1100006" }, change)).Outcome);
    }
}
