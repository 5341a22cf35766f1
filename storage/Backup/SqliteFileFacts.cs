using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DoctorForU.Storage.Backup;

/// <summary>What is counted in a SQLite file, to be found again in its copy.</summary>
internal sealed record SqliteFileFacts(ImmutableSortedDictionary<string, long> Rows, ImmutableSortedDictionary<string, int> Schemas)
{
    private const string Tables = @"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name";
    private const string Versions = "SELECT feature, MAX(version) AS version FROM schema_versions GROUP BY feature";

    public static SqliteFileFacts Count(SqliteConnection connection)
    {
        var tables = connection.Query<string>(Tables).ToList();
        return new(
            tables.ToImmutableSortedDictionary(table => table, table => connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM \"{table}\""), StringComparer.Ordinal),
            tables.Contains("schema_versions")
                ? connection.Query<(string Feature, int Version)>(Versions).ToImmutableSortedDictionary(row => row.Feature, row => row.Version, StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, int>.Empty);
    }

    /// <summary>Opens a file that nobody uses, checks it as SQLite does, and counts.</summary>
    /// <exception cref="BackupException">It is damaged.</exception>
    public static SqliteFileFacts Check(string path)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            var wrong = connection.Query<string>("PRAGMA integrity_check(3)").ToList();
            return wrong is ["ok"] ? Count(connection) : throw new BackupException(BackupFailure.Damaged, $"\"{path}\" is damaged: {string.Join("; ", wrong)}");
        }
        catch (SqliteException exception)
        {
            throw new BackupException(BackupFailure.Damaged, $"\"{path}\" is damaged: {exception.Message}", exception);
        }
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>What differs, in words; null when nothing does.</summary>
    public string? DifferenceFrom(IReadOnlyDictionary<string, long> rows)
    {
        var tables = Rows.Keys.Union(rows.Keys, StringComparer.Ordinal).Where(table => rows.GetValueOrDefault(table, -1) != Rows.GetValueOrDefault(table, -1)).ToList();
        return tables.Count == 0 ? null : string.Join(", ", tables.Select(table => $"{table} has {Text(Rows, table)} instead of {Text(rows, table)}"));
    }

    private static string Text(IReadOnlyDictionary<string, long> rows, string table) => rows.TryGetValue(table, out var count) ? FormattableString.Invariant($"{count} rows") : "no table";
}
