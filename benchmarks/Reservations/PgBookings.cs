using DoctorForU.Benchmarks.Storage;
using Npgsql;

namespace DoctorForU.Benchmarks.Reservations;

/// <summary>
/// The peer: the two steps of a booking as hand-written transactions under pgbench, with none of HTTP, authentication, a person's time, idempotency or notices.
/// Each locks the slot, counts, inserts and commits.
/// </summary>
internal static class PgBookings
{
    private const string Tables = """
        CREATE TABLE slots (id BIGINT PRIMARY KEY, capacity INT NOT NULL);
        CREATE TABLE places (id BIGSERIAL PRIMARY KEY, slot BIGINT NOT NULL, client INT NOT NULL, stage TEXT NOT NULL, until TIMESTAMPTZ, note TEXT);
        CREATE INDEX places_by_slot ON places (slot);
        INSERT INTO slots SELECT n, 1000000000 FROM generate_series(1, 100000) n;
        """;

    private const string Steps = """
        BEGIN;
        SELECT capacity FROM slots WHERE id = :slot FOR UPDATE;
        SELECT COUNT(*) AS taken FROM (SELECT 1 FROM places WHERE slot = :slot AND (stage <> 'held' OR until > now()) LIMIT 100) taken \gset
        INSERT INTO places (slot, client, stage, until) VALUES (:slot, :client_id, 'held', now() + interval '5 minutes') RETURNING id AS place \gset
        COMMIT;
        BEGIN;
        SELECT capacity FROM slots WHERE id = :slot FOR UPDATE;
        SELECT stage FROM places WHERE id = :place AND until > now() FOR UPDATE;
        UPDATE places SET stage = 'booked', until = NULL, note = 'note' WHERE id = :place;
        COMMIT;
        """;

    public static async Task Prepare(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var make = new NpgsqlCommand(Tables, connection);
        await make.ExecuteNonQueryAsync();
    }

    /// <summary>Bookings of a client in a round.</summary>
    private const int Bookings = 40;

    /// <summary>Each booking on a slot that hardly any other takes.</summary>
    public static Task<PgBench> Distinct(string database, int clients) => PgBench.Of(database, clients, Bookings, "\\set slot random(1, 100000)\n" + Steps);

    /// <summary>All on one slot.</summary>
    public static Task<PgBench> Hot(string database, int clients) => PgBench.Of(database, clients, Bookings, "\\set slot 1\n" + Steps);
}
