namespace DoctorForU.ApiGateway.Reservations.History;

/// <summary>The checker finds each kind of broken promise when it is planted, and nothing where there is none.</summary>
public sealed class HistoryCheckerTests
{
    private const string Nine = "A1100017/d001/20261201T0900";
    private const string Ten = "A1100017/d001/20261201T1000";
    private const string NineElsewhere = "A1100017/d004/20261201T0900";
    private static readonly DateTimeOffset Day = new(2026, 12, 1, 0, 0, 0, KoreanTime.Offset);

    [Fact]
    public void A_history_in_which_all_is_well_has_no_violation()
    {
        Command[] history =
        [
            .. Booked(1, "a", Nine, 0), Done(1, Act.Move, "m1", "a", Ten, 4),
            .. Booked(2, "b", Nine, 10), new(2, Act.Cancel, "c2", "b", Nine, Ending.Unknown, 14, long.MaxValue),
        ];

        Assert.Empty(HistoryChecker.Check(history, End([At(Ten, "a")], [Has(1, "a", Ten, sequence: 1), Has(2, "b", Nine, "cancelled", 1)])));
        Assert.Empty(HistoryChecker.Check(history, End([At(Ten, "a"), At(Nine, "b")], [Has(1, "a", Ten, sequence: 1), Has(2, "b", Nine)])));
    }

    [Fact]
    public void Two_in_a_slot_of_one_are_found_in_the_end()
    {
        Command[] history = [new(1, Act.Hold, "h1", "a", Nine, Ending.Done, 0, 1), new(2, Act.Hold, "h2", "b", Nine, Ending.Done, 0, 1)];

        IsFound(Breach.OverCapacity, history, End([At(Nine, "a", "b")], [Has(1, "a", Nine, "held"), Has(2, "b", Nine, "held")]));
    }

    [Fact]
    public void Two_in_a_slot_of_one_are_found_also_when_one_is_gone_in_the_end()
    {
        Command[] history = [.. Booked(1, "a", Nine, 0), .. Booked(2, "b", Nine, 4), Done(2, Act.Cancel, "c", "b", Nine, 8)];

        IsFound(Breach.OverCapacity, history, End([At(Nine, "a")], [Has(1, "a", Nine), Has(2, "b", Nine, "cancelled", 1)]));
    }

    [Fact]
    public void Two_live_slots_that_overlap_are_found()
    {
        const string TwentyPast = "A1100017/d001/20261201T0920";
        Command[] history = [.. Booked(1, "a", Nine, 0), .. Booked(2, "b", TwentyPast, 0)];

        IsFound(Breach.OverlappingSlots, history, End([At(Nine, "a"), At(TwentyPast, "b")], [Has(1, "a", Nine), Has(2, "b", TwentyPast)]));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("booked", Ten)]
    [InlineData("cancelled", Nine)]
    public void An_acknowledged_booking_that_is_gone_or_elsewhere_is_found(string? stage, string? slot) =>
        IsFound(Breach.BookingLost, Booked(1, "a", Nine, 0), stage is null ? End([], []) : End(stage == "booked" ? [At(slot!, "a")] : [], [Has(1, "a", slot!, stage)]));

    [Fact]
    public void A_booking_that_its_slot_does_not_know_is_found() => IsFound(Breach.BookingLost, Booked(1, "a", Nine, 0), End([At(Nine)], [Has(1, "a", Nine)]));

    [Fact]
    public void A_person_in_two_places_is_found()
    {
        Command[] history = [.. Booked(1, "a", Nine, 0), .. Booked(1, "b", NineElsewhere, 4)];

        IsFound(Breach.TwoPlaces, history, End([At(Nine, "a"), At(NineElsewhere, "b")], [Has(1, "a", Nine), Has(1, "b", NineElsewhere)]));
        IsFound(Breach.TwoPlaces, [.. history, Done(1, Act.Cancel, "c", "b", NineElsewhere, 9)], End([At(Nine, "a")], [Has(1, "a", Nine), Has(1, "b", NineElsewhere, "cancelled", 1)]));
    }

    [Fact]
    public void A_reservation_that_kept_its_old_place_after_a_move_is_found()
    {
        Command[] history = [.. Booked(1, "a", Nine, 0), Done(1, Act.Move, "m", "a", Ten, 4)];

        IsFound(Breach.TwoPlaces, history, End([At(Nine, "a"), At(Ten, "a")], [Has(1, "a", Ten, sequence: 1)]));
    }

    [Fact]
    public void A_command_that_was_applied_twice_is_found()
    {
        Command[] twoOfOneKey = [Done(1, Act.Hold, "h", "a", Nine, 0), Done(1, Act.Hold, "h", "b", Nine, 4)];
        IsFound(Breach.AppliedTwice, twoOfOneKey, End([], [Has(1, "a", Nine, "released")]));

        Command[] oneHold = [Done(1, Act.Hold, "h", "a", Nine, 0)];
        IsFound(Breach.AppliedTwice, oneHold, End([], [Has(1, "a", Nine, "released"), Has(1, "b", Ten, "released")]));

        Command[] oneMove = [.. Booked(1, "a", Nine, 0), Done(1, Act.Move, "m", "a", Ten, 4)];
        IsFound(Breach.AppliedTwice, oneMove, End([At(Ten, "a")], [Has(1, "a", Ten, sequence: 2)]));
    }

    [Fact]
    public void A_place_that_nobody_knows_of_is_found() => IsFound(Breach.NobodysPlace, [], End([At(Nine, "a")], []));

    private static void IsFound(Breach breach, IReadOnlyList<Command> history, Snapshot end) =>
        Assert.Contains(HistoryChecker.Check(history, end), violation => violation.Breach == breach);

    private static Command[] Booked(int patient, string id, string slot, long at) => [Done(patient, Act.Hold, "h" + id, id, slot, at), Done(patient, Act.Book, "b" + id, id, slot, at + 2)];

    private static Command Done(int patient, Act act, string key, string id, string slot, long at) => new(patient, act, key, id, slot, Ending.Done, at, at + 1);

    private static Snapshot End(IReadOnlyList<SeenSlot> slots, IReadOnlyList<SeenReservation> reservations) =>
        new(slots, reservations, new Dictionary<string, int> { ["A1100017/d001"] = 1, ["A1100017/d004"] = 1 });

    private static SeenSlot At(string slot, params string[] reservations) =>
        new(slot[..^14], slot, Start(slot), Start(slot).AddMinutes(30), [.. reservations.Select(id => new SeenPlace(id, "booked", true))]);

    private static SeenReservation Has(int patient, string id, string slot, string stage = "booked", int sequence = 0) =>
        new(patient, id, slot, Start(slot), Start(slot).AddMinutes(30), stage, sequence);

    private static DateTimeOffset Start(string slot) => Day.AddHours(int.Parse(slot[^4..^2], System.Globalization.CultureInfo.InvariantCulture)).AddMinutes(int.Parse(slot[^2..], System.Globalization.CultureInfo.InvariantCulture));
}
