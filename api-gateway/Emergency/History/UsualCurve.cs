namespace DoctorForU.ApiGateway.Emergency.History;

/// <summary>How it usually is: the same hour of the same weekday, over up to four weeks before.</summary>
internal static class UsualCurve
{
    public const int Weeks = 4;
    private const int LeastWeeks = 2;

    /// <param name="hours">Hours of the room that are kept.</param>
    /// <param name="from">The first hour to tell the usual of.</param>
    public static IReadOnlyList<UsualHourJson> Of(IEnumerable<HistoryPoint> hours, DateTimeOffset from, DateTimeOffset until)
    {
        var known = hours.ToDictionary(point => point.At.UtcTicks);
        var usual = new List<UsualHourJson>();
        for (var hour = from; hour < until; hour = hour.AddHours(1))
        {
            var before = Enumerable.Range(1, Weeks).Select(week => known.GetValueOrDefault(hour.AddDays(-7 * week).UtcTicks)).Where(point => point.Samples > 0).ToList();
            if (before.Count >= LeastWeeks)
            {
                usual.Add(new(hour.InKorea(), Math.Round(before.Average(point => point.Mean), 2), before.Min(point => point.Low), before.Max(point => point.High), before.Count));
            }
        }

        return usual;
    }
}
