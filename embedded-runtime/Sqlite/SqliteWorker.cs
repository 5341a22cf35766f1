using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace DoctorForU.EmbeddedRuntime.Sqlite;

/// <summary>
/// A thread with a connection. With transactions, whatever has gathered while the last one was committed goes into the next (group commit),
/// and nobody hears of success before the commit.
/// </summary>
internal sealed class SqliteWorker : IAsyncDisposable
{
    private const int MostAtOnce = 512;

    private readonly BlockingCollection<SqliteWork> _queue = [];
    private readonly SqliteConnection _connection;
    private readonly SqliteCommands _commands;
    private readonly bool _transactions;
    private readonly Task _ended;

    public SqliteWorker(SqliteConnection connection, string name, bool transactions)
    {
        _connection = connection;
        _commands = new SqliteCommands(connection);
        _transactions = transactions;
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ended = ended.Task;
        new Thread(() =>
        {
            Run();
            ended.SetResult();
        })
        { IsBackground = true, Name = $"SQLite {name}" }.Start();
    }

    public Task<T> Do<T>(Func<SqliteCommands, T> work)
    {
        var item = new SqliteWork<T>(work);
        try
        {
            _queue.Add(item);
        }
        catch (InvalidOperationException)
        {
            item.Fail(new ObjectDisposedException(nameof(SqliteStore), "The store is closed."));
        }

        return item.Task;
    }

    /// <summary>Does what is queued, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _ended;
        _commands.Dispose();
        await _connection.DisposeAsync();
        _queue.Dispose();
    }

    private void Run()
    {
        var batch = new List<SqliteWork>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (_transactions && batch.Count < MostAtOnce && _queue.TryTake(out var next))
                batch.Add(next);
            Run(batch);
            batch.Clear();
        }
    }

    private void Run(List<SqliteWork> batch)
    {
        if (TryRun(batch) is not { } failure)
            return;
        if (batch.Count == 1)
        {
            batch[0].Fail(failure);
            return;
        }

        // One of them spoilt it for all: each by itself, so that only that one fails.
        foreach (var work in batch)
        {
            if (TryRun([work]) is { } own)
                work.Fail(own);
        }
    }

    private Exception? TryRun(List<SqliteWork> batch)
    {
        try
        {
            using var transaction = _transactions ? _connection.BeginTransaction() : null;
            foreach (var work in batch)
                work.Run(_commands.In(transaction));
            transaction?.Commit();
        }
        catch (Exception exception)
        {
            return exception;
        }

        foreach (var work in batch)
            work.Succeed();
        return null;
    }
}
