using System.Globalization;
using System.Text.Json;
using DoctorForU.EmbeddedRuntime.State;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.Sqlite;

/// <summary>Grain states in a SQLite store: JSON in the rows that Orleans' ADO.NET storage would write, the version as ETag.</summary>
internal sealed class SqliteGrainStorage(SqliteStore store, IOptions<ClusterOptions> cluster, IOptions<GrainStateJsonOptions> json, TimeProvider time) : IGrainStorage
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

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = StorageKey.Of(stateName, grainId);
        var (payload, version) = await store.Read(commands => Find(commands, key));
        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = payload is null ? NewState<T>.Create() : Decode<T>(payload, stateName, grainId);
        grainState.ETag = version?.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = payload is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(grainState.State, json.Value.SerializerOptions);
        grainState.ETag = await Replace(stateName, grainId, grainState.ETag, payload);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        // The row stays without a payload and keeps counting versions, so that a late writer of the old value is still found out.
        if (grainState.ETag is not null)
            grainState.ETag = await Replace(stateName, grainId, grainState.ETag, null);
        grainState.RecordExists = false;
        grainState.State = NewState<T>.Create();
    }

    private (byte[]? Payload, long? Version) Find(SqliteCommands commands, in StorageKey key)
    {
        using var row = commands.Get(Select, [.. Parameters(key)]).ExecuteReader();
        return row.Read()
            ? (row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.GetInt64(1))
            : (null, null);
    }

    private async Task<string> Replace(string stateName, GrainId grainId, string? expected, byte[]? payload)
    {
        var key = StorageKey.Of(stateName, grainId);
        var version = expected is null ? (long?)null : long.Parse(expected, CultureInfo.InvariantCulture);
        var now = time.GetUtcNow().UtcDateTime;
        var changed = await store.Write(commands =>
            commands.Get(version is null ? Insert : Update, [.. Parameters(key), ("$payload", payload), ("$now", now), ("$version", version)]).ExecuteNonQuery());
        if (changed == 0)
            throw new InconsistentStateException($"Version conflict (WriteState): ServiceId={_service} GrainType={stateName} GrainId={grainId} ETag={expected}.", null, expected);
        return ((version ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
    }

    private T? Decode<T>(byte[] payload, string stateName, GrainId grainId)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(payload, json.Value.SerializerOptions);
        }
        catch (JsonException exception)
        {
            // Without its version the row cannot be overwritten.
            throw new OrleansException($"The stored state \"{stateName}\" of grain {grainId} in \"{store.Path}\" cannot be read and is left as it is: {exception.Message}", exception);
        }
    }

    private (string, object?)[] Parameters(in StorageKey key) =>
    [
        ("$idHash", key.IdHash), ("$typeHash", key.TypeHash), ("$n0", key.N0), ("$n1", key.N1),
        ("$type", key.TypeString), ("$extension", key.Extension), ("$service", _service),
    ];
}
