using System.Collections.Immutable;
using DoctorForU.Hospitals;

namespace DoctorForU.Reservations;

/// <summary>A stretch of a day in minutes from its midnight, without its end.</summary>
internal readonly record struct Stretch(int From, int Until)
{
    public bool Overlaps(Stretch other) => From < other.Until && other.From < Until;
}

/// <summary>
/// The slots of a day: the opening hours without the break, cut into equal pieces from where each part begins. A piece that does not fit is no slot. An
/// opening past midnight goes on into the next day's slots; no slot reaches past midnight, so a day knows all that could overlap.
/// </summary>
internal static class SlotGrid
{
    private const int Day = WeeklyHours.MinutesPerDay;

    public static ImmutableArray<Stretch> Of(BookingRules rules, DateOnly date, KoreanHolidays holidays) =>
        rules.IsBooked && !IsClosure(rules, date) ? Slots(rules, date, holidays) : [];

    /// <summary>What kind of day it is, and for a closure or a holiday its name.</summary>
    public static (ClinicDayState State, string? Reason) StateOf(BookingRules rules, DateOnly date, KoreanHolidays holidays)
    {
        if (!rules.IsBooked)
            return (ClinicDayState.NotBooked, null);
        if (rules.Closures.FirstOrDefault(closure => closure.Holds(date)) is { } closure)
            return (ClinicDayState.Closure, closure.Reason);
        if (Slots(rules, date, holidays).Length > 0)
            return (ClinicDayState.Open, null);
        return holidays.On(date) is { } holiday ? (ClinicDayState.Holiday, holiday.Name) : (ClinicDayState.Closed, null);
    }

    public static Stretch StretchOf(SlotId slot, DateTimeOffset end)
    {
        var midnight = KoreanTime.StartOf(slot.Start.KoreanDay());
        return new((int)(slot.Start - midnight).TotalMinutes, (int)(end - midnight).TotalMinutes);
    }

    public static DateTimeOffset TimeOf(DateOnly date, int minute) => KoreanTime.StartOf(date).AddMinutes(minute);

    private static ImmutableArray<Stretch> Slots(BookingRules rules, DateOnly date, KoreanHolidays holidays)
    {
        var own = Cut(Parts(rules, date, holidays).Select(part => new Stretch(part.From, Math.Min(part.Until, Day))), rules.SlotMinutes);
        var night = IsClosure(rules, date.AddDays(-1))
            ? []
            : Cut(Parts(rules, date.AddDays(-1), holidays).Select(part => new Stretch(Math.Max(part.From, Day) - Day, part.Until - Day)), rules.SlotMinutes);

        // The night before comes first: its hours began first.
        return [.. night, .. own.Where(slot => !night.Any(slot.Overlaps))];
    }

    private static bool IsClosure(BookingRules rules, DateOnly date) => rules.Closures.Any(closure => closure.Holds(date));

    private static IEnumerable<Stretch> Parts(BookingRules rules, DateOnly date, KoreanHolidays holidays)
    {
        var row = OpeningRule.RowOf(date, holidays);
        if (rules.Hours.On(row) is not { State: DayState.Open } hours)
            return [];
        return rules.Hours.BreakOn(row) is { } pause
            ? [new(hours.Opens, pause.From), new(pause.Until, hours.Closes)]
            : [new(hours.Opens, hours.Closes)];
    }

    private static ImmutableArray<Stretch> Cut(IEnumerable<Stretch> parts, int minutes)
    {
        var slots = ImmutableArray.CreateBuilder<Stretch>();
        foreach (var part in parts)
        {
            for (var from = part.From; from + minutes <= part.Until; from += minutes)
                slots.Add(new(from, from + minutes));
        }

        return slots.ToImmutable();
    }
}
