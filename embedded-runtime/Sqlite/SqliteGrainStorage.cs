using DoctorForU.EmbeddedRuntime.State;
using DoctorForU.Storage.Sqlite;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace DoctorForU.EmbeddedRuntime.Sqlite;

/// <summary>Grain states in a SQLite store.</summary>
internal sealed class SqliteGrainStorage(SqliteStore store, IOptions<ClusterOptions> cluster, TimeProvider time) : RowGrainStorage(store.Place)
{
    private const string ThisRow = """
        WHERE GrainIdHash = $idHash AND GrainTypeHash = $typeHash AND GrainIdN0 = $n0 AND GrainIdN1 = $n1
        AND GrainTypeString = $type AND GrainIdExtensionString IS $extension AND ServiceId = $service
        """;

    private const string Select = $"SELECT PayloadBinary, Version FROM OrleansStorage {ThisRow}";

    private const string Update = $"UPDATE OrleansStorage SET PayloadBinary = $payload, ModifiedOn = $now, Version = Version + 1 {ThisRow} AND Version = $version";

    private const string Insert = $"""
        INSERT INTO OrleansStorage (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
        SELECT $idHash, $n0, $n1, $typeHash, $type, $extension, $service, $payload, $now, 1
        WHERE NOT EXISTS (SELECT 1 FROM OrleansStorage {ThisRow})
        """;

    private readonly string _service = cluster.Value.ServiceId;

    protected override Task<(byte[]? Payload, int? Version)> Find(StorageKey key) => store.Read(commands => Find(commands, key));

    protected override async Task<bool> Replace(StorageKey key, int? version, byte[]? payload)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await store.Write(commands =>
            commands.Get(version is null ? Insert : Update, [.. Parameters(key), ("$payload", payload), ("$now", now), ("$version", version)]).ExecuteNonQuery()) > 0;
    }

    private (byte[]? Payload, int? Version) Find(SqliteCommands commands, in StorageKey key)
    {
        using var row = commands.Get(Select, [.. Parameters(key)]).ExecuteReader();
        return row.Read()
            ? (row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.GetInt32(1))
            : (null, null);
    }

    private (string, object?)[] Parameters(in StorageKey key) =>
    [
        ("$idHash", key.IdHash), ("$typeHash", key.TypeHash), ("$n0", key.N0), ("$n1", key.N1),
        ("$type", key.TypeString), ("$extension", key.Extension), ("$service", _service),
    ];
}
