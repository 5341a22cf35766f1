using DoctorForU.Storage.Schemas;

namespace DoctorForU.Storage.PostgreSql;

/// <summary>Grain states and reminders in a PostgreSQL database that one process owns.</summary>
internal sealed class PostgreSqlStore(PostgreSqlDatabase database, TimeProvider time) : IAsyncDisposable
{
    public PostgreSqlDatabase Database => database;

    public PostgreSqlWriter Writer { get; } = new(database);

    /// <summary>Takes the store and brings its tables up to date.</summary>
    /// <exception cref="StoreException">The database does not answer, another process owns the store, or it is of a newer version.</exception>
    public async Task Open()
    {
        try
        {
            await Writer.Open();
            await PostgreSqlSchemas.Apply(database, [GrainSchema.Tables], time);
        }
        catch (StoreException)
        {
            // Whoever comes next must not find it owned by one that did not start.
            await DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Writer.DisposeAsync();
}
