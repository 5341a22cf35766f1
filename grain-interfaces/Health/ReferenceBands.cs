using System.Collections.Immutable;
using System.Globalization;

namespace DoctorForU.Health;

/// <summary>How a band is meant. It is no diagnosis.</summary>
public enum BandTone
{
    Usual,
    Raised,
    High,
    Low,
}

/// <summary>A span of values with a name, as its source gives it: from <paramref name="From"/> on and below <paramref name="Below"/>.</summary>
/// <param name="IsSecond">Whether it is about the diastolic pressure.</param>
/// <param name="Timing">Of blood sugar: when it has to be measured.</param>
/// <param name="Below">Null for no end.</param>
public sealed record ReferenceBand(
    MeasurementKind Kind, bool IsSecond, SugarTiming? Timing, decimal? From, decimal? Below, BandTone Tone, string Name, string EnglishName, string Source, string SourceUrl)
{
    public bool Holds(decimal value) => (From is null || value >= From) && (Below is null || value < Below);
}

/// <summary>Reference bands with their sources, as data (reference-bands.tsv). Weight has none: it would need a height.</summary>
public static class ReferenceBands
{
    public static ImmutableArray<ReferenceBand> All { get; } = [.. HealthTable.Read("reference-bands.tsv").Select(Read)];

    public static IEnumerable<ReferenceBand> Of(MeasurementKind kind) => All.Where(band => band.Kind == kind);

    private static ReferenceBand Read(string[] cells) => new(
        Enum.Parse<MeasurementKind>(cells[0]), cells[1] == "second", cells[2].Length == 0 ? null : Enum.Parse<SugarTiming>(cells[2]), Number(cells[3]), Number(cells[4]),
        Enum.Parse<BandTone>(cells[5]), cells[6], cells[7], cells[8], cells[9]);

    private static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
