using System.Text;

namespace DoctorForU.Health;

/// <summary>Which entries can be. Pure; the gateway and the grain ask the same.</summary>
public static class MeasurementRule
{
    public const int LongestNote = 200;

    /// <summary>Entries of one kind on one Korean day.</summary>
    public const int MostADay = 50;

    private static readonly DateTimeOffset Earliest = KoreanTime.StartOf(new DateOnly(1950, 1, 1));

    /// <summary>Clocks of phones are not quite right.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

    /// <summary>As it is kept: whole seconds of Korean time, and no note rather than an empty one.</summary>
    public static MeasurementEntry Normalised(this MeasurementEntry entry) => entry with
    {
        At = entry.At.AddTicks(-(entry.At.Ticks % TimeSpan.TicksPerSecond)).InKorea(),
        Note = string.IsNullOrWhiteSpace(entry.Note) ? null : entry.Note.Trim(),
    };

    /// <summary>What is wrong with an entry, each at its field; empty when nothing is.</summary>
    public static ValueList<FieldFault> FaultsOf(MeasurementEntry entry, DateTimeOffset now)
    {
        var kind = MeasuredKind.Of(entry.Kind);
        return [.. OfValue("value", entry.Value, kind.Value, kind.Decimals), .. OfSecond(entry, kind), .. OfMoment(entry.At, now), .. OfWords(entry)];
    }

    private static IEnumerable<FieldFault> OfValue(string field, decimal value, Limits limits, int decimals)
    {
        if (!limits.Hold(value))
            yield return new(field, $"{field}.range");
        else if (decimal.Round(value, decimals) != value)
            yield return new(field, $"{field}.precision");
    }

    private static IEnumerable<FieldFault> OfSecond(MeasurementEntry entry, MeasuredKind kind) => (entry.Second, kind.Second) switch
    {
        (null, null) => [],
        (null, not null) => [new("second", "second.required")],
        (not null, null) => [new("second", "second.unexpected")],
        ({ } second, { } limits) when second >= entry.Value && limits.Hold(second) => [new("second", "second.not-below-first")],
        ({ } second, { } limits) => OfValue("second", second, limits, kind.Decimals),
    };

    private static IEnumerable<FieldFault> OfMoment(DateTimeOffset at, DateTimeOffset now)
    {
        if (at > now + Leeway)
            yield return new("at", "at.future");
        else if (at < Earliest)
            yield return new("at", "at.too-early");
    }

    private static IEnumerable<FieldFault> OfWords(MeasurementEntry entry)
    {
        if (entry.Timing is not null && entry.Kind != MeasurementKind.BloodSugar)
            yield return new("timing", "timing.unexpected");
        if (entry.Note?.Length > LongestNote)
            yield return new("note", "note.too-long");
        else if (entry.Note?.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar) == true)
            yield return new("note", "note.characters");
    }
}
