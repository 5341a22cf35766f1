using System.Data.Common;
using DoctorForU.Storage.PostgreSql;
using DoctorForU.Storage.Schemas;
using Npgsql;

namespace DoctorForU.Storage;

/// <summary>Side tables in a PostgreSQL database.</summary>
internal sealed class PostgreSqlSideStore : ISideStore, ISchemaStep
{
    private readonly PostgreSqlDatabase _database;
    private readonly OnceDone _schemas;

    public PostgreSqlSideStore(PostgreSqlDatabase database, IEnumerable<SideSchema> schemas, TimeProvider time)
    {
        _database = database;
        var known = SideSchema.Distinct(schemas);
        _schemas = new OnceDone(() => PostgreSqlSchemas.Apply(_database, known, time));
    }

    public SqlDialect Dialect => SqlDialect.PostgreSql;

    public Task Ready(CancellationToken cancel) => _schemas.Wait(cancel);

    public Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel) => OnConnection(work, cancel);

    public Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel) => OnConnection(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var result = await work(connection, transaction);

        // Not to be cancelled: whoever hears of a cancellation must know that nothing was written.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }, cancel);

    private async Task<T> OnConnection<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        await Ready(cancel);
        await using var connection = await _database.OpenAside(cancel);
        try
        {
            return await work(connection);
        }
        catch (NpgsqlException exception) when (exception.IsTransient)
        {
            // The database, not the statement: it went away, or has no room.
            throw _database.Failed(exception);
        }
    }
}
