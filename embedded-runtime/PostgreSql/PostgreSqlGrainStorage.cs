using DoctorForU.EmbeddedRuntime.State;
using DoctorForU.Storage.PostgreSql;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using Orleans.Configuration;

namespace DoctorForU.EmbeddedRuntime.PostgreSql;

/// <summary>Grain states in a PostgreSQL store.</summary>
internal sealed class PostgreSqlGrainStorage(PostgreSqlStore store, IOptions<ClusterOptions> cluster, TimeProvider time) : RowGrainStorage(store.Database.Place)
{
    private const string ThisRow = """
        WHERE grainidhash = $1 AND graintypehash = $2 AND grainidn0 = $3 AND grainidn1 = $4
        AND graintypestring = $5 AND grainidextensionstring IS NOT DISTINCT FROM $6 AND serviceid = $7
        """;

    private const string Select = $"SELECT payloadbinary, version FROM orleansstorage {ThisRow}";

    internal const string Update = $"UPDATE orleansstorage SET payloadbinary = $8, modifiedon = $9, version = version + 1 {ThisRow} AND version = $10";

    private const string Insert = """
        INSERT INTO orleansstorage (grainidhash, graintypehash, grainidn0, grainidn1, graintypestring, grainidextensionstring, serviceid, payloadbinary, modifiedon, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) ON CONFLICT DO NOTHING
        """;

    private readonly string _service = cluster.Value.ServiceId;

    protected override Task<(byte[]? Payload, int? Version)> Find(StorageKey key) => store.Database.Read<(byte[]?, int?)>(async connection =>
    {
        await using var command = new NpgsqlCommand(Select, connection);
        AddKey(command.Parameters, key);
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync()
            ? (await row.IsDBNullAsync(0) ? null : await row.GetFieldValueAsync<byte[]>(0), row.GetInt32(1))
            : (null, null);
    }, CancellationToken.None);

    protected override async Task<bool> Replace(StorageKey key, int? version, byte[]? payload)
    {
        var command = new NpgsqlBatchCommand(version is null ? Insert : Update);
        AddKey(command.Parameters, key);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea, Value = payload ?? (object)DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.Timestamp, TypedValue = DateTime.SpecifyKind(time.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified) });
        if (version is { } replaced)
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = replaced });
        return await store.Writer.Write(command) > 0;
    }

    private void AddKey(NpgsqlParameterCollection parameters, in StorageKey key)
    {
        parameters.Add(new NpgsqlParameter<int> { TypedValue = key.IdHash });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = key.TypeHash });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = key.N0 });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = key.N1 });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = key.TypeString });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = key.Extension ?? (object)DBNull.Value });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = _service });
    }
}
