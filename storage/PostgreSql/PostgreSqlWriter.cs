using System.Threading.Channels;
using Npgsql;

namespace DoctorForU.Storage.PostgreSql;

/// <summary>
/// Writes rows one statement each. Whatever has gathered while the last ones were committed is sent at once and committed as one transaction,
/// and nobody hears of success before the commit.
/// </summary>
internal sealed class PostgreSqlWriter : IAsyncDisposable
{
    private const int MostAtOnce = 512;

    private readonly Channel<PostgreSqlWrite> _queue = Channel.CreateUnbounded<PostgreSqlWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PostgreSqlDatabase _database;
    private readonly PostgreSqlOwner _owner;
    private readonly Task _loop;

    public PostgreSqlWriter(PostgreSqlDatabase database)
    {
        _database = database;
        _owner = new PostgreSqlOwner(database);
        _loop = Task.Run(Run);
    }

    /// <summary>Takes the ownership of the store.</summary>
    /// <exception cref="StoreException">The database does not answer, or another process owns the store.</exception>
    public async Task Open() => await Write(new NpgsqlBatchCommand("SELECT 1"));

    /// <summary>Durable when the task completes; the number of rows that were changed.</summary>
    /// <exception cref="StoreException">The database failed. If the connection was lost, the row may be written or not: its version tells.</exception>
    public Task<int> Write(NpgsqlBatchCommand command)
    {
        var write = new PostgreSqlWrite(command);
        if (!_queue.Writer.TryWrite(write))
            write.Fail(new ObjectDisposedException(nameof(PostgreSqlWriter), "The store is closed."));
        return write.Task;
    }

    /// <summary>Does what is queued, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        await _owner.DisposeAsync();
    }

    private async Task Run()
    {
        var batch = new List<PostgreSqlWrite>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var write))
                batch.Add(write);
            await Commit(batch);
            batch.Clear();
        }
    }

    private async Task Commit(List<PostgreSqlWrite> batch)
    {
        if (await TryExecute(batch) is not { } failure)
            return;
        if (batch.Count > 1 && failure.IsRolledBack)
        {
            // One of them spoilt it for all: each by itself, so that only that one fails.
            foreach (var write in batch)
            {
                if (await TryExecute([write]) is { } own)
                    write.Fail(own.Exception);
            }

            return;
        }

        foreach (var write in batch)
            write.Fail(failure.Exception);
    }

    private async Task<Failure?> TryExecute(List<PostgreSqlWrite> batch)
    {
        try
        {
            var connection = await _owner.Connection();
            await using var commands = connection.CreateBatch();
            foreach (var write in batch)
                commands.BatchCommands.Add(write.Command);
            await commands.ExecuteNonQueryAsync();
        }
        catch (StoreException exception)
        {
            return new Failure(exception, IsRolledBack: false);
        }
        catch (Exception exception)
        {
            // The server's own error, on a connection that still works, says that the transaction is rolled back; any other leaves it open what became of it.
            var isRolledBack = exception is PostgresException { IsTransient: false, Severity: "ERROR" };
            if (!isRolledBack)
                await _owner.DisposeAsync();
            return new Failure(_database.Failed(exception), isRolledBack);
        }

        foreach (var write in batch)
            write.Succeed();
        return null;
    }

    private sealed record Failure(Exception Exception, bool IsRolledBack);
}

internal sealed class PostgreSqlWrite(NpgsqlBatchCommand command)
{
    private readonly TaskCompletionSource<int> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public NpgsqlBatchCommand Command => command;

    public Task<int> Task => _done.Task;

    public void Succeed() => _done.SetResult((int)command.Rows);

    public void Fail(Exception exception) => _done.SetException(exception);
}
