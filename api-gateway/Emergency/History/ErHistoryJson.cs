namespace DoctorForU.ApiGateway.Emergency.History;

/// <summary>What a hospital entered of its general emergency beds within one bucket. A bucket without an entry is not there: absent is never zero.</summary>
/// <param name="At">Begin of the bucket.</param>
/// <param name="Free">Free beds by the bucket's last entry; negative means more patients than beds.</param>
/// <param name="Mean">Mean of all entries of the bucket.</param>
/// <param name="Beds">Total of beds by the last entry; null when the hospital named none.</param>
internal sealed record HistoryPointJson(DateTimeOffset At, int Free, int Low, int High, double Mean, int? Beds);

/// <summary>How it usually is at this hour of this weekday, by the same hour of up to four weeks before.</summary>
/// <param name="At">The hour that it is to be compared with.</param>
/// <param name="Days">How many of the weeks before have an entry; at least two.</param>
internal sealed record UsualHourJson(DateTimeOffset At, double Mean, int Low, int High, int Days);

/// <summary>The history of one room.</summary>
/// <param name="Step">How wide the buckets are: tenMinutes up to 24 hours, hour up to 30 days, day beyond.</param>
/// <param name="Usual">Hour by hour; only for up to a week.</param>
/// <param name="Source">To whom the figures are owed.</param>
internal sealed record ErHistoryJson(
    string Hpid,
    HistoryStep Step,
    DateTimeOffset From,
    DateTimeOffset Until,
    IReadOnlyList<HistoryPointJson> Items,
    int Total,
    IReadOnlyList<UsualHourJson> Usual,
    string Source,
    bool Simulated);

/// <summary>The last hours of one room, hour by hour.</summary>
/// <param name="Free">Free beds by the last entry of each hour; null for an hour without one.</param>
internal sealed record SparklineJson(string Hpid, IReadOnlyList<int?> Free);

/// <summary>The last hours of many rooms.</summary>
/// <param name="From">Begin of the first hour.</param>
/// <param name="Hours">How many hours each line has.</param>
internal sealed record SparklineList(IReadOnlyList<SparklineJson> Items, int Total, DateTimeOffset From, int Hours);
