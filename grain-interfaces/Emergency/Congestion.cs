namespace DoctorForU.Emergency;

/// <summary>How full a kind of beds is, by the convention of the national board (종합상황판).</summary>
public enum Congestion
{
    /// <summary>Not known, or without a total to compare with.</summary>
    Unknown,

    /// <summary>원활: at least 80 % free.</summary>
    Smooth,

    /// <summary>보통: 50 to 79 % free.</summary>
    Moderate,

    /// <summary>혼잡: under 50 % free, none, or more patients than beds.</summary>
    Crowded,
}

/// <summary>The legend of mediboard (내 손안의 응급실): see docs/er-board.md for the source.</summary>
public static class CongestionRule
{
    public static Congestion Of(Beds beds)
    {
        if (beds.Available.OrNull is not { } available)
        {
            return Congestion.Unknown;
        }

        if (available <= 0)
        {
            return Congestion.Crowded;
        }

        if (beds.Total.OrNull is not (> 0 and var total))
        {
            return Congestion.Unknown;
        }

        var (smoothFrom, moderateFrom) = IsIsolation(beds.Kind) ? (1.0, 0.5) : (0.8, 0.5);
        var share = (double)available / total;
        return share >= smoothFrom ? Congestion.Smooth : share >= moderateFrom ? Congestion.Moderate : Congestion.Crowded;
    }

    private static bool IsIsolation(BedKind kind) =>
        kind is BedKind.NegativePressureIsolation or BedKind.Isolation or BedKind.Cohort;
}
