using Dapper;
using Npgsql;

namespace DoctorForU.Storage.PostgreSql;

/// <summary>
/// The one connection that writes grain states. It holds a lock of its session, so whoever has the connection owns the store: when the connection
/// is lost so is the ownership, and nothing is written until both are there again.
/// </summary>
internal sealed class PostgreSqlOwner(PostgreSqlDatabase database) : IAsyncDisposable
{
    /// <summary>Any number, the same in every process of ours.</summary>
    private const long OwnerLock = 0x446F63746F73;

    /// <summary>A session whose process was killed a moment ago may still have the lock.</summary>
    private const string Patience = "5s";

    private NpgsqlConnection? _connection;

    /// <exception cref="StoreException">The database does not answer, or another process owns the store.</exception>
    public async Task<NpgsqlConnection> Connection()
    {
        if (_connection is { State: System.Data.ConnectionState.Open } open)
            return open;
        await DisposeAsync();
        var connection = await database.OpenAlone(CancellationToken.None);
        try
        {
            await connection.ExecuteAsync($"SET lock_timeout = '{Patience}'");
            await connection.ExecuteAsync("SELECT pg_advisory_lock(@key)", new { key = OwnerLock });
            await connection.ExecuteAsync("SET lock_timeout = 0");
            return _connection = connection;
        }
        catch (NpgsqlException exception)
        {
            await connection.DisposeAsync();
            throw exception is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }
                ? new StoreException($"The store in {database.Place} is in use by another process; one process owns a store.", exception)
                : database.Failed(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _connection = null;
    }
}
