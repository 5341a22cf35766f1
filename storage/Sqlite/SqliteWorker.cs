using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DoctorForU.Storage.Sqlite;

/// <summary>
/// A thread with a connection. With transactions, whatever has gathered while the last one was committed goes into the next (group commit), and what
/// comes while it is being written; nobody hears of success before the commit.
/// </summary>
internal sealed class SqliteWorker : IAsyncDisposable
{
    private const int MostAtOnce = 512;
    private const string Savepoint = "work";

    private readonly BlockingCollection<SqliteWork> _queue = [];
    private readonly SqliteConnection _connection;
    private readonly SqliteCommands _commands;
    private readonly Gathering _gathering = new();
    private readonly bool _transactions;
    private readonly string _place;
    private readonly Task _ended;

    public SqliteWorker(SqliteConnection connection, string name, string place, bool transactions)
    {
        _connection = connection;
        _commands = new SqliteCommands(connection);
        _transactions = transactions;
        _place = place;
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ended = ended.Task;
        new Thread(() =>
        {
            Run();
            ended.SetResult();
        })
        { IsBackground = true, Name = $"SQLite {name}" }.Start();
    }

    public Task<T> Do<T>(SqliteWorkOf<T> work)
    {
        try
        {
            _queue.Add(work);
        }
        catch (InvalidOperationException)
        {
            work.Fail(new ObjectDisposedException(nameof(SqliteStore), "The store is closed."));
        }

        return work.Task;
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
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            if (_transactions)
                Commit(first);
            else
                Read(first);
        }
    }

    private void Read(SqliteWork work)
    {
        try
        {
            work.Run(_commands);
        }
        catch (Exception exception)
        {
            work.Fail(SqliteFailures.Named(exception, _place));
            return;
        }

        work.Succeed();
    }

    private void Commit(SqliteWork first)
    {
        var taken = new List<SqliteWork>();
        var written = new List<SqliteWork>();
        try
        {
            using var transaction = _connection.BeginTransaction();
            _commands.Transaction = transaction;
            _gathering.Begin();
            for (var work = first; work is not null; work = Next(taken.Count))
            {
                taken.Add(work);
                if (TryRun(work, transaction))
                    written.Add(work);
            }

            _gathering.End(taken.Count);
            transaction.Commit();
            _gathering.Committed();
        }
        catch (Exception exception)
        {
            // Nothing of the transaction is stored, and those that failed by themselves know it already.
            foreach (var work in taken.Where(w => !w.IsOver))
                work.Fail(SqliteFailures.Named(exception, _place));
            return;
        }

        foreach (var work in written)
            work.Succeed();
    }

    private SqliteWork? Next(int taken)
    {
        if (taken == MostAtOnce)
            return null;
        return _queue.TryTake(out var next) || (_gathering.PatienceAt(taken) is > 0 and var patience && _queue.TryTake(out next, patience)) ? next : null;
    }

    /// <summary>One that fails takes back what it did itself, and the others of the transaction go on.</summary>
    private bool TryRun(SqliteWork work, SqliteTransaction transaction)
    {
        if (work.IsSeveral)
            transaction.Save(Savepoint);
        try
        {
            work.Run(_commands);
        }
        catch (Exception exception) when (IsInTransaction)
        {
            if (work.IsSeveral)
                transaction.Rollback(Savepoint);
            work.Fail(SqliteFailures.Named(exception, _place));
            return false;
        }

        if (work.IsSeveral)
            transaction.Release(Savepoint);
        return true;
    }

    // After some errors, a full disk among them, SQLite has rolled back all of it.
    private bool IsInTransaction => raw.sqlite3_get_autocommit(_connection.Handle!) == 0;
}
