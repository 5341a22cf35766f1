using System.Diagnostics;
using DoctorForU.Storage;
using DoctorForU.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DoctorForU.EmbeddedRuntime.Tests;

public sealed class SqliteStoreTests
{
    [Fact]
    public async Task Writes_that_gather_are_committed_together_and_acknowledged_after_the_commit()
    {
        await using var store = new SqliteStore(StorePlace.NewPath(), TimeProvider.System);
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
        await using var store = new SqliteStore(StorePlace.NewPath(), TimeProvider.System);
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
        await using var store = new SqliteStore(StorePlace.NewPath(), TimeProvider.System);

        Assert.Equal("wal", await store.Read(commands => commands.Get("PRAGMA journal_mode").ExecuteScalar()));
        Assert.Equal(2L, await store.Write(commands => commands.Get("PRAGMA synchronous").ExecuteScalar()));
    }

    [Fact]
    public async Task A_second_process_is_refused_by_name_and_let_in_when_the_first_is_gone()
    {
        var path = StorePlace.NewPath();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var other = Process.Start(new ProcessStartInfo("flock", [path + ".lock", "-c", "echo held; cat"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync().Soon());

        await using var store = new SqliteStore(path, TimeProvider.System);
        Assert.Contains(path, Assert.Throws<StoreException>(store.Open).Message, StringComparison.Ordinal);

        other.StandardInput.Close();
        await other.WaitForExitAsync().Soon();
        store.Open();
    }

    [Fact]
    public async Task A_read_only_file_is_refused_by_name()
    {
        var path = StorePlace.NewPath();
        await using (var store = new SqliteStore(path, TimeProvider.System))
            store.Open();
        File.SetAttributes(path, FileAttributes.ReadOnly);

        await using var readOnly = new SqliteStore(path, TimeProvider.System);

        Assert.Contains(path, Assert.Throws<StoreException>(readOnly.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_name()
    {
        var path = StorePlace.NewPath();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "not a database, but long enough to have a header that is not one either");

        await using var store = new SqliteStore(path, TimeProvider.System);

        Assert.Contains(path, Assert.Throws<StoreException>(store.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_named_keeps_what_is_stored_and_takes_writes_again_when_there_is_room()
    {
        var path = StorePlace.NewPath();
        await using var store = new SqliteStore(path, TimeProvider.System);
        await store.Write(commands => commands.Get("CREATE TABLE kept (x)").ExecuteNonQuery());
        await store.Write(commands => commands.Get("INSERT INTO kept VALUES ('old')").ExecuteNonQuery());
        await store.Write(commands => commands.Get("PRAGMA max_page_count = 1").ExecuteScalar());

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.Write(commands => commands.Get("INSERT INTO kept VALUES (zeroblob(1000000))").ExecuteNonQuery()).Soon());

        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        Assert.Contains("full", failure.Message, StringComparison.Ordinal);
        Assert.Equal("old", await store.Read(commands => commands.Get("SELECT x FROM kept").ExecuteScalar()));
        await store.Write(commands => commands.Get("PRAGMA max_page_count = 100000").ExecuteScalar());
        Assert.Equal(1, await store.Write(commands => commands.Get("INSERT INTO kept VALUES ('new')").ExecuteNonQuery()));
    }

    [Fact]
    public async Task A_damaged_file_is_named_when_its_damage_is_met()
    {
        var path = StorePlace.NewPath();
        await using (var store = new SqliteStore(path, TimeProvider.System))
        {
            await store.Write(commands => commands.Get("CREATE TABLE kept (x)").ExecuteNonQuery());
            for (var i = 0; i < 20; i++)
                await store.Write(commands => commands.Get("INSERT INTO kept VALUES (zeroblob(3000))").ExecuteNonQuery());
        }

        await using (var file = File.OpenWrite(path))
        {
            // The first pages stay: the file opens, and its rows are noise.
            file.Seek(12 * 4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 20 * 4096).ToArray());
        }

        await using var damaged = new SqliteStore(path, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<StoreException>(() => damaged.Read(commands => commands.Get("SELECT SUM(LENGTH(x)) FROM kept").ExecuteScalar()));

        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_from_before_versions_were_recorded_opens_with_its_states()
    {
        var path = StorePlace.NewPath();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await StorePlace.Sqlite(path).Sql(OldFile);

        await using var store = new SqliteStore(path, TimeProvider.System);

        Assert.Equal("doctorforu: {}", await store.Read(commands => commands.Get("SELECT ServiceId || ': ' || CAST(PayloadBinary AS TEXT) FROM OrleansStorage").ExecuteScalar()));
        Assert.Equal("doctorforu", await store.Read(commands => commands.Get("SELECT ServiceId FROM OrleansRemindersTable").ExecuteScalar()));
    }

    private const string OldFile = """
        CREATE TABLE OrleansStorage (GrainIdHash INTEGER NOT NULL, GrainIdN0 INTEGER NOT NULL, GrainIdN1 INTEGER NOT NULL, GrainTypeHash INTEGER NOT NULL,
            GrainTypeString TEXT NOT NULL, GrainIdExtensionString TEXT NULL, ServiceId TEXT NOT NULL, PayloadBinary BLOB NULL, ModifiedOn TEXT NOT NULL, Version INTEGER NULL);
        CREATE TABLE OrleansRemindersTable (ServiceId TEXT NOT NULL, GrainId TEXT NOT NULL, ReminderName TEXT NOT NULL, StartTime TEXT NOT NULL,
            Period INTEGER NOT NULL, GrainHash INTEGER NOT NULL, Version INTEGER NOT NULL, PRIMARY KEY (ServiceId, GrainId, ReminderName));
        INSERT INTO OrleansStorage VALUES (1, 0, 0, 2, 'erfeed', 'beds', 'default', CAST('{}' AS BLOB), '2026-11-22 00:00:00', 7);
        INSERT INTO OrleansRemindersTable VALUES ('default', 'erfeed/beds', 'wake', '2026-11-22T00:00:00.0000000Z', 60000, 3, 0);
        """;
}
