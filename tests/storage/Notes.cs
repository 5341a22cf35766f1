using Dapper;

namespace DoctorForU.Storage.Tests;

/// <summary>A feature with one table.</summary>
internal static class Notes
{
    public static SideSchema Schema { get; } = new("notes", [new SideMigration(1, "CREATE TABLE notes (text TEXT NOT NULL)", "CREATE TABLE notes (text TEXT NOT NULL)")]);

    public static SideSchema WithTimes { get; } = Schema with
    {
        Migrations = Schema.Migrations.Add(new SideMigration(2, "ALTER TABLE notes ADD COLUMN written_at INTEGER", "ALTER TABLE notes ADD COLUMN written_at BIGINT")),
    };

    public static Task<int> Add(ISideStore store, string text) =>
        store.Write((connection, transaction) => connection.ExecuteAsync("INSERT INTO notes (text) VALUES (@text)", new { text }, transaction), CancellationToken.None);

    public static async Task<IReadOnlyList<string>> All(ISideStore store) =>
        [.. await store.Read(connection => connection.QueryAsync<string>("SELECT text FROM notes"), CancellationToken.None)];
}
