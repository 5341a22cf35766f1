using System.Globalization;
using DoctorForU.ApiGateway.Hospitals;
using DoctorForU.Hospitals;
using DoctorForU.Reservations;

namespace DoctorForU.ApiGateway.Reservations;

/// <summary>Reads a calendar's rules strictly and collects, by field, codes of what is wrong with them.</summary>
internal sealed class RulesReader
{
    private const int LongestName = 40;
    private const int LongestReason = 200;
    private const int MostClosures = 200;
    private const int Day = WeeklyHours.MinutesPerDay;

    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> Errors => errors;

    public ChangeCalendar? Read(string calendar, CalendarChangeRequest request, string operation, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName)
            errors["name"] = ["name.required"];
        if (request.Doctor is { Length: > LongestName })
            errors["doctor"] = ["doctor.too-long"];
        if (request.Reason is { Length: > LongestReason } || (request.Conflicts == ConflictDecision.Cancel && string.IsNullOrWhiteSpace(request.Reason)))
            errors["reason"] = ["reason.required"];
        var rules = Rules(request.Rules);
        return errors.Count > 0
            ? null
            : new(operation, calendar, request.Name!.Trim(), request.Department, request.Doctor?.Trim(), request.From ?? today, rules!, request.Conflicts ?? ConflictDecision.Ask, request.Reason?.Trim());
    }

    private BookingRules? Rules(RulesJson? given)
    {
        if (given is null)
        {
            errors["rules"] = ["rules.required"];
            return null;
        }

        Check("slotMinutes", given.SlotMinutes is >= 5 and <= 240);
        Check("capacity", given.Capacity is >= 1 and <= 100);
        Check("leadMinutes", given.LeadMinutes is >= 0 and <= 10_080);
        Check("horizonDays", given.HorizonDays is >= 1 and <= ReservationOptions.MaxHorizonDays);
        Check("closures", given.Closures is { Count: <= MostClosures } closures
            && closures.All(closure => closure.From <= closure.Through && closure.Reason is { Length: > 0 and <= LongestReason }));
        var hours = Hours(given.Hours);
        return errors.Count > 0
            ? null
            : new(given.IsBooked, given.SlotMinutes, hours!, given.Capacity, given.LeadMinutes, given.HorizonDays,
                [.. given.Closures!.Select(closure => new Closure(closure.From, closure.Through, closure.Reason))]);
    }

    private WeeklyHours? Hours(HoursJson? given)
    {
        if (given?.Days is not { } days || !days.Select(day => day.Day).SequenceEqual(Enum.GetValues<HoursDay>()))
        {
            errors["hours"] = ["hours.days"];
            return null;
        }

        var read = days.Select(Hours).ToList();
        var pause = Pause(given);
        Check("hours", read.TrueForAll(day => day is not null));
        Check("break", (given.BreakFrom is null && given.BreakUntil is null) || pause is { } lunch && lunch.From < lunch.Until);
        return errors.Count > 0 ? null : new([.. read.Select(day => day!.Value)], pause);
    }

    private static BreakHours? Pause(HoursJson given) =>
        Minutes(given.BreakFrom) is { } from && Minutes(given.BreakUntil) is { } until ? new BreakHours(from, until) : null;

    /// <summary>Null when it makes no sense. A closing that is not after the opening is on the next day.</summary>
    private static DayHours? Hours(DayHoursJson day)
    {
        if (day.State == DayState.NotListed)
            return DayHours.NotListed;
        if (Minutes(day.Opens) is not { } opens || Minutes(day.Closes) is not { } closes || opens >= Day)
            return null;
        return DayHours.Open(opens, closes > opens ? closes : closes + Day);
    }

    /// <summary>Reads HH:mm, to 24:00.</summary>
    private static int? Minutes(string? text) =>
        text is [var a, var b, ':', var c, var d] && int.TryParse([a, b], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
        && int.TryParse([c, d], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60 && (hours * 60) + minutes <= Day
            ? (hours * 60) + minutes
            : null;

    private void Check(string field, bool isRight)
    {
        if (!isRight)
            errors[field] = [$"{field}.format"];
    }
}
