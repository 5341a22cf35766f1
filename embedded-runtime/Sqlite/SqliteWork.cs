namespace DoctorForU.EmbeddedRuntime.Sqlite;

/// <summary>Something to do on a store's thread, whose result counts only after the commit.</summary>
internal abstract class SqliteWork
{
    public abstract void Run(SqliteCommands commands);

    public abstract void Succeed();

    public abstract void Fail(Exception exception);
}

internal sealed class SqliteWork<T>(Func<SqliteCommands, T> work) : SqliteWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _done.Task;

    public override void Run(SqliteCommands commands) => _result = work(commands);

    public override void Succeed() => _done.SetResult(_result);

    public override void Fail(Exception exception) => _done.SetException(exception);
}
