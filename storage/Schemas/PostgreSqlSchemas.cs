using Dapper;
using DoctorForU.Storage.PostgreSql;
using Npgsql;

namespace DoctorForU.Storage.Schemas;

/// <summary>Applies schemas to a database that several processes may start on at once.</summary>
internal static class PostgreSqlSchemas
{
    /// <summary>Any number, the same in every process of ours: who holds its lock migrates, others wait and then find it done.</summary>
    private const long MigrationLock = 0x446F63746F72;

    public static async Task Apply(PostgreSqlDatabase database, IReadOnlyList<SideSchema> schemas, TimeProvider time)
    {
        await using var connection = await database.OpenAside(CancellationToken.None);
        try
        {
            await Apply(connection, database, schemas, time);
        }
        catch (NpgsqlException exception)
        {
            throw database.Failed(exception);
        }
    }

    private static async Task Apply(NpgsqlConnection connection, PostgreSqlDatabase database, IReadOnlyList<SideSchema> schemas, TimeProvider time)
    {
        foreach (var schema in schemas)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = MigrationLock }, transaction);
            await SchemaVersions.Apply(connection, transaction, schema, SqlDialect.PostgreSql, database.Place, time.GetUtcNow());
            await transaction.CommitAsync();
        }
    }
}
