using System.Globalization;
using Dapper;
using DoctorForU.Storage.Backup;
using DoctorForU.Storage.Sqlite;
using DoctorForU.Testing;

namespace DoctorForU.Storage.Tests;

public sealed class BackupTests : IAsyncDisposable
{
    private static readonly SideSchema s_series = new("series", [new SideMigration(
        1, "CREATE TABLE series_point (at INTEGER PRIMARY KEY, text TEXT NOT NULL)", "CREATE TABLE series_point (at BIGINT PRIMARY KEY, text TEXT NOT NULL)")]);

    private readonly TemporarySideStore _side = new(s_series);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("doctorforu-backup-");

    private string Backup => Path.Combine(_folder.FullName, "backup");

    private string Elsewhere => Path.Combine(_folder.FullName, "elsewhere", "store.db");

    [Fact]
    public async Task A_backup_under_way_does_not_hold_up_writers_and_has_nothing_that_came_after_it_began()
    {
        await Add(0, 5_000);
        var isWritten = false;

        var made = StoreBackup.Make(_side.Path, Backup, TimeProvider.System, (what, done, of) =>
        {
            if (isWritten || what != "copied" || done == of)
                return;
            Add(5_000, 10).GetAwaiter().GetResult();
            isWritten = true;
        });

        Assert.True(isWritten, "The store was too small to be copied in more than one step.");
        Assert.Equal(5_000, made.Rows["series_point"]);
        Assert.Equal(1, made.Schemas["series"]);
        Assert.Equal(5_010, await Count(_side.Store));
    }

    [Fact]
    public async Task What_was_backed_up_is_restored_and_taken_over_by_a_store()
    {
        await Add(0, 100);
        StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);

        StoreRestore.Run(Backup, Elsewhere, [s_series], Nobody);

        await using var store = new SqliteStore(Elsewhere, TimeProvider.System);
        var side = new SqliteSideStore(store, [s_series], TimeProvider.System);
        Assert.Equal(100, await Count(side));
        Assert.Equal([Path.GetFileName(Elsewhere)], Directory.GetFiles(Path.GetDirectoryName(Elsewhere)!).Select(Path.GetFileName).Where(name => !name!.Contains("db-", StringComparison.Ordinal) && !name.EndsWith(".lock", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Neither_a_backup_nor_a_restore_overwrites_anything()
    {
        await Add(0, 1);
        StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);
        Directory.CreateDirectory(Path.GetDirectoryName(Elsewhere)!);
        await File.WriteAllTextAsync(Elsewhere, "another");

        Assert.Equal(BackupFailure.Occupied, Refused(() => StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody)));
        Assert.Equal(BackupFailure.Occupied, Refused(() => StoreRestore.Run(Backup, Elsewhere, [s_series], Nobody)));

        Assert.Equal("another", await File.ReadAllTextAsync(Elsewhere));
        StoreRestore.Verify(Backup, BackupKind.Store);
    }

    [Fact]
    public async Task A_store_that_somebody_owns_is_not_restored_over()
    {
        await Add(0, 1);
        StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);

        Assert.Throws<StoreException>(() => StoreRestore.Run(Backup, _side.Path, [s_series], Nobody));
    }

