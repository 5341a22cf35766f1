using System.Data.Common;

namespace DoctorForU.Storage.Sqlite;

/// <summary>Something to do on a store's thread, whose result counts only after the commit.</summary>
internal abstract class SqliteWork
{
    /// <summary>Whether it is more than one statement, so that its first ones must be taken back when a later one fails.</summary>
    public virtual bool IsSeveral => false;

    public abstract bool IsOver { get; }

    public abstract void Run(SqliteCommands commands);

    public abstract void Succeed();

    public abstract void Fail(Exception exception);
}

internal abstract class SqliteWorkOf<T> : SqliteWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _done.Task;

    public override bool IsOver => _done.Task.IsCompleted;

    public override void Run(SqliteCommands commands) => _result = Result(commands);

    public override void Succeed() => _done.SetResult(_result);

    public override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException cancelled)
            _done.SetCanceled(cancelled.CancellationToken);
        else
            _done.SetException(exception);
    }

    protected abstract T Result(SqliteCommands commands);
}

/// <summary>One statement.</summary>
internal sealed class SqliteWork<T>(Func<SqliteCommands, T> work) : SqliteWorkOf<T>
{
    protected override T Result(SqliteCommands commands) => work(commands);
}

/// <summary>A transaction of the side store.</summary>
internal sealed class SideWork<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel) : SqliteWorkOf<T>
{
    public override bool IsSeveral => true;

    protected override T Result(SqliteCommands commands)
    {
        cancel.ThrowIfCancellationRequested();
        var running = work(commands.Connection, commands.Transaction!);
        var waitedForSomethingElse = !running.IsCompleted;
        var result = running.GetAwaiter().GetResult();
        return waitedForSomethingElse
            ? throw new InvalidOperationException("A write to the side store awaited something that is not the database; meanwhile no grain could save its state. Await it before or after the write.")
            : result;
    }
}
