using System.Data.Common;

namespace DoctorForU.Storage;

/// <summary>Which SQL a side store speaks.</summary>
public enum SqlDialect
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// Plain tables for what is a series or a catalogue, in the database that also holds the grains' states. Tables are declared by a
/// <see cref="SideSchema"/>; queries are written with Dapper inside the delegates; times are Unix milliseconds.
/// </summary>
public interface ISideStore
{
    SqlDialect Dialect { get; }

    /// <summary>Reads what is committed. A long read holds up neither writes nor the grains. The connection is the delegate's until it returns.</summary>
    Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel);

    /// <summary>
    /// One transaction, durable when the task completes; a delegate that throws leaves nothing behind. It runs once, and neither commits nor rolls back itself.
    /// On SQLite it runs on the store's one writer thread: await nothing but the database inside.
    /// </summary>
    Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel);
}
