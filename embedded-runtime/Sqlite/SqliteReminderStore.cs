using System.Globalization;
using DoctorForU.EmbeddedRuntime.Reminders;
using DoctorForU.Storage.Sqlite;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Sqlite;

/// <summary>Reminders in the columns of Orleans' ADO.NET reminder table.</summary>
internal sealed class SqliteReminderStore(SqliteStore store, IOptions<ClusterOptions> cluster) : IReminderStore
{
    private const string Select = "SELECT GrainId, ReminderName, StartTime, Period FROM OrleansRemindersTable WHERE ServiceId = $service";

    private const string Upsert = """
        INSERT INTO OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
        VALUES ($service, $grain, $name, $start, $period, $hash, 0)
        ON CONFLICT (ServiceId, GrainId, ReminderName) DO UPDATE
        SET StartTime = excluded.StartTime, Period = excluded.Period, GrainHash = excluded.GrainHash, Version = Version + 1
        """;

    private const string Remove = "DELETE FROM OrleansRemindersTable WHERE ServiceId = $service AND GrainId = $grain AND ReminderName = $name";

    private readonly string _service = cluster.Value.ServiceId;

    public Task<IReadOnlyList<Reminder>> ReadAll(CancellationToken cancellation) => store.Read(All);

    public Task Save(Reminder reminder) => store.Write(commands => commands.Get(
        Upsert,
        ("$service", _service),
        ("$grain", reminder.GrainId.ToString()),
        ("$name", reminder.ReminderName),
        ("$start", reminder.StartAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        ("$period", (long)reminder.Period.TotalMilliseconds),
        ("$hash", unchecked((int)reminder.GrainId.GetUniformHashCode()))).ExecuteNonQuery());

    public Task Delete(GrainId grain, string name) =>
        store.Write(commands => commands.Get(Remove, ("$service", _service), ("$grain", grain.ToString()), ("$name", name)).ExecuteNonQuery());

    private IReadOnlyList<Reminder> All(SqliteCommands commands)
    {
        var all = new List<Reminder>();
        using var row = commands.Get(Select, ("$service", _service)).ExecuteReader();
        while (row.Read())
        {
            var start = DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            all.Add(new Reminder(GrainId.Parse(row.GetString(0)), row.GetString(1), start, TimeSpan.FromMilliseconds(row.GetInt64(3))));
        }

        return all;
    }
}
