using System.Collections.Immutable;
using DoctorForU.Storage;

namespace DoctorForU.Hospitals;

/// <summary>The tables of the directory: what stands, and the pages of a pull under way.</summary>
public static class DirectoryTables
{
    internal const string Standing = "hospital_directory";
    internal const string Stage = "hospital_directory_stage";

    /// <summary>Columns beside the key, with their types: of SQLite, and of PostgreSQL.</summary>
    internal static readonly ImmutableArray<(string Name, string Sqlite, string PostgreSql)> Columns =
    [
        ("name", "TEXT NOT NULL", "TEXT NOT NULL"),
        ("kind", "INTEGER NOT NULL", "INTEGER NOT NULL"),
        ("region", "TEXT", "TEXT"),
        ("district", "TEXT", "TEXT"),
        ("address", "TEXT", "TEXT"),
        ("latitude", "REAL", "DOUBLE PRECISION"),
        ("longitude", "REAL", "DOUBLE PRECISION"),
        ("placement", "INTEGER NOT NULL", "INTEGER NOT NULL"),
        ("phone", "TEXT", "TEXT"),
        ("er_phone", "TEXT", "TEXT"),
        ("grade", "INTEGER NOT NULL", "INTEGER NOT NULL"),
        ("emergency", "INTEGER NOT NULL", "INTEGER NOT NULL"),
        ("hours", "TEXT NOT NULL", "TEXT NOT NULL"),
        ("note", "TEXT", "TEXT"),
        ("departments", "INTEGER NOT NULL", "BIGINT NOT NULL"),
        ("moonlight", "INTEGER NOT NULL", "INTEGER NOT NULL"),
    ];

    /// <summary><c>changed_at</c> is when the row last said something new, in Unix milliseconds.</summary>
    public static SideSchema Schema { get; } = new("hospital", [new SideMigration(1, Create(column => column.Sqlite, "INTEGER"), Create(column => column.PostgreSql, "BIGINT"))]);

    private static string Create(Func<(string Name, string Sqlite, string PostgreSql), string> type, string time)
    {
        var columns = string.Concat(Columns.Select(column => $", {column.Name} {type(column)}"));
        return $"CREATE TABLE {Standing} (hpid TEXT PRIMARY KEY{columns}, changed_at {time} NOT NULL); CREATE TABLE {Stage} (hpid TEXT PRIMARY KEY{columns});";
    }
}
