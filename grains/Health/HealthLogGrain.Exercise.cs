using DoctorForU.Accounts;

namespace DoctorForU.Health;

/// <summary>The exercise of the log.</summary>
internal sealed partial class HealthLogGrain
{
    public async Task<ExerciseAnswer> AddExercise(Caller caller, ExerciseEntry entry, string operation)
    {
        if (!IsOwner(caller))
            return ExerciseAnswer.Of(HealthOutcome.NotYours);
        if (await store.FindExercise(Id, EntryIds.Of(operation), CancellationToken.None) is { } before)
            return new(HealthOutcome.Done, before, []);

        var exercise = new Exercise(EntryIds.Of(operation), entry);
        if (await Refusal(exercise) is { } refusal)
            return refusal;

        await store.AddExercise(Id, exercise, CancellationToken.None);
        return new(HealthOutcome.Done, exercise, []);
    }

    public async Task<ExerciseAnswer> ChangeExercise(Caller caller, string id, ExerciseEntry entry)
    {
        if (!IsOwner(caller))
            return ExerciseAnswer.Of(HealthOutcome.NotYours);

        var exercise = new Exercise(id, entry);
        if (await Refusal(exercise) is { } refusal)
            return refusal;

        return await store.ReplaceExercise(Id, exercise, CancellationToken.None) ? new(HealthOutcome.Done, exercise, []) : ExerciseAnswer.Of(HealthOutcome.Unknown);
    }

    public async Task<HealthOutcome> RemoveExercise(Caller caller, string id) =>
        !IsOwner(caller) ? HealthOutcome.NotYours : await store.RemoveExercise(Id, id, CancellationToken.None) ? HealthOutcome.Done : HealthOutcome.Unknown;

    public async Task<ExerciseDayAnswer> ExerciseDay(Caller caller, DateOnly day)
    {
        if (!IsOwner(caller))
            return new(HealthOutcome.NotYours, null);
        var (from, to) = ExerciseSummary.Around(day);
        return new(HealthOutcome.Done, ExerciseSummary.Of(day, await store.Exercises(Id, from, to, CancellationToken.None)));
    }

    public async Task<ValueList<Exercise>> Exercises(Caller caller) =>
        IsOwner(caller) ? [.. await store.Exercises(Id, LongAgo, DateOnly.MaxValue, CancellationToken.None)] : [];

    private async Task<ExerciseAnswer?> Refusal(Exercise exercise)
    {
        if (ExerciseRule.FaultsOf(exercise.Entry, Now.KoreanDay()) is { Count: > 0 } faults)
            return new(HealthOutcome.Invalid, null, faults);

        var there = await store.Exercises(Id, exercise.Entry.Day, exercise.Entry.Day, CancellationToken.None);
        return there.Count(other => other.Id != exercise.Id) >= ExerciseRule.MostADay ? ExerciseAnswer.Of(HealthOutcome.TooMany) : null;
    }
}
