namespace DoctorForU.Health;

/// <summary>What a day of exercise looks like among the days around it. Pure.</summary>
internal static class ExerciseSummary
{
    private const int StripHalf = 7;
    private const int Week = 7;

    /// <summary>The days that the view of a day needs.</summary>
    public static (DateOnly From, DateOnly To) Around(DateOnly day) => (MondayOf(day).AddDays(-Week), day.AddDays(StripHalf));

    /// <param name="exercises">Of the days <see cref="Around"/> it.</param>
    public static ExerciseDayView Of(DateOnly day, IReadOnlyList<Exercise> exercises)
    {
        var monday = MondayOf(day);
        var items = exercises.Where(exercise => exercise.Entry.Day == day).ToList();
        return new(
            day, [.. items], TotalsOf(items),
            [.. Enumerable.Range(-StripHalf, (2 * StripHalf) + 1).Select(offset => MarkOf(day.AddDays(offset), exercises))],
            WeekOf(monday, exercises), WeekOf(monday.AddDays(-Week), exercises));
    }

    private static ExerciseMark MarkOf(DateOnly day, IReadOnlyList<Exercise> exercises)
    {
        var all = exercises.Where(exercise => exercise.Entry.Day == day).ToList();
        var done = all.Count(exercise => exercise.Entry.Done);
        return new(day, done, all.Count - done);
    }

    private static ExerciseWeek WeekOf(DateOnly monday, IReadOnlyList<Exercise> exercises)
    {
        var done = exercises.Where(exercise => exercise.Entry.Done && exercise.Entry.Day >= monday && exercise.Entry.Day < monday.AddDays(Week)).ToList();
        return new(monday, done.Select(exercise => exercise.Entry.Day).Distinct().Count(), TotalsOf(done));
    }

    private static ExerciseTotals TotalsOf(IEnumerable<Exercise> exercises)
    {
        var done = exercises.Select(exercise => exercise.Entry).Where(entry => entry.Done).ToList();
        return new(done.Count, done.Sum(entry => entry.Minutes ?? 0), done.Sum(entry => entry.Sets ?? 0), done.Sum(entry => (entry.Sets ?? 0) * (entry.Reps ?? 0) * (entry.Kilograms ?? 0)));
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Week - (int)DayOfWeek.Monday) % Week));
}
