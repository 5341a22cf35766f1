namespace DoctorForU.Reservations;

/// <summary>Slots, days and people's time on the grain runtime.</summary>
public sealed class SlotTests : IAsyncLifetime
{
    private static readonly SlotId Nine = Clinic.At("09:00");
    private static readonly SlotId HalfPastNine = Clinic.At("09:30");
    private Clinic clinic = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await Clinic.Open();
        foreach (var name in (string[])["kim", "lee", "park"])
            await clinic.SignsUp(name);
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_slot_is_held_booked_and_seen_by_everybody_as_taken()
    {
        Assert.Equal(OfferState.Free, await clinic.StateOf(Nine));
        var held = await clinic.Hold("kim", Nine);
        await clinic.Comes(async () => await clinic.StateOf(Nine) == OfferState.Full);
        var booked = await clinic.Book("kim", held.Reservation!);

        Assert.Equal((ReservationOutcome.Done, ReservationStage.Booked), (booked.Outcome, booked.Reservation!.Stage));
        Assert.Equal("서울병원", booked.Reservation.Place.Hospital);
        var entry = Assert.Single(await clinic.Occupants(Nine));
        Assert.Equal(("홍길동 kim", "기침"), (entry.Name, entry.Note));
    }

    [Fact]
    public async Task Second_patient_cannot_hold_a_held_slot_and_is_told_what_is_free_next()
    {
        await clinic.Hold("kim", Nine);

        var refused = await clinic.Hold("lee", Nine);

        Assert.Equal(ReservationOutcome.Taken, refused.Outcome);
        Assert.Equal([Clinic.At("09:30"), Clinic.At("10:00"), Clinic.At("10:30")], refused.NextFree.Select(offer => offer.Slot));
        Assert.Empty(await clinic.Reservations("lee"));
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_free_at_once_and_cannot_be_booked()
    {
        var held = await clinic.Hold("kim", Nine);
        clinic.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(OfferState.Free, await clinic.StateOf(Nine));
        var late = await clinic.Book("kim", held.Reservation!);
        Assert.Equal((ReservationOutcome.HoldExpired, 3), (late.Outcome, late.NextFree.Count));
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("lee", Nine)).Outcome);
        Assert.Equal(ReservationStage.Expired, Assert.Single(await clinic.Reservations("kim")).Stage);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_gives_an_expired_hold_to_nobody_twice()
    {
        var held = await clinic.Hold("kim", Nine);
        clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        await clinic.Booked("lee", Nine);
        clinic.Clock.SetBack(TimeSpan.FromMinutes(4));

        Assert.Equal(ReservationOutcome.HoldExpired, (await clinic.Book("kim", held.Reservation!)).Outcome);
        Assert.Single(await clinic.Occupants(Nine));
    }

