namespace DoctorForU.Storage.Sqlite;

/// <summary>The stores of one process, one for each file.</summary>
internal sealed class SqliteStores(TimeProvider time) : IAsyncDisposable
{
    private readonly Dictionary<string, SqliteStore> _stores = new(StringComparer.Ordinal);

    public SqliteStore At(string path)
    {
        var full = Path.GetFullPath(path);
        lock (_stores)
        {
            if (!_stores.TryGetValue(full, out var store))
                _stores.Add(full, store = new SqliteStore(full, time));
            return store;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values)
            await store.DisposeAsync();
    }
}
