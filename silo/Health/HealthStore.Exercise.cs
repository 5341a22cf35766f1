using Dapper;

namespace DoctorForU.Health;

/// <summary>The exercise of health logs.</summary>
internal sealed partial class HealthStore
{
    private const string SelectExercises =
        "SELECT id, move, day, sets, kilogram_tenths AS KilogramTenths, reps, minutes, done FROM health_exercises WHERE user_id = @UserId";

    private const string InsertExercise =
        """
        INSERT INTO health_exercises (user_id, id, move, day, sets, kilogram_tenths, reps, minutes, done, entered_at)
        VALUES (@UserId, @Id, @Move, @Day, @Sets, @KilogramTenths, @Reps, @Minutes, @Done, @EnteredAt) ON CONFLICT DO NOTHING
        """;

    private const string UpdateExercise =
        """
        UPDATE health_exercises SET move = @Move, day = @Day, sets = @Sets, kilogram_tenths = @KilogramTenths, reps = @Reps, minutes = @Minutes, done = @Done
        WHERE user_id = @UserId AND id = @Id
        """;

    public async Task<Exercise?> FindExercise(string userId, string id, CancellationToken cancel)
    {
        var row = await store.Read(connection => connection.QuerySingleOrDefaultAsync<ExerciseRow>($"{SelectExercises} AND id = @Id", new { UserId = userId, Id = id }), cancel);
        return row?.ToExercise();
    }

    public Task AddExercise(string userId, Exercise exercise, CancellationToken cancel) =>
        store.Write((connection, transaction) => connection.ExecuteAsync(InsertExercise, RowOf(userId, exercise), transaction), cancel);

    public async Task<bool> ReplaceExercise(string userId, Exercise exercise, CancellationToken cancel) =>
        await store.Write((connection, transaction) => connection.ExecuteAsync(UpdateExercise, RowOf(userId, exercise), transaction), cancel) == 1;

    public async Task<bool> RemoveExercise(string userId, string id, CancellationToken cancel) => await store.Write(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM health_exercises WHERE user_id = @userId AND id = @id", new { userId, id }, transaction), cancel) == 1;

    public async Task<IReadOnlyList<Exercise>> Exercises(string userId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        const string Between = $"{SelectExercises} AND day >= @From AND day <= @To ORDER BY day, entered_at, id";
        var rows = await store.Read(connection => connection.QueryAsync<ExerciseRow>(Between, new { UserId = userId, From = from.DayNumber, To = to.DayNumber }), cancel);
        return [.. rows.Select(row => row.ToExercise())];
    }

    private object RowOf(string userId, Exercise exercise) => new
    {
        UserId = userId,
        exercise.Id,
        exercise.Entry.Move,
        Day = exercise.Entry.Day.DayNumber,
        exercise.Entry.Sets,
        KilogramTenths = exercise.Entry.Kilograms is { } kilograms ? Tenths.Of(kilograms) : (long?)null,
        exercise.Entry.Reps,
        exercise.Entry.Minutes,
        Done = exercise.Entry.Done ? 1 : 0,
        EnteredAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    private sealed class ExerciseRow
    {
        public string Id { get; init; } = "";

        public string Move { get; init; } = "";

        public int Day { get; init; }

        public int? Sets { get; init; }

        public long? KilogramTenths { get; init; }

        public int? Reps { get; init; }

        public int? Minutes { get; init; }

        public int Done { get; init; }

        public Exercise ToExercise() => new(Id, new(Move, DateOnly.FromDayNumber(Day), Sets, KilogramTenths is { } tenths ? Tenths.From(tenths) : null, Reps, Minutes, Done == 1));
    }
}
