using System.Data.Common;
using DoctorForU.Storage.Schemas;
using DoctorForU.Storage.Sqlite;

namespace DoctorForU.Storage;

/// <summary>Side tables in a SQLite file.</summary>
internal sealed class SqliteSideStore : ISideStore, ISchemaStep
{
    private readonly SqliteStore _store;
    private readonly OnceDone _schemas;

    public SqliteSideStore(SqliteStore store, IEnumerable<SideSchema> schemas, TimeProvider time)
    {
        _store = store;
        var known = SideSchema.Distinct(schemas);
        _schemas = new OnceDone(() => Apply(known, time));
    }

    public SqlDialect Dialect => SqlDialect.Sqlite;

    public Task Ready(CancellationToken cancel) => _schemas.Wait(cancel);

    public async Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        await Ready(cancel);
        return await _store.ReadAside(work, cancel);
    }

    public async Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel)
    {
        await Ready(cancel);
        return await _store.WriteAside(work, cancel);
    }

    private async Task Apply(IReadOnlyList<SideSchema> schemas, TimeProvider time)
    {
        foreach (var schema in schemas)
        {
            await _store.WriteAside(async (connection, transaction) =>
            {
                await SchemaVersions.Apply(connection, transaction, schema, SqlDialect.Sqlite, _store.Place, time.GetUtcNow());
                return true;
            }, CancellationToken.None);
        }
    }
}
