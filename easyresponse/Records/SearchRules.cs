using DoctorForU.EasyResponse.Http;
using DoctorForU.EasyResponse.People;

namespace DoctorForU.EasyResponse.Records;

/// <summary>A search that may be: whose records, of which days, and which page.</summary>
internal sealed record TreatmentSearch(ResidentNumber? Number, string? Subject, DateOnly From, DateOnly To, Purpose Purpose, int Page, int Size);

/// <summary>Reads what a caller asks for; knows neither HTTP nor the database.</summary>
internal static class SearchRules
{
    public const int UsualSize = 20;
    public const int LargestSize = 100;

    /// <summary>Ten years, which is how long records have to be kept (의료법 시행규칙 제15조).</summary>
    public const int LongestPeriodInDays = 3_660;

    private const int LongestSubject = 64;

    /// <summary>Null when something is wrong, which <paramref name="errors"/> has then.</summary>
    public static TreatmentSearch? Read(SearchTreatments asked, DateOnly today, BodyErrors errors)
    {
        var number = NumberOf(asked, today, errors);
        var to = asked.To ?? today;
        var from = asked.From ?? MonthBefore(to);
        if (from > to)
            errors.Add("from", "from.after-to");
        else if (to.DayNumber - from.DayNumber > LongestPeriodInDays)
            errors.Add("from", "from.too-early");
        if (asked.Purpose is null)
            errors.Add("purpose", "purpose.required");
        if (asked.Page is < 1 or > 1_000_000)
            errors.Add("page", "page.range");
        if (asked.Size is < 1 or > LargestSize)
            errors.Add("size", "size.range");
        return errors.Any ? null : new(number, asked.Subject, from, to, asked.Purpose!.Value, asked.Page ?? 1, asked.Size ?? UsualSize);
    }

    private static DateOnly MonthBefore(DateOnly day) => day > DateOnly.MinValue.AddMonths(1) ? day.AddMonths(-1) : DateOnly.MinValue;

    private static ResidentNumber? NumberOf(SearchTreatments asked, DateOnly today, BodyErrors errors)
    {
        if (asked.ResidentNumber is null == asked.Subject is null)
            errors.Add("subject", "subject.or-number");
        else if (asked.Subject is { Length: 0 or > LongestSubject })
            errors.Add("subject", "subject.format");
        if (asked.ResidentNumber is null)
            return null;
        if (!ResidentNumber.TryParse(asked.ResidentNumber.Reveal(), today, out var number))
            errors.Add("residentNumber", "residentNumber.format");
        return number;
    }
}
