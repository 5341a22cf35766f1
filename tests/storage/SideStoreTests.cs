using Dapper;
using DoctorForU.Testing;
using Microsoft.Data.Sqlite;

namespace DoctorForU.Storage.Tests;

public sealed class SideStoreTests : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly TemporarySideStore _side = new(Notes.Schema);

    private ISideStore Store => _side.Store;

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await Notes.Add(Store, "remember");

        await _side.Restart();

        Assert.Equal(["remember"], await Notes.All(Store));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_and_does_not_harm_those_beside_it()
    {
        var writes = Enumerable.Range(0, 50).Select(i => i == 25 ? Failing() : Notes.Add(Store, $"note {i}")).ToArray();

        var failures = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write)));

        Assert.IsType<SqliteException>(Assert.Single(failures, failure => failure is not null));
        Assert.Equal(Enumerable.Range(0, 50).Where(i => i != 25).Select(i => $"note {i}").Order(), (await Notes.All(Store)).Order());

        Task Failing() => Store.Write(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("INSERT INTO notes VALUES ('half')", transaction: transaction);
            return await connection.ExecuteAsync("INSERT INTO nowhere VALUES (1)", transaction: transaction);
        }, CancellationToken.None);
    }

    [Fact]
    public async Task A_write_runs_once_even_beside_one_that_fails()
    {
        var runs = 0;
        var bad = Store.Write<int>((_, _) => throw new InvalidOperationException("no"), CancellationToken.None);
        var good = Store.Write((_, _) => Task.FromResult(++runs), CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);

        Assert.Equal(1, await good);
    }

    [Fact]
    public async Task A_write_that_waits_for_something_else_is_refused()
    {
        Thread? writer = null;
        var somethingElse = new TaskCompletionSource();
        var waiting = Store.Write(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("INSERT INTO notes VALUES ('slow')", transaction: transaction);
            Volatile.Write(ref writer, Thread.CurrentThread);
            await somethingElse.Task;
            return 1;
        }, CancellationToken.None);

        // It comes when the writer surely waits for it.
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref writer)?.ThreadState.HasFlag(ThreadState.WaitSleepJoin) == true, TimeSpan.FromSeconds(30)));
        somethingElse.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => waiting);
        Assert.Empty(await Notes.All(Store));
    }

    [Fact]
    public async Task A_long_read_holds_up_neither_writes_nor_other_reads()
    {
        await Notes.Add(Store, "before");
        using var go = new ManualResetEventSlim();
        var reading = new TaskCompletionSource();
        var longRead = Store.Read(async connection =>
        {
            using var rows = await connection.ExecuteReaderAsync("SELECT text FROM notes");
            reading.SetResult();
            go.Wait(s_patience);
            return rows.Read();
        }, CancellationToken.None);
        await reading.Task.WaitAsync(s_patience);

        await Notes.Add(Store, "meanwhile").WaitAsync(s_patience);
        Assert.Equal(["before", "meanwhile"], await Notes.All(Store).WaitAsync(s_patience));
        go.Set();

        Assert.True(await longRead.WaitAsync(s_patience));
    }

    [Fact]
    public async Task A_read_cannot_write()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Read(connection => connection.ExecuteAsync("DELETE FROM notes"), CancellationToken.None));
    }

    [Fact]
    public async Task A_read_that_nobody_waits_for_any_more_ends()
    {
        using var patience = new CancellationTokenSource();
        var endless = Store.Read(connection =>
        {
            patience.Cancel();
            return connection.ExecuteScalarAsync<long>("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n");
        }, patience.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless.WaitAsync(s_patience));
    }

    public ValueTask DisposeAsync() => _side.DisposeAsync();
}
