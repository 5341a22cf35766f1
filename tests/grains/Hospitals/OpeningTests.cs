using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Hospitals;

public sealed class OpeningTests
{
    private const int Day = 1440;
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly KoreanHolidays None = new([]);
    private static readonly WeeklyHours Clinic = Weekdays(DayHours.Open(540, 1080)) with { Break = new(780, 840) };

    [Theory]
    [InlineData("08:59", OpeningState.Closed, null, "09:00", null)]
    [InlineData("09:00", OpeningState.Open, "18:00", null, "13:00")]
    [InlineData("13:00", OpeningState.Break, null, "14:00", null)]
    [InlineData("13:59", OpeningState.Break, null, "14:00", null)]
    [InlineData("14:00", OpeningState.Open, "18:00", null, null)]
    [InlineData("17:59", OpeningState.Open, "18:00", null, null)]
    public void A_day_is_open_but_for_its_break(string at, OpeningState state, string? closes, string? opens, string? pause) =>
        Assert.Equal(new Opening(state, On(Monday, closes), On(Monday, opens), On(Monday, pause)), OpeningRule.At(Clinic, On(Monday, at)!.Value, None));

    [Fact]
    public void A_closed_friday_evening_opens_on_monday() =>
        Assert.Equal(On(Monday.AddDays(7), "09:00"), OpeningRule.At(Clinic, On(Monday.AddDays(4), "18:00")!.Value, None).OpensAt);

    [Fact]
    public void A_holiday_has_its_own_hours_and_no_break()
    {
        var hours = Clinic with { Days = [.. Clinic.Days.Take(7), DayHours.Open(600, 900)] };
        var christmas = new DateOnly(2026, 12, 25);

        Assert.Equal(OpeningState.Closed, OpeningRule.At(hours, On(christmas, "09:30")!.Value, KoreanHolidays.Official).State);
        Assert.Equal(OpeningState.Open, OpeningRule.At(hours, On(christmas, "13:30")!.Value, KoreanHolidays.Official).State);
        Assert.Equal(OpeningState.Closed, OpeningRule.At(Clinic, On(christmas, "13:30")!.Value, KoreanHolidays.Official).State);
    }

    [Fact]
    public void An_opening_past_midnight_belongs_to_the_day_it_began()
    {
        var hours = Weekdays(DayHours.NotListed) with { Days = [default, default, default, default, DayHours.Open(1080, 1560), default, default, default] };
        var saturday = Monday.AddDays(5);

        Assert.Equal(new(OpeningState.Open, On(saturday, "02:00"), null, null), OpeningRule.At(hours, On(saturday, "01:59")!.Value, None));
        Assert.Equal(OpeningState.Closed, OpeningRule.At(hours, On(saturday, "02:00")!.Value, None).State);
        Assert.Equal(OpeningState.Closed, OpeningRule.At(hours, On(saturday, "19:00")!.Value, None).State);
    }

    [Fact]
    public void What_never_closes_has_no_closing_time()
    {
        var hours = new WeeklyHours([.. Enumerable.Repeat(DayHours.Open(0, 1440), 8)], null);

        Assert.Equal(new(OpeningState.Open, null, null, null), OpeningRule.At(hours, On(Monday, "03:00")!.Value, KoreanHolidays.Official));
    }

    [Fact]
    public void Nonsense_is_unknown_and_so_is_nothing()
    {
        var nonsense = Clinic with { Days = [DayHours.Unknown, .. Clinic.Days.Skip(1)] };

        Assert.Equal(Opening.Unknown, OpeningRule.At(nonsense, On(Monday, "10:00")!.Value, None));
        Assert.Equal(OpeningState.Open, OpeningRule.At(nonsense, On(Monday.AddDays(1), "10:00")!.Value, None).State);
        Assert.Equal(Opening.Unknown, OpeningRule.At(WeeklyHours.None, On(Monday, "10:00")!.Value, None));
    }

