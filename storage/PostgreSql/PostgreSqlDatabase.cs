using Npgsql;

namespace DoctorForU.Storage.PostgreSql;

/// <summary>A PostgreSQL database and the connections to it that this process shares.</summary>
internal sealed class PostgreSqlDatabase : IAsyncDisposable
{
    private const string Durable = "synchronous_commit";

    private const int NpgsqlPool = 100;
    private const int OurPool = 16;
    private const int Attempts = 3;

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly NpgsqlDataSource _connections;
    private readonly NpgsqlDataSource _sideConnections;

    public PostgreSqlDatabase(string connectionString)
    {
        _settings = Parse(connectionString);
        Place = $"the PostgreSQL database \"{_settings.Database}\" at {_settings.Host}:{_settings.Port}";
        if (_settings.MaxAutoPrepare == 0)
            (_settings.MaxAutoPrepare, _settings.AutoPrepareMinUsages) = (64, 2);

        // Npgsql's own default is all that a server takes by its default.
        if (_settings.MaxPoolSize == NpgsqlPool)
            _settings.MaxPoolSize = OurPool;

        // A commit is on disk before it is acknowledged, whatever the server's default is.
        if (_settings.Options?.Contains(Durable, StringComparison.Ordinal) != true)
            _settings.Options = $"{_settings.Options} -c {Durable}=on".TrimStart();
        _connections = NpgsqlDataSource.Create(_settings);
        _sideConnections = NpgsqlDataSource.Create(_settings);
    }

    /// <summary>The database as its owner knows it, without user and password.</summary>
    public string Place { get; }

    /// <summary>Runs a query; again, where the connection turns out to be from before a restart of the server.</summary>
    /// <exception cref="StoreException">The database does not answer, or not well.</exception>
    public async Task<T> Read<T>(Func<NpgsqlConnection, Task<T>> query, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await Reach(async () => await _connections.OpenConnectionAsync(cancel));
            try
            {
                return await query(connection);
            }
            catch (NpgsqlException exception) when (exception.IsTransient && attempt < Attempts)
            {
                _connections.Clear();
            }
            catch (NpgsqlException exception)
            {
                throw Failed(exception);
            }
        }
    }

    /// <summary>A connection for side tables: of a pool of their own, so that long work on them holds up no grain.</summary>
    /// <exception cref="StoreException">The database does not answer.</exception>
    public Task<NpgsqlConnection> OpenAside(CancellationToken cancel) => Reach(async () => await _sideConnections.OpenConnectionAsync(cancel));

    /// <summary>A connection outside the pool, for what belongs to a session.</summary>
    /// <exception cref="StoreException">The database does not answer.</exception>
    public Task<NpgsqlConnection> OpenAlone(CancellationToken cancel) => Reach(async () =>
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    });

    /// <summary>The error of a database that failed while it was used.</summary>
    public StoreException Failed(Exception exception) => new($"{Capitalised} failed: {exception.Message}", exception);

    public async ValueTask DisposeAsync()
    {
        await _connections.DisposeAsync();
        await _sideConnections.DisposeAsync();
    }

    private string Capitalised => $"{char.ToUpperInvariant(Place[0])}{Place[1..]}";

    private async Task<NpgsqlConnection> Reach(Func<Task<NpgsqlConnection>> open)
    {
        try
        {
            return await open();
        }
        catch (NpgsqlException exception)
        {
            throw new StoreException($"{Capitalised} cannot be reached: {exception.Message}", exception);
        }
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException exception)
        {
            throw new StoreException($"The connection string of the PostgreSQL database cannot be read: {exception.Message}", exception);
        }
    }
}
