using DoctorForU.Hospitals;
using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Reservations;

public sealed class SlotGridTests
{
    private const int Day = 1440;
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly KoreanHolidays None = new([]);

    [Theory]
    [InlineData(540, 1080, 16, "09:00", "17:30")]
    [InlineData(510, 1050, 16, "08:30", "17:00")]
    [InlineData(540, 780, 8, "09:00", "12:30")]
    [InlineData(540, 765, 7, "09:00", "12:00")]
    [InlineData(525, 1065, 15, "08:45", "17:00")]
    public void Slots_begin_with_the_hours_and_again_after_lunch(int opens, int closes, int count, string first, string last)
    {
        var slots = SlotGrid.Of(Rules(DayHours.Open(opens, closes)), Monday, None);

        Assert.Equal((count, first, last), (slots.Length, Clock(slots[0].From), Clock(slots[^1].From)));
        Assert.DoesNotContain(slots, slot => slot.Overlaps(new(780, 840)));
    }

    [Fact]
    public void A_night_goes_on_into_the_next_day_and_no_slot_reaches_past_midnight()
    {
        var rules = Rules(DayHours.Open(1350, Day + 90), lunch: null);

        Assert.Equal(["22:30", "23:00", "23:30"], SlotGrid.Of(rules, Monday, None).Where(slot => slot.From >= 720).Select(slot => Clock(slot.From)));
        Assert.Equal(["00:00", "00:30", "01:00"], SlotGrid.Of(rules, Monday.AddDays(1), None).Where(slot => slot.From < 720).Select(slot => Clock(slot.From)));
    }

    [Fact]
    public void A_public_holiday_has_its_own_hours_and_a_closure_has_none()
    {
        var christmas = new DateOnly(2026, 12, 25);
        var rules = Rules(DayHours.Open(540, 1080)) with { Closures = [new(Monday, Monday, "Works")] };

        Assert.Empty(SlotGrid.Of(rules, christmas, KoreanHolidays.Official));
        Assert.Equal(ClinicDayState.Holiday, SlotGrid.StateOf(rules, christmas, KoreanHolidays.Official).State);
        Assert.Equal((ClinicDayState.Closure, "Works"), SlotGrid.StateOf(rules, Monday, None));
        Assert.Empty(SlotGrid.Of(rules, Monday, None));
        Assert.Equal(ClinicDayState.Closed, SlotGrid.StateOf(rules, Monday.AddDays(6), None).State);
        Assert.Equal(ClinicDayState.NotBooked, SlotGrid.StateOf(rules with { IsBooked = false }, Monday, None).State);
    }

    [Fact]
    public void Whatever_the_rules_slots_of_a_day_never_overlap_lie_within_it_and_are_open_to_their_last_minute() =>
        Prop.ForAll(RulesOf.ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (rules, days) =>
        {
            var date = new DateOnly(2026, 1, 1).AddDays(days);
            var slots = SlotGrid.Of(rules, date, KoreanHolidays.Official);
            var pairs = slots.SelectMany((slot, index) => slots.Skip(index + 1).Select(other => (slot, other)));

            return slots.All(slot => slot.From >= 0 && slot.Until <= Day && slot.Until - slot.From == rules.SlotMinutes)
                && !pairs.Any(pair => pair.slot.Overlaps(pair.other))
                && slots.All(slot => Enumerable.Range(slot.From, rules.SlotMinutes).All(minute => IsOpen(rules, date, minute)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_hours_that_could_hold_a_slot_are_left_without_one() =>
        Prop.ForAll(RulesOf.ToArbitrary(), rules =>
        {
            var slots = SlotGrid.Of(rules, Monday, None);
            var run = 0;
            for (var minute = 0; minute < Day; minute++)
            {
                run = IsOpen(rules, Monday, minute) && !slots.Any(slot => slot.From <= minute && minute < slot.Until) ? run + 1 : 0;

                // Between a night's last slot and the day's first there may be room where their pieces do not meet.
                if (run >= 2 * rules.SlotMinutes)
                    return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static Gen<BookingRules> RulesOf =>
        from hours in Hours.ArrayOf(8)
        from minutes in Gen.Elements(5, 10, 15, 20, 30, 45, 60, 240)
        from lunch in Gen.Elements<BreakHours?>(null, new(720, 780), new(780, 840), new(765, 790))
        select new BookingRules(true, minutes, new([.. hours], lunch), 1, 60, 60, []);

    private static Gen<DayHours> Hours =>
        from opens in Gen.Choose(0, 95)
        from length in Gen.Choose(1, 96)
        from kind in Gen.Choose(0, 9)
        select kind switch { 0 => DayHours.NotListed, 1 => DayHours.Unknown, _ => DayHours.Open(opens * 15, (opens + length) * 15) };

    private static bool IsOpen(BookingRules rules, DateOnly date, int minute) =>
        OpeningRule.IsOpen(rules.Hours, new(OpeningRule.RowOf(date, KoreanHolidays.Official), OpeningRule.RowOf(date.AddDays(-1), KoreanHolidays.Official), minute));

    private static BookingRules Rules(DayHours weekday, BreakHours? lunch) =>
        new(true, 30, new([weekday, weekday, weekday, weekday, weekday, default, default, default], lunch), 1, 60, 60, []);

    private static BookingRules Rules(DayHours weekday) => Rules(weekday, new BreakHours(780, 840));

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