    [Fact]
    public void Every_minute_of_a_week_is_as_painted_by_hand() =>
        Prop.ForAll(Weeks.ToArbitrary(), Gen.ListOf(Gen.Choose(-1, 8)).ToArbitrary(), (hours, holidays) =>
        {
            var calendar = new KoreanHolidays(holidays.Distinct().Select(day => new PublicHoliday(Monday.AddDays(day), "휴일", "Holiday")));
            var painted = new Painted(hours, calendar);
            for (var minute = 0; minute < 7 * Day; minute++)
            {
                painted.Check(minute);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Hours_are_stored_without_loss() =>
        Prop.ForAll(Weeks.ToArbitrary(), hours => WeeklyHours.Parse(hours.ToText()) == hours).QuickCheckThrowOnFailure();

    private static readonly Gen<DayHours> Days = Gen.Frequency(
        (2, Gen.Constant(DayHours.NotListed)),
        (1, Gen.Constant(DayHours.Unknown)),
        (1, Gen.Constant(DayHours.Open(0, 1440))),
        (6, Gen.Choose(0, 1439).SelectMany(opens => Gen.Choose(10, 1080).Select(length => DayHours.Open(opens, opens + length)))));

    private static readonly Gen<WeeklyHours> Weeks =
        from days in Gen.ArrayOf(Days, 8)
        from hasBreak in Gen.Elements(true, false)
        from start in Gen.Choose(600, 960)
        from length in Gen.Choose(10, 180)
        select new WeeklyHours([.. days], hasBreak ? new BreakHours(start, start + length) : null);

    private static WeeklyHours Weekdays(DayHours day) => new([day, day, day, day, day, default, default, default], null);

    private static DateTimeOffset? On(DateOnly day, string? time) =>
        time is null ? null : KoreanTime.StartOf(day) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Two minute-by-minute calendars, painted from the definition: of openings, and of what is open in them.</summary>
    private sealed class Painted
    {
        private const int First = -1;
        private const int Last = 23;
        private readonly bool[] opening = new bool[(Last - First + 2) * Day];
        private readonly bool[] open = new bool[(Last - First + 2) * Day];
        private readonly WeeklyHours hours;
        private readonly KoreanHolidays holidays;

        public Painted(WeeklyHours hours, KoreanHolidays holidays)
        {
            (this.hours, this.holidays) = (hours, holidays);
            for (var day = First; day < Last; day++)
            {
                var row = Row(day);
                for (var minute = 0; hours.Days[row].State == DayState.Open && minute < 2 * Day; minute++)
                {
                    var inDay = minute >= hours.Days[row].Opens && minute < hours.Days[row].Closes;
                    opening[Place(day, minute)] |= inDay;
                    open[Place(day, minute)] |= inDay && !(row < 5 && IsBreak(hours.Days[row], minute));
                }
            }
        }

        public void Check(int minute)
        {
            var at = KoreanTime.StartOf(Monday).AddMinutes(minute).AddSeconds(17);
            var found = OpeningRule.At(hours, at, holidays);
            var place = Place(0, minute);

            Assert.Equal(open[place], found.State == OpeningState.Open);
            Assert.Equal(open[place], OpeningRule.IsOpen(hours, HoursMoment.At(at, holidays)));
            Assert.Equal(opening[place] && !open[place], found.State == OpeningState.Break);
            Assert.Equal(open[place] ? Next(opening, place, false) : null, Minute(found.ClosesAt));
            if (found.State == OpeningState.Closed)
            {
                Assert.Equal(Next(opening, place, true), Minute(found.OpensAt));
            }
        }

        private static int Place(int day, int minute) => ((day - First) * Day) + minute;

        private int Row(int day) => holidays.On(Monday.AddDays(day)) is not null ? 7 : ((day % 7) + 7) % 7;

        private bool IsBreak(DayHours day, int minute) =>
            hours.Break is { } pause && day.Opens < pause.From && pause.Until < day.Closes && minute >= pause.From && minute < pause.Until;

        /// <summary>The first minute from here within two weeks of days that is so.</summary>
        private static int? Next(bool[] painted, int from, bool wanted)
        {
            var end = ((from / Day) + 15) * Day;
            for (var minute = from; minute < end; minute++)
            {
                if (painted[minute] == wanted)
                {
                    return minute;
                }
            }

            return null;
        }

        private static int? Minute(DateTimeOffset? at) => at is { } time ? Place(0, (int)(time - KoreanTime.StartOf(Monday)).TotalMinutes) : null;
    }
}
