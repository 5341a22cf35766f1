using System.Data.Common;
using DoctorForU.Storage.Schemas;
using Microsoft.Data.Sqlite;

namespace DoctorForU.Storage.Sqlite;

/// <summary>
/// One SQLite file that one process owns. Writes go through one thread that commits many at once; reads of grain states through another, which
/// a commit does not hold up (WAL); side reads, which may be long, through connections of their own.
/// </summary>
internal sealed class SqliteStore(string path, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private FileStream? _ownership;
    private SqliteWorker? _writer;
    private SqliteWorker? _reader;
    private SqliteReaders? _side;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The store as its owner knows it, for errors.</summary>
    public string Place => $"\"{Path}\"";

    /// <summary>One statement; durable when the task completes.</summary>
    public Task<T> Write<T>(Func<SqliteCommands, T> work) => Opened(ref _writer).Do(new SqliteWork<T>(work));

    public Task<T> Read<T>(Func<SqliteCommands, T> work) => Opened(ref _reader).Do(new SqliteWork<T>(work));

    /// <summary>Any number of statements, all of them or none; durable when the task completes. Runs on the writer's thread.</summary>
    public Task<T> WriteAside<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel) =>
        Opened(ref _writer).Do(new SideWork<T>(work, cancel));

    /// <summary>Reads on a connection that nothing else uses meanwhile.</summary>
    public Task<T> ReadAside<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel) => Opened(ref _side).Do(work, cancel);

    /// <summary>Takes the file, and makes it if there is none.</summary>
    /// <exception cref="StoreException">Another process has it, it cannot be written, it is no database, or it is of a newer version.</exception>
    public void Open()
    {
        lock (_gate)
        {
            if (_writer is not null)
                return;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            if (File.Exists(Path) && new FileInfo(Path).IsReadOnly)
                throw new StoreException($"The store {Place} is read-only; the grains could not save their state.");
            _ownership = SqliteOwnership.Take(Path);
            var opened = new Stack<SqliteConnection>();
            try
            {
                opened.Push(Connect());
                Migrate(opened.Peek());
                opened.Push(Connect());
                _side = new SqliteReaders(Connect, Place);
                _reader = new SqliteWorker(opened.Pop(), "reads", Place, transactions: false);
                _writer = new SqliteWorker(opened.Pop(), "writes", Place, transactions: true);
            }
            catch (Exception exception) when (exception is SqliteException or StoreException)
            {
                foreach (var connection in opened)
                    connection.Dispose();
                _ownership.Dispose();
                throw exception as StoreException ?? new StoreException($"The store {Place} cannot be opened: {exception.Message}", exception);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_side is not null)
            await _side.DisposeAsync();
        if (_writer is not null)
            await _writer.DisposeAsync();
        if (_reader is not null)
            await _reader.DisposeAsync();
        if (_ownership is not null)
            await _ownership.DisposeAsync();
    }

    private T Opened<T>(ref T? part)
        where T : class
    {
        if (Volatile.Read(ref part) is { } open)
            return open;
        Open();
        return part!;
    }

    private void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        SchemaVersions.Apply(connection, transaction, GrainSchema.Tables, SqlDialect.Sqlite, Place, time.GetUtcNow()).GetAwaiter().GetResult();
        transaction.Commit();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;";
            settings.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
