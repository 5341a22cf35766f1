using System.Data.Common;
using Dapper;

namespace DoctorForU.Storage.Schemas;

/// <summary>Brings the tables of a feature to the version that this program knows, and keeps the book of what was applied when.</summary>
internal static class SchemaVersions
{
    private const string Book = """
        CREATE TABLE IF NOT EXISTS schema_versions
        (
            feature TEXT NOT NULL,
            version INTEGER NOT NULL,
            applied_at BIGINT NOT NULL,
            PRIMARY KEY (feature, version)
        )
        """;

    private const string Reached = "SELECT COALESCE(MAX(version), 0) FROM schema_versions WHERE feature = @feature";

    private const string Record = "INSERT INTO schema_versions (feature, version, applied_at) VALUES (@feature, @version, @now)";

    /// <param name="place">The database as its owner knows it, for errors.</param>
    /// <exception cref="StoreException">The tables are of a newer version than this program knows; they are left as they are.</exception>
    public static async Task Apply(DbConnection connection, DbTransaction transaction, SideSchema schema, SqlDialect dialect, string place, DateTimeOffset now)
    {
        await connection.ExecuteAsync(Book, transaction: transaction);
        var reached = await connection.ExecuteScalarAsync<int>(Reached, new { feature = schema.Feature }, transaction);
        if (reached > schema.Newest)
            throw new StoreException($"The tables of \"{schema.Feature}\" in {place} have version {reached}, but this program knows them up to version {schema.Newest}. They were left as they are; start the newer program.");
        foreach (var migration in schema.Migrations.Where(m => m.Version > reached))
        {
            await connection.ExecuteAsync(dialect == SqlDialect.Sqlite ? migration.Sqlite : migration.PostgreSql, transaction: transaction);
            await connection.ExecuteAsync(Record, new { feature = schema.Feature, version = migration.Version, now = now.ToUnixTimeMilliseconds() }, transaction);
        }
    }
}
