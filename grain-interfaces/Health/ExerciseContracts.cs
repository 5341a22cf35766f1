using Orleans;

namespace DoctorForU.Health;

/// <summary>What somebody trained or plans to.</summary>
/// <param name="Move">An id of <see cref="ExerciseCatalogue"/>.</param>
/// <param name="Kilograms">Of one repetition; null without weights.</param>
[GenerateSerializer, Immutable, Alias("health.exercise-entry")]
public sealed record ExerciseEntry(string Move, DateOnly Day, int? Sets, decimal? Kilograms, int? Reps, int? Minutes, bool Done);

[GenerateSerializer, Immutable, Alias("health.exercise")]
public sealed record Exercise(string Id, ExerciseEntry Entry);

[GenerateSerializer, Immutable, Alias("health.exercise-answer")]
public sealed record ExerciseAnswer(HealthOutcome Outcome, Exercise? Exercise, ValueList<FieldFault> Faults)
{
    public static ExerciseAnswer Of(HealthOutcome outcome) => new(outcome, null, []);
}

/// <summary>What was done; plans do not count.</summary>
/// <param name="Kilograms">Sets × repetitions × weight.</param>
[GenerateSerializer, Immutable, Alias("health.exercise-totals")]
public sealed record ExerciseTotals(int Exercises, int Minutes, int Sets, decimal Kilograms);

[GenerateSerializer, Immutable, Alias("health.exercise-mark")]
public sealed record ExerciseMark(DateOnly Day, int Done, int Planned);

/// <param name="From">A Monday.</param>
[GenerateSerializer, Immutable, Alias("health.exercise-week")]
public sealed record ExerciseWeek(DateOnly From, int DaysTrained, ExerciseTotals Totals);

/// <param name="Strip">Seven days before to seven days after.</param>
[GenerateSerializer, Immutable, Alias("health.exercise-day")]
public sealed record ExerciseDayView(DateOnly Day, ValueList<Exercise> Items, ExerciseTotals Totals, ValueList<ExerciseMark> Strip, ExerciseWeek Week, ExerciseWeek WeekBefore);

[GenerateSerializer, Immutable, Alias("health.exercise-day-answer")]
public sealed record ExerciseDayAnswer(HealthOutcome Outcome, ExerciseDayView? View);