    [Fact]
    public async Task Nobody_is_in_two_places_at_one_time()
    {
        var first = await clinic.Booked("kim", Nine);

        var refused = await clinic.Hold("kim", Clinic.At("09:00", calendar: "d004"));

        Assert.Equal((ReservationOutcome.TimeClaimed, first.Id), (refused.Outcome, refused.InTheWay!.Id));
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("kim", Clinic.At("09:30", calendar: "d004"))).Outcome);
    }

    [Fact]
    public async Task The_same_command_again_does_nothing_twice()
    {
        var operation = Clinic.Operation();
        var first = await clinic.Hold("kim", Nine, operation);
        var again = await clinic.Hold("kim", Nine, operation);
        var booked = await clinic.Book("kim", first.Reservation!, "book");
        var bookedAgain = await clinic.Book("kim", first.Reservation!, "book");

        Assert.Equal(first, again);
        Assert.Equal(booked.Reservation!.Id, bookedAgain.Reservation!.Id);
        Assert.Single(await clinic.Occupants(Nine));
        Assert.Single(await clinic.Reservations("kim"));
    }

    [Fact]
    public async Task A_cancelled_or_released_place_is_free_again()
    {
        var booked = await clinic.Booked("kim", Nine);
        var held = await clinic.Hold("lee", HalfPastNine);

        var cancelled = await clinic.Cancel("kim", booked);
        var released = await clinic.Time("lee").Release(Clinic.Patient("lee"), held.Reservation!.Id);

        Assert.Equal((ReservationStage.Cancelled, 1), (cancelled.Reservation!.Stage, cancelled.Reservation.Sequence));
        Assert.Equal(ReservationStage.Released, released.Reservation!.Stage);
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("park", Nine)).Outcome);
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("park", HalfPastNine)).Outcome);
    }

    [Theory]
    [InlineData("09:10", 0, ReservationOutcome.OffGrid)]
    [InlineData("13:00", 0, ReservationOutcome.OffGrid)]
    [InlineData("18:00", 0, ReservationOutcome.OffGrid)]
    [InlineData("09:00", 5, ReservationOutcome.Closed)]
    [InlineData("09:00", -3, ReservationOutcome.Past)]
    [InlineData("09:00", 77, ReservationOutcome.TooFar)]
    public async Task A_slot_that_cannot_be_had_is_refused_by_its_kind_with_the_next_free_ones_where_there_are_any(string time, int daysAfterMonday, ReservationOutcome expected)
    {
        var refused = await clinic.Hold("kim", Clinic.At(time, Clinic.Monday.AddDays(daysAfterMonday)));

        Assert.Equal(expected, refused.Outcome);
        Assert.Equal(expected == ReservationOutcome.TooFar ? 0 : 3, refused.NextFree.Count);
    }

    [Fact]
    public async Task A_slot_nearer_than_the_lead_time_is_refused()
    {
        clinic.Clock.AdvanceTo(Nine.Start - TimeSpan.FromMinutes(59));

        Assert.Equal(ReservationOutcome.TooSoon, (await clinic.Hold("kim", Nine)).Outcome);
        Assert.Equal(OfferState.Past, await clinic.StateOf(Nine));
    }

    [Fact]
    public async Task What_belongs_to_somebody_else_or_is_not_there_is_told_alike()
    {
        var booked = await clinic.Booked("kim", Nine);
        var lee = Clinic.Patient("lee");

        Assert.Equal(ReservationOutcome.Unknown, (await clinic.Cancel("lee", booked)).Outcome);
        Assert.Equal(ReservationOutcome.Unknown, (await clinic.Time("kim").Cancel(lee, booked.Id, null, "x")).Outcome);
        Assert.Equal(ReservationOutcome.Unknown, (await clinic.Time("kim").Hold(lee, HalfPastNine, "x")).Outcome);
        Assert.Equal(ReservationOutcome.Unknown, (await clinic.Slot(Nine).Act(lee, new(booked.Id, ReservationStage.Cancelled, "x"))).Outcome);
        Assert.Empty(await clinic.Time("kim").All(lee));
        Assert.Empty(await clinic.Slot(Nine).Entries(lee));
        Assert.Null(await clinic.Day().Board(lee));
        Assert.Equal(ReservationOutcome.HospitalUnknown, (await clinic.Hold("kim", new SlotId("A9999999", "d001", Nine.Start))).Outcome);
        Assert.Equal(ReservationOutcome.CalendarUnknown, (await clinic.Hold("kim", Clinic.At("09:00", calendar: "d009"))).Outcome);
    }

    [Fact]
    public async Task Of_many_who_hold_one_slot_at_once_exactly_its_capacity_win()
    {
        await clinic.Sets(Clinic.Rules(capacity: 3));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => clinic.Hold($"crowd{number}", Nine)));

        Assert.Equal(3, answers.Count(answer => answer.Outcome == ReservationOutcome.Done));
        Assert.All(answers.Where(answer => answer.Outcome != ReservationOutcome.Done), answer => Assert.Equal((ReservationOutcome.Taken, 3), (answer.Outcome, answer.NextFree.Count)));
        Assert.Equal(3, (await clinic.Occupants(Nine)).Count);
    }

    [Fact]
    public async Task What_staff_do_reaches_the_person_also_over_a_crash()
    {
        var booked = await clinic.Booked("kim", Nine);
        await clinic.Slot(Nine).Act(Clinic.Staff, new(booked.Id, ReservationStage.Cancelled, "의사 병가"));
        await clinic.Comes(async () => (await clinic.Reservations("kim")).Single().Stage == ReservationStage.Cancelled);

        var cancelled = Assert.Single(await clinic.Reservations("kim"));
        Assert.Equal((true, "의사 병가", 1), (cancelled.ByHospital, cancelled.Reason, cancelled.Sequence));
        Assert.Equal(ReservationOutcome.Done, (await clinic.Hold("lee", Nine)).Outcome);
    }

    [Fact]
    public async Task Staff_check_people_in_note_who_did_not_come_block_slots_and_take_people_in()
    {
        var first = await clinic.Booked("kim", Nine);
        var second = await clinic.Booked("lee", HalfPastNine);
        Assert.Equal(ReservationOutcome.WrongStage, (await clinic.Slot(HalfPastNine).Act(Clinic.Staff, new(second.Id, ReservationStage.Missed, null))).Outcome);

        clinic.Clock.AdvanceTo(Clinic.At("09:40").Start);
        await clinic.Slot(Nine).Act(Clinic.Staff, new(first.Id, ReservationStage.CheckedIn, null));
        await clinic.Slot(Nine).Act(Clinic.Staff, new(first.Id, ReservationStage.Completed, null));
        await clinic.Slot(HalfPastNine).Act(Clinic.Staff, new(second.Id, ReservationStage.Missed, null));
        await clinic.Day().Open(Clinic.At("10:00"), anew: true);
        await clinic.Slot(Clinic.At("10:00")).TakeIn(Clinic.Staff, new("w_1", "지나가던 사람", null, null));
        await clinic.Day().Open(Clinic.At("16:00"), anew: true);
        await clinic.Slot(Clinic.At("16:00")).Block(Clinic.Staff, "회의");

        await clinic.Comes(async () => (await clinic.Day().Board(Clinic.Staff))!.Slots.SelectMany(slot => slot.Entries).Count() == 3 && await clinic.StateOf(Clinic.At("16:00")) == OfferState.Blocked);
        var board = await clinic.Day().Board(Clinic.Staff);
        Assert.Equal(
            [ReservationStage.Completed, ReservationStage.Missed, ReservationStage.CheckedIn],
            board!.Slots.SelectMany(slot => slot.Entries).Select(entry => entry.Stage));
        Assert.Equal(ReservationOutcome.Blocked, (await clinic.Hold("park", Clinic.At("16:00"))).Outcome);
        await clinic.Comes(async () => (await clinic.Reservations("kim")).Single().Stage == ReservationStage.Completed);
    }

    [Fact]
    public async Task An_account_that_is_deleted_gives_its_places_back_and_leaves_no_name()
    {
        var booked = await clinic.Booked("kim", Nine);

        await clinic.Time("kim").Forget();

        Assert.Empty(await clinic.Occupants(Nine));
        Assert.All(await clinic.Slot(Nine).Entries(Clinic.Staff), entry => Assert.Equal((null, null, null), (entry.Name, entry.UserId, entry.Note)));
        Assert.NotEqual("", booked.Id);
    }
}
