using DoctorForU.EmbeddedRuntime.Reminders;
using DoctorForU.Storage.PostgreSql;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.PostgreSql;

/// <summary>Reminders in the rows of Orleans' ADO.NET reminder table.</summary>
internal sealed class PostgreSqlReminderStore(PostgreSqlStore store, IOptions<ClusterOptions> cluster) : IReminderStore
{
    private const string Select = "SELECT grainid, remindername, starttime, period FROM orleansreminderstable WHERE serviceid = $1";

    private const string Upsert = """
        INSERT INTO orleansreminderstable (serviceid, grainid, remindername, starttime, period, grainhash, version)
        VALUES ($1, $2, $3, $4, $5, $6, 0)
        ON CONFLICT (serviceid, grainid, remindername) DO UPDATE
        SET starttime = excluded.starttime, period = excluded.period, grainhash = excluded.grainhash, version = orleansreminderstable.version + 1
        """;

    private const string Remove = "DELETE FROM orleansreminderstable WHERE serviceid = $1 AND grainid = $2 AND remindername = $3";

    private readonly string _service = cluster.Value.ServiceId;

    public Task<IReadOnlyList<Reminder>> ReadAll(CancellationToken cancellation) => store.Database.Read<IReadOnlyList<Reminder>>(async connection =>
    {
        var all = new List<Reminder>();
        await using var command = new NpgsqlCommand(Select, connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = _service } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            all.Add(new Reminder(GrainId.Parse(row.GetString(0)), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), TimeSpan.FromMilliseconds(row.GetInt64(3))));
        return all;
    }, cancellation);

    public Task Save(Reminder reminder)
    {
        var command = Of(Upsert, reminder.GrainId, reminder.ReminderName);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = reminder.StartAt.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = (long)reminder.Period.TotalMilliseconds });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = unchecked((int)reminder.GrainId.GetUniformHashCode()) });
        return store.Writer.Write(command);
    }

    public Task Delete(GrainId grain, string name) => store.Writer.Write(Of(Remove, grain, name));

    private NpgsqlBatchCommand Of(string sql, GrainId grain, string name) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = _service },
            new NpgsqlParameter<string> { TypedValue = grain.ToString() },
            new NpgsqlParameter<string> { TypedValue = name },
        },
    };
}
