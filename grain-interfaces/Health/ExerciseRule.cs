namespace DoctorForU.Health;

/// <summary>Which entries of exercise can be. Pure.</summary>
public static class ExerciseRule
{
    public const int MostADay = 100;

    private const int DaysAhead = 31;
    private static readonly DateOnly Earliest = new(1950, 1, 1);

    public static Limits Sets { get; } = new(1, 100);

    public static Limits Kilograms { get; } = new(0.1m, 1000);

    public static Limits Reps { get; } = new(1, 1000);

    public static Limits Minutes { get; } = new(1, 1440);

    public static ValueList<FieldFault> FaultsOf(ExerciseEntry entry, DateOnly today) => ExerciseCatalogue.Find(entry.Move) is { } move
        ? [.. OfDay(entry, today), .. move.IsCardio ? OfCardio(entry) : OfStrength(entry)]
        : [new("move", "move.unknown")];

    private static IEnumerable<FieldFault> OfDay(ExerciseEntry entry, DateOnly today)
    {
        if (entry.Day < Earliest)
            yield return new("day", "day.too-early");
        else if (entry.Day > today.AddDays(DaysAhead))
            yield return new("day", "day.too-far");
        else if (entry.Done && entry.Day > today)
            yield return new("done", "done.future");
    }

    private static IEnumerable<FieldFault> OfCardio(ExerciseEntry entry) =>
        [.. Needed("minutes", entry.Minutes, Minutes), .. None("sets", entry.Sets), .. None("kilograms", entry.Kilograms), .. None("reps", entry.Reps)];

    private static IEnumerable<FieldFault> OfStrength(ExerciseEntry entry) =>
        [.. Needed("sets", entry.Sets, Sets), .. Needed("reps", entry.Reps, Reps), .. Allowed("kilograms", entry.Kilograms, Kilograms), .. Allowed("minutes", entry.Minutes, Minutes)];

    private static IEnumerable<FieldFault> Needed(string field, decimal? value, Limits limits) => value is null ? [new(field, $"{field}.required")] : Allowed(field, value, limits);

    private static IEnumerable<FieldFault> Allowed(string field, decimal? value, Limits limits)
    {
        if (value is { } given && !limits.Hold(given))
            yield return new(field, $"{field}.range");
        else if (value is { } exact && decimal.Round(exact, 1) != exact)
            yield return new(field, $"{field}.precision");
    }

    private static IEnumerable<FieldFault> None(string field, decimal? value) => value is null ? [] : [new(field, $"{field}.unexpected")];
}
