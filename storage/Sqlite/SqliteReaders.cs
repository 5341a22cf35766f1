using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DoctorForU.Storage.Sqlite;

/// <summary>A few connections for side reads. A read has one to itself; when all are taken the next one waits.</summary>
internal sealed class SqliteReaders(Func<SqliteConnection> connect, string place) : IAsyncDisposable
{
    private const int Most = 4;

    /// <summary>Steps of SQLite's machine between two looks at whether anybody still waits; well under a millisecond.</summary>
    private const int StepsBetweenLooks = 10_000;

    private readonly SemaphoreSlim _free = new(Most);
    private readonly Stack<SqliteConnection> _idle = new();

    public async Task<T> Do<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        try
        {
            // SQLite has no asynchronous reads: they block their thread, which must not be the grain's.
            return await Task.Run(() => Run(work, cancel), cancel);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for the reads that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var taken = 0; taken < Most; taken++)
            await _free.WaitAsync();
        foreach (var connection in _idle)
            await connection.DisposeAsync();
        _free.Dispose();
    }

    private async Task<T> Run<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        var connection = Take();
        try
        {
            if (cancel.CanBeCanceled)
                raw.sqlite3_progress_handler(connection.Handle!, StepsBetweenLooks, _ => cancel.IsCancellationRequested ? 1 : 0, null);
            return await work(connection);
        }
        catch (SqliteException exception)
        {
            throw exception.SqliteErrorCode switch
            {
                raw.SQLITE_INTERRUPT when cancel.IsCancellationRequested => new OperationCanceledException(exception.Message, exception, cancel),
                raw.SQLITE_READONLY => new InvalidOperationException("A read of the side store tried to write.", exception),
                _ => SqliteFailures.Named(exception, place),
            };
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle!, 0, null, null);
            lock (_idle)
                _idle.Push(connection);
        }
    }

    private SqliteConnection Take()
    {
        lock (_idle)
        {
            if (_idle.TryPop(out var idle))
                return idle;
        }

        var connection = connect();
        using var readOnly = connection.CreateCommand();
        readOnly.CommandText = "PRAGMA query_only = ON";
        readOnly.ExecuteNonQuery();
        return connection;
    }
}
