using Npgsql;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>
/// The statements that Orleans' ADO.NET providers take from the database, filled in as they do it (AdoNetGrainStorage.cs, DbStoredQueries.cs,
/// RelationalOrleansQueries.cs): by name, with these parameters and their types, reading these columns.
/// </summary>
public sealed class OrleansQueryTests(Databases databases) : IAsyncLifetime
{
    private string _database = "";
    private StoreCluster? _cluster;

    public async ValueTask InitializeAsync() => _cluster = await StoreCluster.Start(StorePlace.PostgreSql(_database = await databases.New()));

    [Fact]
    public async Task What_the_runtime_wrote_Orleans_reads_and_writes_on()
    {
        var grain = _cluster!.Grain<INoteGrain>("서울/내과");
        await grain.Write("ours");
        await _cluster.Host.DeactivateAsync(grain);

        Assert.Equal((object)1, await Ask("ReadFromStorageKey", "Version", Key("서울/내과")));
        Assert.Equal((object)2, await Ask("WriteToStorageKey", "NewGrainStateVersion", [.. Key("서울/내과"), ("GrainStateVersion", 1), ("PayloadBinary", """{"text":"theirs"}"""u8.ToArray())]));

        Assert.Equal("theirs", await grain.Text());
    }

    [Fact]
    public async Task A_stale_version_and_a_second_insert_answer_no_row()
    {
        (string, object?)[] first = [.. Key("new"), ("GrainStateVersion", null), ("PayloadBinary", "{}"u8.ToArray())];

        Assert.Equal((object)1, await Ask("WriteToStorageKey", "NewGrainStateVersion", first));
        Assert.Null(await Ask("WriteToStorageKey", "NewGrainStateVersion", first));
        Assert.Null(await Ask("WriteToStorageKey", "NewGrainStateVersion", [.. Key("new"), ("GrainStateVersion", 7), ("PayloadBinary", "{}"u8.ToArray())]));
        Assert.Equal((object)2, await Ask("ClearStorageKey", "NewGrainStateVersion", [.. Key("new"), ("GrainStateVersion", 1)]));
        Assert.Equal((object)3, await Ask("DeleteStorageKey", "NewGrainStateVersion", [.. Key("new"), ("GrainStateVersion", 2)]));
        Assert.Null(await Ask("ReadFromStorageKey", "Version", Key("new")));
    }

    [Fact]
    public async Task Reminders_are_read_by_range_changed_and_removed()
    {
        await _cluster!.Grain<IAlarmGrain>("bell").Set(TimeSpan.FromHours(1), TimeSpan.FromHours(2));
        var grain = _cluster.Grain<IAlarmGrain>("bell").GetGrainId();
        var hash = unchecked((int)grain.GetUniformHashCode());

        Assert.Equal("alarm", await Ask("ReadRangeRows1Key", "ReminderName", [("ServiceId", "tests"), ("BeginHash", hash - 1), ("EndHash", hash)]));
        Assert.Null(await Ask("ReadRangeRows1Key", "ReminderName", [("ServiceId", "tests"), ("BeginHash", hash), ("EndHash", int.MaxValue)]));
        Assert.Equal("alarm", await Ask("ReadRangeRows2Key", "ReminderName", [("ServiceId", "tests"), ("BeginHash", int.MaxValue), ("EndHash", hash)]));
        Assert.Equal(7_200_000L, await Ask("ReadReminderRowsKey", "Period", [("ServiceId", "tests"), ("GrainId", grain.ToString())]));
        (string, object?)[] one = [("ServiceId", "tests"), ("GrainId", grain.ToString()), ("ReminderName", "alarm")];
        Assert.Equal((object)1, await Ask("UpsertReminderRowKey", "Version", [.. one, ("GrainHash", hash), ("StartTime", new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc)), ("Period", 60_000)]));
        Assert.Equal((object)1, await Ask("ReadReminderRowKey", "Version", one));
        Assert.Equal((object)0, await Ask("DeleteReminderRowKey", null, [.. one, ("Version", 0)]));
        Assert.Equal((object)1, await Ask("DeleteReminderRowKey", null, [.. one, ("Version", 1)]));
        await Ask("DeleteReminderRowsKey", null, [("ServiceId", "tests")]);
    }

    public ValueTask DisposeAsync() => _cluster!.DisposeAsync();

    private static (string, object?)[] Key(string key)
    {
        var row = State.StorageKey.Of("note", GrainId.Create("note", key));
        return
        [
            ("GrainIdHash", row.IdHash), ("GrainIdN0", row.N0), ("GrainIdN1", row.N1), ("GrainTypeHash", row.TypeHash),
            ("GrainTypeString", row.TypeString), ("GrainIdExtensionString", row.Extension), ("ServiceId", "tests"),
        ];
    }

    /// <summary>The column of the one row, or its first column; null when there is none.</summary>
    private async Task<object?> Ask(string name, string? column, (string Name, object? Value)[] parameters)
    {
        await using var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync();
        await using var find = new NpgsqlCommand("SELECT QueryKey, QueryText FROM OrleansQuery WHERE QueryKey = $1", connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = name } } };
        string text;
        await using (var found = await find.ExecuteReaderAsync())
        {
            Assert.True(await found.ReadAsync());
            text = (string)found["QueryText"];
        }

        await using var command = new NpgsqlCommand(text, connection);
        foreach (var (parameter, value) in parameters)
            command.Parameters.Add(new NpgsqlParameter { ParameterName = parameter, Value = value ?? DBNull.Value, DbType = TypeOf(parameter, value) });
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? row.GetValue(column is null ? 0 : row.GetOrdinal(column)) : null;
    }

    // DbExtensions.typeMap: an absent value has the type of its parameter.
    private static System.Data.DbType TypeOf(string parameter, object? value) => (parameter, value) switch
    {
        ("GrainStateVersion", _) or (_, int) => System.Data.DbType.Int32,
        (_, long) => System.Data.DbType.Int64,
        (_, byte[]) => System.Data.DbType.Binary,
        (_, DateTime) => System.Data.DbType.DateTime,
        _ => System.Data.DbType.String,
    };
}
