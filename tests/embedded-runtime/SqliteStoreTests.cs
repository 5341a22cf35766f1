using System.Diagnostics;
using DoctorForU.EmbeddedRuntime.Sqlite;
using Microsoft.Data.Sqlite;

namespace DoctorForU.EmbeddedRuntime.Tests;

public sealed class SqliteStoreTests
{
    [Fact]
    public async Task Writes_that_gather_are_committed_together_and_acknowledged_after_the_commit()
    {
        await using var store = new SqliteStore(StoreCluster.NewPath());
        using var go = new ManualResetEventSlim();
        var transactions = new List<SqliteTransaction?>();
        var first = store.Write(_ => go.Wait(TimeSpan.FromSeconds(20)));

        var writes = new List<Task<int>>();
        for (var i = 0; i < 100; i++)
        {
            writes.Add(store.Write(commands =>
            {
                transactions.Add(commands.Get("SELECT 1").Transaction);
                return writes.Count(w => w.IsCompleted);
            }));
        }

        go.Set();
        Assert.True(await first.Soon());
        var completedBeforeTheLastRan = await Task.WhenAll(writes).Soon();

        Assert.NotNull(Assert.Single(transactions.Distinct()));
        Assert.All(completedBeforeTheLastRan, count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task One_failing_write_does_not_take_the_others_of_its_transaction_with_it()
    {
        await using var store = new SqliteStore(StoreCluster.NewPath());
        using var go = new ManualResetEventSlim();
        var first = store.Write(_ => go.Wait(TimeSpan.FromSeconds(20)));
        var good = store.Write(commands => commands.Get("CREATE TABLE good (x)").ExecuteNonQuery());
        var bad = store.Write(commands => commands.Get("INSERT INTO nowhere VALUES (1)").ExecuteNonQuery());
        var alsoGood = store.Write(commands => commands.Get("INSERT INTO good VALUES (1)").ExecuteNonQuery());
        go.Set();

        await Assert.ThrowsAsync<SqliteException>(() => bad.Soon());
        await Task.WhenAll(first, good, alsoGood).Soon();

        Assert.Equal(1L, await store.Read(commands => commands.Get("SELECT COUNT(*) FROM good").ExecuteScalar()));
    }

    [Fact]
    public async Task The_file_is_in_WAL_mode_and_commits_reach_the_disk()
    {
        await using var store = new SqliteStore(StoreCluster.NewPath());

        Assert.Equal("wal", await store.Read(commands => commands.Get("PRAGMA journal_mode").ExecuteScalar()));
        Assert.Equal(2L, await store.Write(commands => commands.Get("PRAGMA synchronous").ExecuteScalar()));
    }

    [Fact]
    public async Task A_second_process_is_refused_by_name_and_let_in_when_the_first_is_gone()
    {
        var path = StoreCluster.NewPath();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var other = Process.Start(new ProcessStartInfo("flock", [path + ".lock", "-c", "echo held; cat"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync().Soon());

        await using var store = new SqliteStore(path);
        Assert.Contains(path, Assert.Throws<OrleansConfigurationException>(store.Open).Message, StringComparison.Ordinal);

        other.StandardInput.Close();
        await other.WaitForExitAsync().Soon();
        store.Open();
    }

    [Fact]
    public async Task A_second_silo_on_the_file_does_not_start()
    {
        await using var cluster = await StoreCluster.Start();

        var failure = await Assert.ThrowsAsync<OrleansConfigurationException>(() => StoreCluster.Start(cluster.Path));

        Assert.Contains(cluster.Path, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_file_is_refused_by_name()
    {
        var path = StoreCluster.NewPath();
        await using (var store = new SqliteStore(path))
            store.Open();
        File.SetAttributes(path, FileAttributes.ReadOnly);

        await using var readOnly = new SqliteStore(path);

        Assert.Contains(path, Assert.Throws<OrleansConfigurationException>(readOnly.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_name()
    {
        var path = StoreCluster.NewPath();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "not a database, but long enough to have a header that is not one either");

        await using var store = new SqliteStore(path);

        Assert.Contains(path, Assert.Throws<OrleansConfigurationException>(store.Open).Message, StringComparison.Ordinal);
    }
}
