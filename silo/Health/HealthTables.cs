using DoctorForU.Storage;

namespace DoctorForU.Health;

/// <summary>Tables of health logs. Values are kept in tenths, days as their number.</summary>
internal static class HealthTables
{
    private const string Tables =
        """
        CREATE TABLE health_measurements (
            user_id TEXT NOT NULL,
            id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            at BIGINT NOT NULL,
            tenths BIGINT NOT NULL,
            second_tenths BIGINT NULL,
            timing INTEGER NULL,
            note TEXT NULL,
            PRIMARY KEY (user_id, id));
        CREATE INDEX health_measurements_by_time ON health_measurements (user_id, kind, at);
        CREATE TABLE health_exercises (
            user_id TEXT NOT NULL,
            id TEXT NOT NULL,
            move TEXT NOT NULL,
            day INTEGER NOT NULL,
            sets INTEGER NULL,
            kilogram_tenths BIGINT NULL,
            reps INTEGER NULL,
            minutes INTEGER NULL,
            done INTEGER NOT NULL,
            entered_at BIGINT NOT NULL,
            PRIMARY KEY (user_id, id));
        CREATE INDEX health_exercises_by_day ON health_exercises (user_id, day);
        """;

    public static SideSchema Schema { get; } = new("health", [new SideMigration(1, Tables, Tables)]);
}
