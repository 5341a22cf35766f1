using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace DoctorForU.Hospitals;

/// <summary>A public holiday (공휴일), with substitutes, temporary ones and election days.</summary>
public sealed record PublicHoliday(DateOnly Date, string Name, string EnglishName);

/// <summary>
/// The public holidays of Korea, as the official gazette publishes them. Written by <c>scripts/holidays.sh</c> from npm's
/// <c>@hyunbinseo/holidays-kr</c>; outside the years it covers, no day is known to be one.
/// </summary>
public sealed class KoreanHolidays
{
    private readonly FrozenDictionary<DateOnly, PublicHoliday> byDate;

    public KoreanHolidays(IEnumerable<PublicHoliday> holidays)
    {
        All = [.. holidays.OrderBy(holiday => holiday.Date)];
        byDate = All.ToFrozenDictionary(holiday => holiday.Date);
    }

    /// <summary>Those of the gazette.</summary>
    public static KoreanHolidays Official { get; } = new(Read());

    /// <summary>In the order of their days.</summary>
    public ImmutableArray<PublicHoliday> All { get; }

    public PublicHoliday? On(DateOnly day) => byDate.GetValueOrDefault(day);

    private static IEnumerable<PublicHoliday> Read()
    {
        using var stream = typeof(KoreanHolidays).Assembly.GetManifestResourceStream("holidays.tsv")
            ?? throw new InvalidOperationException("The table of holidays is not in the assembly.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            yield return new PublicHoliday(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[1], cells[2]);
        }
    }
}
