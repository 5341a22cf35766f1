using DoctorForU.Health;

namespace DoctorForU.ApiGateway.Health;

/// <param name="Move">An id of <c>GET /api/health/exercises</c>.</param>
/// <param name="Day">Today when absent.</param>
internal sealed record ExerciseRequest(string? Move, DateOnly? Day, int? Sets, decimal? Kilograms, int? Reps, int? Minutes, bool? Done);

internal sealed record ExerciseJson(string Id, string Move, DateOnly Day, int? Sets, decimal? Kilograms, int? Reps, int? Minutes, bool Done)
{
    public static ExerciseJson From(Exercise exercise)
    {
        var entry = exercise.Entry;
        return new(exercise.Id, entry.Move, entry.Day, entry.Sets, entry.Kilograms, entry.Reps, entry.Minutes, entry.Done);
    }
}

/// <param name="Kilograms">Sets × repetitions × weight.</param>
internal sealed record ExerciseTotalsJson(int Exercises, int Minutes, int Sets, decimal Kilograms)
{
    public static ExerciseTotalsJson From(ExerciseTotals totals) => new(totals.Exercises, totals.Minutes, totals.Sets, totals.Kilograms);
}

internal sealed record ExerciseMarkJson(DateOnly Day, int Done, int Planned);

/// <param name="From">A Monday.</param>
internal sealed record ExerciseWeekJson(DateOnly From, int DaysTrained, ExerciseTotalsJson Totals);

/// <param name="Totals">Of what is done; plans do not count.</param>
/// <param name="Strip">Seven days before to seven days after.</param>
internal sealed record ExerciseDayJson(
    DateOnly Day, IReadOnlyList<ExerciseJson> Items, int Total, ExerciseTotalsJson Totals, IReadOnlyList<ExerciseMarkJson> Strip, ExerciseWeekJson Week, ExerciseWeekJson WeekBefore)
{
    public static ExerciseDayJson From(ExerciseDayView view) => new(
        view.Day, [.. view.Items.Select(ExerciseJson.From)], view.Items.Count, ExerciseTotalsJson.From(view.Totals),
        [.. view.Strip.Select(mark => new ExerciseMarkJson(mark.Day, mark.Done, mark.Planned))], WeekOf(view.Week), WeekOf(view.WeekBefore));

    private static ExerciseWeekJson WeekOf(ExerciseWeek week) => new(week.From, week.DaysTrained, ExerciseTotalsJson.From(week.Totals));
}

internal sealed record ExerciseMoveJson(string Id, ExerciseGroup Group, string Name, string EnglishName);

internal sealed record ExerciseMoveList(IReadOnlyList<ExerciseMoveJson> Items, int Total);