    [Fact]
    public async Task A_backup_that_was_interrupted_leaves_nothing_that_looks_like_one_and_the_next_is_made()
    {
        await Add(0, 5_000);

        Assert.Throws<OperationCanceledException>(() => StoreBackup.Make(_side.Path, Backup, TimeProvider.System, (_, done, of) => throw new OperationCanceledException()));

        Assert.Empty(_folder.GetFileSystemInfos());
        Directory.CreateDirectory(Backup + ".partial");
        await File.WriteAllTextAsync(Path.Combine(Backup + ".partial", StoreBackup.FileName), "left by a process that was killed");
        StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);
        StoreRestore.Verify(Backup, BackupKind.Store);
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_backup_of_which_a_byte_changed_is_refused_and_nothing_is_restored()
    {
        await Add(0, 1_000);
        StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);
        var file = Path.Combine(Backup, StoreBackup.FileName);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        Assert.Equal(BackupFailure.Damaged, Refused(() => StoreRestore.Run(Backup, Elsewhere, [s_series], Nobody)));
        Assert.False(File.Exists(Elsewhere));
    }

    [Fact]
    public async Task A_manifest_that_says_more_than_the_file_holds_is_refused()
    {
        await Add(0, 10);
        var made = StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);
        File.Delete(Path.Combine(Backup, BackupManifest.FileName));
        (made with { Rows = new Dictionary<string, long>(made.Rows) { ["series_point"] = 11 } }).Write(Backup);

        Assert.Equal(BackupFailure.Damaged, Refused(() => StoreRestore.Run(Backup, Elsewhere, [s_series], Nobody)));
        Assert.False(File.Exists(Elsewhere));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"format":2,"kind":0,"madeAt":"2026-11-24T00:00:00Z","files":[],"rows":{},"schemas":{}}""")]
    public void A_manifest_that_cannot_be_read_is_a_damaged_backup(string manifest)
    {
        Directory.CreateDirectory(Backup);
        File.WriteAllText(Path.Combine(Backup, BackupManifest.FileName), manifest);

        Assert.Equal(BackupFailure.Damaged, Refused(() => StoreRestore.Verify(Backup, BackupKind.Store)));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_left_to_it()
    {
        await Add(0, 1);
        StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);

        var refused = Assert.Throws<StoreException>(() => StoreRestore.Run(Backup, Elsewhere, [s_series with { Migrations = [] }], Nobody));

        Assert.Contains("\"series\" in version 1", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Elsewhere));
    }

    [Fact]
    public async Task A_damaged_store_gives_no_backup()
    {
        await Add(0, 3_000);
        StoreBackup.Make(_side.Path, Backup, TimeProvider.System, Nobody);
        var damaged = Path.Combine(_folder.FullName, "damaged.db");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Backup, StoreBackup.FileName));
        bytes.AsSpan(bytes.Length / 2, 20_000).Clear();
        await File.WriteAllBytesAsync(damaged, bytes);

        Assert.Equal(BackupFailure.Damaged, Refused(() => StoreBackup.Make(damaged, Backup + "-2", TimeProvider.System, Nobody)));
        Assert.False(Directory.Exists(Backup + "-2"));
    }

    [Fact]
    public void Keys_are_restored_beside_those_that_are_there_but_never_over_another()
    {
        var (keys, others) = (Path.Combine(_folder.FullName, "keys"), Path.Combine(_folder.FullName, "others"));
        Directory.CreateDirectory(keys);
        File.WriteAllText(Path.Combine(keys, "key-1.xml"), "one");
        KeyBackup.Make(keys, Backup, TimeProvider.System);
        Directory.CreateDirectory(others);
        File.WriteAllText(Path.Combine(others, "key-2.xml"), "two");

        KeyBackup.Restore(Backup, others);
        KeyBackup.Restore(Backup, others);
        File.WriteAllText(Path.Combine(others, "key-1.xml"), "another one");

        Assert.Equal(["key-1.xml", "key-2.xml"], Directory.GetFiles(others).Select(Path.GetFileName).Order());
        Assert.Equal(BackupFailure.Occupied, Refused(() => KeyBackup.Restore(Backup, others)));
        Assert.Equal(BackupFailure.NotThere, Refused(() => StoreRestore.Verify(Backup, BackupKind.Store)));
    }

    public async ValueTask DisposeAsync()
    {
        await _side.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static BackupFailure Refused(Action action) => Assert.Throws<BackupException>(action).Failure;

    private static void Nobody(string what, long done, long of)
    {
    }

    private Task<int> Add(int from, int count) => _side.Store.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "INSERT INTO series_point VALUES (@at, @text)",
            Enumerable.Range(from, count).Select(at => new { at, text = new string('x', 300) + at.ToString(CultureInfo.InvariantCulture) }),
            transaction),
        CancellationToken.None);

    private static Task<long> Count(ISideStore store) => store.Read(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM series_point"), CancellationToken.None);
}
