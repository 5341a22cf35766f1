using System.Globalization;
using System.Text;
using Orleans;

namespace DoctorForU.Hospitals;

/// <summary>A row of weekly hours. A public holiday has its own, whatever its weekday.</summary>
public enum HoursDay
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Holiday,
}

/// <summary>What is known of a day.</summary>
public enum DayState
{
    /// <summary>Not given. Beside days that are given it means closed.</summary>
    NotListed,
    Open,

    /// <summary>Given, and makes no sense: never open.</summary>
    Unknown,
}

/// <summary>Hours of one day, in minutes from its midnight.</summary>
/// <param name="Closes">Above 1440 on the next day; an opening belongs to the day it begins.</param>
[GenerateSerializer, Immutable, Alias("hospital.day-hours")]
public readonly record struct DayHours(DayState State, int Opens, int Closes)
{
    public static DayHours NotListed => default;

    public static DayHours Unknown => new(DayState.Unknown, 0, 0);

    public static DayHours Open(int opens, int closes) => new(DayState.Open, opens, closes);
}

/// <summary>A break within the hours, Monday to Friday, in minutes from midnight.</summary>
[GenerateSerializer, Immutable, Alias("hospital.break-hours")]
public readonly record struct BreakHours(int From, int Until);

/// <summary>When an institution is open, by day.</summary>
/// <param name="Days">Eight, in the order of <see cref="HoursDay"/>.</param>
[GenerateSerializer, Immutable, Alias("hospital.weekly-hours")]
public sealed record WeeklyHours(ValueList<DayHours> Days, BreakHours? Break)
{
    public const int MinutesPerDay = 1440;
    private const int DaysListed = 8;
    private const char Between = ';';

    /// <summary>Nothing is known.</summary>
    public static WeeklyHours None { get; } = new([default, default, default, default, default, default, default, default], null);

    /// <summary>Whether any day has hours that make sense; else nothing can be said of any.</summary>
    public bool IsKnown => Days.AsSpan().ContainsAnyExcept(DayHours.NotListed, DayHours.Unknown);

    public DayHours On(HoursDay day) => Days[(int)day];

    /// <summary>The break of a day; null where it does not lie within the hours, and at weekends and holidays.</summary>
    public BreakHours? BreakOn(HoursDay day) =>
        day <= HoursDay.Friday && Break is { } pause && On(day) is { State: DayState.Open } hours && hours.Opens < pause.From && pause.Until < hours.Closes
            ? pause
            : null;

    /// <summary>The compact form in which hours are stored: <c>540-1080;;?;…</c>, and the break at the end.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var day in Days)
        {
            _ = day.State switch
            {
                DayState.NotListed => text,
                DayState.Unknown => text.Append('?'),
                DayState.Open => text.Append(CultureInfo.InvariantCulture, $"{day.Opens}-{day.Closes}"),
                _ => throw new InvalidOperationException("Unknown state of a day."),
            };
            text.Append(Between);
        }

        return Break is { } pause ? text.Append(CultureInfo.InvariantCulture, $"{pause.From}-{pause.Until}").ToString() : text.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    public static WeeklyHours Parse(string text)
    {
        var parts = text.Split(Between);
        if (parts.Length != DaysListed + 1)
        {
            throw new FormatException("Stored hours must have eight days and a break.");
        }

        return new WeeklyHours(parts.Take(DaysListed).Select(ParseDay).ToValueList(), ParseBreak(parts[DaysListed]));
    }

    private static DayHours ParseDay(string part) => part switch
    {
        "" => DayHours.NotListed,
        "?" => DayHours.Unknown,
        _ => ParseSpan(part) is var (from, until) ? DayHours.Open(from, until) : default,
    };

    private static BreakHours? ParseBreak(string part) => part.Length == 0 ? null : ParseSpan(part) is var (from, until) ? new BreakHours(from, until) : null;

    private static (int From, int Until) ParseSpan(string part)
    {
        var dash = part.IndexOf('-', StringComparison.Ordinal);
        return (int.Parse(part.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(part.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
