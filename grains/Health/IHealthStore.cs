namespace DoctorForU.Health;

/// <summary>Keeps health logs, each under its owner's id. Implemented over the side store by the silo; what it is told to write is decided already.</summary>
internal interface IHealthStore
{
    Task<Measurement?> Find(string userId, string id, CancellationToken cancel);

    /// <summary>Adds all of them in one transaction; an id that is there stays as it is.</summary>
    Task Add(string userId, IReadOnlyList<Measurement> measurements, CancellationToken cancel);

    /// <returns>Whether there was such an entry.</returns>
    Task<bool> Replace(string userId, Measurement measurement, CancellationToken cancel);

    Task<bool> Remove(string userId, string id, CancellationToken cancel);

    Task<MeasurementsFound> Search(string userId, MeasurementQuery query, CancellationToken cancel);

    /// <summary>The newest entry of each kind.</summary>
    Task<IReadOnlyList<Measurement>> Latest(string userId, CancellationToken cancel);

    Task<Exercise?> FindExercise(string userId, string id, CancellationToken cancel);

    Task AddExercise(string userId, Exercise exercise, CancellationToken cancel);

    Task<bool> ReplaceExercise(string userId, Exercise exercise, CancellationToken cancel);

    Task<bool> RemoveExercise(string userId, string id, CancellationToken cancel);

    /// <summary>By day, each in the order of entry; both days count.</summary>
    Task<IReadOnlyList<Exercise>> Exercises(string userId, DateOnly from, DateOnly to, CancellationToken cancel);

    /// <summary>Removes all that is kept of a person.</summary>
    Task Clear(string userId, CancellationToken cancel);
}

internal sealed record MeasurementsFound(IReadOnlyList<Measurement> Items, int Total);
