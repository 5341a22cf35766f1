using System.Globalization;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

/// <summary>A page of the directory, found to be whole.</summary>
/// <param name="Total">Rows that the operation has in all.</param>
internal sealed record DirectoryPage(DirectoryRows Rows, int Total)
{
    /// <summary>A page with fewer rows than it must have is a failure: taken as it is, it would take institutions off the directory.</summary>
    public static PollResult<DirectoryPage> Of(DirectoryRows rows, int? total, Pull pull, int pageRows)
    {
        if (total is not { } all)
        {
            return new(null, UpstreamFailure.Unreadable("The reply does not say how many rows there are."));
        }

        var due = pull.RowsDue(all, pageRows);
        if (rows.Count < due || (all == 0 && pull.Step is PullStep.Hospitals or PullStep.Pharmacies && pull.Page == 1))
        {
            return new(null, new UpstreamFailure(FailureClass.Transient, "short", string.Create(CultureInfo.InvariantCulture, $"The page has {rows.Count} rows of {Math.Max(due, 1)}.")));
        }

        return new(new DirectoryPage(rows, all), null);
    }
}

/// <summary>When the day's pull is due.</summary>
internal static class PullSchedule
{
    private static readonly TimeSpan LeastApart = TimeSpan.FromHours(12);

    /// <summary>The first time of day that is at least half a day after the last pull began.</summary>
    public static DateTimeOffset Next(DateTimeOffset last, TimeSpan at)
    {
        var earliest = last + LeastApart;
        var thatDay = KoreanTime.StartOf(earliest.KoreanDay()) + at;
        return thatDay >= earliest ? thatDay : thatDay.AddDays(1);
    }
}
