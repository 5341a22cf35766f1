using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DoctorForU.Storage.Backup;

/// <summary>
/// Copies a SQLite store while its owner goes on writing. One read transaction holds the moment of the backup: whatever was acknowledged before it
/// began is in the copy, nothing of later is, and no writer waits.
/// </summary>
internal static class StoreBackup
{
    public const string FileName = "store.db";

    private const int PagesAtOnce = 256;

    /// <param name="tell">What is being done, how far it is, and of how much.</param>
    /// <exception cref="BackupException">No backup was made.</exception>
    public static BackupManifest Make(string store, string folder, TimeProvider time, Action<string, long, long> tell)
    {
        if (!File.Exists(store))
            throw new BackupException(BackupFailure.NotThere, $"There is no store \"{Path.GetFullPath(store)}\".");
        using var backup = new BackupFolder(folder);
        var file = Path.Combine(backup.Growing, FileName);
        PrivateFiles.Create(file).Dispose();
        var (madeAt, expected) = Copy(store, file, time, tell);
        tell("checked", 0, 1);
        var found = SqliteFileFacts.Check(file);
        if (found.DifferenceFrom(expected.Rows) is { } difference)
            throw new BackupException(BackupFailure.Damaged, $"The copy of \"{store}\" is not what it is a copy of: {difference}.");
        tell("checked", 1, 1);
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, BackupKind.Store, madeAt, [PrivateFiles.Describe(file)], found.Rows, found.Schemas);
        backup.Complete(manifest);
        return manifest;
    }

    private static (DateTimeOffset MadeAt, SqliteFileFacts Facts) Copy(string store, string file, TimeProvider time, Action<string, long, long> tell)
    {
        try
        {
            // Not read-only: after a crash the first who opens the file has to read its log anew.
            using var source = SqliteFileFacts.Open(store, SqliteOpenMode.ReadWrite);
            source.Execute("PRAGMA busy_timeout = 5000; PRAGMA query_only = ON");
            var madeAt = time.GetUtcNow();
            source.Execute("BEGIN DEFERRED");
            var facts = SqliteFileFacts.Count(source);
            using var target = SqliteFileFacts.Open(file, SqliteOpenMode.ReadWrite);
            CopyPages(source, target, tell);

            // The copy is one file: it gets a log again when it is used.
            target.Execute("PRAGMA journal_mode = DELETE");
            return (madeAt, facts);
        }
        catch (SqliteException exception)
        {
            throw new BackupException(BackupFailure.Damaged, $"The store \"{Path.GetFullPath(store)}\" could not be copied: {exception.Message}", exception);
        }
    }

    // SQLite's own backup begins anew whenever another process writes; the transaction that holds the moment keeps it from seeing that.
    private static void CopyPages(SqliteConnection source, SqliteConnection target, Action<string, long, long> tell)
    {
        using var backup = raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main");
        int result;
        do
        {
            result = raw.sqlite3_backup_step(backup, PagesAtOnce);
            var pages = raw.sqlite3_backup_pagecount(backup);
            tell("copied", pages - raw.sqlite3_backup_remaining(backup), pages);
        }
        while (result == raw.SQLITE_OK);

        if (result != raw.SQLITE_DONE)
            throw new SqliteException(raw.sqlite3_errstr(result).utf8_to_string(), result);
    }
}
