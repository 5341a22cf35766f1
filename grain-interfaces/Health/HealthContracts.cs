using DoctorForU.Accounts;
using Orleans;

namespace DoctorForU.Health;

/// <summary>What one person measured and trained: the order and the validation of all writes to it. Key: user id.</summary>
[Alias("health.log")]
public interface IHealthLogGrain : IGrainWithStringKey
{
    /// <summary>Adds an entry; once for an operation.</summary>
    [Alias("add")]
    Task<MeasurementAnswer> Add(Caller caller, MeasurementEntry entry, string operation);

    [Alias("change")]
    Task<MeasurementAnswer> Change(Caller caller, string id, MeasurementEntry entry);

    [Alias("remove")]
    Task<HealthOutcome> Remove(Caller caller, string id);

    /// <summary>Adds all of them or, if one cannot be, none; what is in the log already is not added again.</summary>
    [Alias("import")]
    Task<ImportAnswer> Import(Caller caller, ValueList<MeasurementEntry> entries, string operation);

    /// <summary>Entries, the newest first.</summary>
    [Alias("measurements")]
    Task<MeasurementsAnswer> Measurements(Caller caller, MeasurementQuery query);

    /// <summary>The newest entry of each kind that has one.</summary>
    [Alias("latest")]
    Task<MeasurementsAnswer> Latest(Caller caller);

    /// <summary>How a kind went over the last days up to today.</summary>
    [Alias("series")]
    Task<SeriesAnswer> Series(Caller caller, MeasurementKind kind, int days);

    [Alias("add-exercise")]
    Task<ExerciseAnswer> AddExercise(Caller caller, ExerciseEntry entry, string operation);

    [Alias("change-exercise")]
    Task<ExerciseAnswer> ChangeExercise(Caller caller, string id, ExerciseEntry entry);

    [Alias("remove-exercise")]
    Task<HealthOutcome> RemoveExercise(Caller caller, string id);

    /// <summary>A day of exercise with the days around it and its week.</summary>
    [Alias("exercise-day")]
    Task<ExerciseDayAnswer> ExerciseDay(Caller caller, DateOnly day);

    /// <summary>Everything, the oldest first.</summary>
    [Alias("exercises")]
    Task<ValueList<Exercise>> Exercises(Caller caller);

    /// <summary>Removes the whole log at its owner's word.</summary>
    [Alias("clear")]
    Task<HealthOutcome> Clear(Caller caller);

    /// <summary>Removes the whole log, when the account is deleted.</summary>
    [Alias("forget")]
    Task Forget();
}

/// <summary>What a caller of the health log is told.</summary>
[GenerateSerializer, Alias("health.outcome")]
public enum HealthOutcome
{
    Done,

    /// <summary>The caller is somebody else, or no patient.</summary>
    NotYours,

    /// <summary>Some fields cannot be so.</summary>
    Invalid,
    Unknown,

    /// <summary>The day has as many entries as a day may have.</summary>
    TooMany,
}

/// <param name="Faults">Empty unless the outcome is <see cref="HealthOutcome.Invalid"/>.</param>
[GenerateSerializer, Immutable, Alias("health.measurement-answer")]
public sealed record MeasurementAnswer(HealthOutcome Outcome, Measurement? Measurement, ValueList<FieldFault> Faults)
{
    public static MeasurementAnswer Of(HealthOutcome outcome) => new(outcome, null, []);
}

/// <param name="From">Null for no bound; both ends are Korean days and count.</param>
[GenerateSerializer, Immutable, Alias("health.query")]
public sealed record MeasurementQuery(MeasurementKind? Kind, DateOnly? From, DateOnly? To, int Skip, int Take);

[GenerateSerializer, Immutable, Alias("health.measurements-answer")]
public sealed record MeasurementsAnswer(HealthOutcome Outcome, ValueList<Measurement> Items, int Total);

[GenerateSerializer, Immutable, Alias("health.series-answer")]
public sealed record SeriesAnswer(HealthOutcome Outcome, HealthSeries? Series);

/// <param name="Added">Entries that were added.</param>
/// <param name="Already">Entries that were in the log.</param>
/// <param name="Fault">The first entry that cannot be, counted from none; null when all can.</param>
[GenerateSerializer, Immutable, Alias("health.import-answer")]
public sealed record ImportAnswer(HealthOutcome Outcome, int Added, int Already, int? Fault)
{
    public static ImportAnswer Of(HealthOutcome outcome, int? fault = null) => new(outcome, 0, 0, fault);
}
