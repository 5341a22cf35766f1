using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DoctorForU.Storage.Sqlite;

/// <summary>Tells what is wrong with a file from what is wrong with a statement.</summary>
internal static class SqliteFailures
{
    public static Exception Named(Exception exception, string place) => exception is SqliteException sqlite && What(sqlite.SqliteErrorCode) is { } what
        ? new StoreException($"The store {place} {what}: {exception.Message} What is stored was left as it is.", exception)
        : exception;

    private static string? What(int code) => code switch
    {
        raw.SQLITE_FULL => "cannot grow, the disk is full",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "is damaged; bring back a copy of it",
        raw.SQLITE_READONLY => "is read-only",
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => "cannot be read or written",
        _ => null,
    };
}
