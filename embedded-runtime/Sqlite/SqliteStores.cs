namespace DoctorForU.EmbeddedRuntime.Sqlite;

/// <summary>The stores of one silo, one for each file.</summary>
internal sealed class SqliteStores : IAsyncDisposable
{
    private readonly Dictionary<string, SqliteStore> _stores = new(StringComparer.Ordinal);

    public SqliteStore At(string path)
    {
        var full = Path.GetFullPath(path);
        lock (_stores)
        {
            if (!_stores.TryGetValue(full, out var store))
                _stores.Add(full, store = new SqliteStore(full));
            return store;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values)
            await store.DisposeAsync();
    }
}
