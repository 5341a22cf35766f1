using Microsoft.Data.Sqlite;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Sqlite;

/// <summary>
/// One SQLite file that one process owns. Writes go through one thread that commits many at once; reads through another, which a commit
/// does not hold up (WAL).
/// </summary>
internal sealed class SqliteStore(string path) : IAsyncDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS OrleansStorage
        (
            GrainIdHash INTEGER NOT NULL,
            GrainIdN0 INTEGER NOT NULL,
            GrainIdN1 INTEGER NOT NULL,
            GrainTypeHash INTEGER NOT NULL,
            GrainTypeString TEXT NOT NULL,
            GrainIdExtensionString TEXT NULL,
            ServiceId TEXT NOT NULL,
            PayloadBinary BLOB NULL,
            ModifiedOn TEXT NOT NULL,
            Version INTEGER NULL
        );
        CREATE INDEX IF NOT EXISTS IX_OrleansStorage ON OrleansStorage (GrainIdHash, GrainTypeHash);
        CREATE TABLE IF NOT EXISTS OrleansRemindersTable
        (
            ServiceId TEXT NOT NULL,
            GrainId TEXT NOT NULL,
            ReminderName TEXT NOT NULL,
            StartTime TEXT NOT NULL,
            Period INTEGER NOT NULL,
            GrainHash INTEGER NOT NULL,
            Version INTEGER NOT NULL,
            PRIMARY KEY (ServiceId, GrainId, ReminderName)
        );
        """;

    private readonly Lock _gate = new();
    private FileStream? _ownership;
    private SqliteWorker? _writer;
    private SqliteWorker? _reader;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Durable when the task completes.</summary>
    public Task<T> Write<T>(Func<SqliteCommands, T> work) => Open(ref _writer).Do(work);

    public Task<T> Read<T>(Func<SqliteCommands, T> work) => Open(ref _reader).Do(work);

    /// <summary>Takes the file, and makes it if there is none.</summary>
    /// <exception cref="OrleansConfigurationException">Another process has it, or it cannot be written.</exception>
    public void Open()
    {
        lock (_gate)
        {
            if (_writer is not null)
                return;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            if (File.Exists(Path) && new FileInfo(Path).IsReadOnly)
                throw new OrleansConfigurationException($"The store \"{Path}\" is read-only; the grains could not save their state.");
            _ownership = Own();
            SqliteConnection? connection = null;
            try
            {
                connection = Connect();
                using (var schema = connection.CreateCommand())
                {
                    schema.CommandText = Schema;
                    schema.ExecuteNonQuery();
                }

                _reader = new SqliteWorker(Connect(), "reads", transactions: false);
                _writer = new SqliteWorker(connection, "writes", transactions: true);
            }
            catch (SqliteException exception)
            {
                connection?.Dispose();
                _ownership.Dispose();
                throw new OrleansConfigurationException($"The store \"{Path}\" cannot be opened: {exception.Message}", exception);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
            await _writer.DisposeAsync();
        if (_reader is not null)
            await _reader.DisposeAsync();
        if (_ownership is not null)
            await _ownership.DisposeAsync();
    }

    private SqliteWorker Open(ref SqliteWorker? worker)
    {
        if (Volatile.Read(ref worker) is { } open)
            return open;
        Open();
        return worker!;
    }

    // SQLite's own locks would let a second process in between two transactions.
    private FileStream Own()
    {
        try
        {
            return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new OrleansConfigurationException($"The store \"{Path}\" is in use by another process; one process owns a store.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new OrleansConfigurationException($"The store \"{Path}\" is in a folder that cannot be written.", exception);
        }
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
