namespace DoctorForU.Storage.Schemas;

/// <summary>
/// The tables of grain states and reminders: those that Orleans' ADO.NET storage and reminder table read, written anew. The provider finds its
/// statements by name in OrleansQuery, fills in parameters of these names, and reads columns of these names.
/// </summary>
internal static class GrainSchema
{
    /// <summary>Files from before versions were recorded have the tables of version 1 already.</summary>
    public static SideSchema Tables { get; } = new("grains", [new SideMigration(1, Sqlite1, PostgreSql1), new SideMigration(2, OneServiceId, OneServiceId)]);

    /// <summary>The service had Orleans' default name before it had its own; the name is part of every row's key.</summary>
    private const string OneServiceId = """
        UPDATE OrleansStorage SET ServiceId = 'doctorforu' WHERE ServiceId = 'default';
        UPDATE OrleansRemindersTable SET ServiceId = 'doctorforu' WHERE ServiceId = 'default';
        """;

    private const string Sqlite1 = """
        CREATE TABLE IF NOT EXISTS OrleansStorage
        (
            GrainIdHash INTEGER NOT NULL,
            GrainIdN0 INTEGER NOT NULL,
            GrainIdN1 INTEGER NOT NULL,
            GrainTypeHash INTEGER NOT NULL,
            GrainTypeString TEXT NOT NULL,
            GrainIdExtensionString TEXT NULL,
            ServiceId TEXT NOT NULL,
            PayloadBinary BLOB NULL,
            ModifiedOn TEXT NOT NULL,
            Version INTEGER NULL
        );
        CREATE INDEX IF NOT EXISTS IX_OrleansStorage ON OrleansStorage (GrainIdHash, GrainTypeHash);
        CREATE TABLE IF NOT EXISTS OrleansRemindersTable
        (
            ServiceId TEXT NOT NULL,
            GrainId TEXT NOT NULL,
            ReminderName TEXT NOT NULL,
            StartTime TEXT NOT NULL,
            Period INTEGER NOT NULL,
            GrainHash INTEGER NOT NULL,
            Version INTEGER NOT NULL,
            PRIMARY KEY (ServiceId, GrainId, ReminderName)
        );
        """;

    private const string ThisRow = """
        WHERE grainidhash = @GrainIdHash AND graintypehash = @GrainTypeHash AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
        AND graintypestring = @GrainTypeString AND grainidextensionstring IS NOT DISTINCT FROM @GrainIdExtensionString AND serviceid = @ServiceId
        """;

    private const string ReminderColumns = "grainid AS GrainId, remindername AS ReminderName, starttime AS StartTime, period AS Period, version AS Version";

    private const string PostgreSql1 = $"""
        CREATE TABLE IF NOT EXISTS orleansquery
        (
            querykey varchar(64) PRIMARY KEY,
            querytext varchar(8000) NOT NULL
        );
        CREATE TABLE IF NOT EXISTS orleansstorage
        (
            grainidhash integer NOT NULL,
            grainidn0 bigint NOT NULL,
            grainidn1 bigint NOT NULL,
            graintypehash integer NOT NULL,
            graintypestring varchar(512) NOT NULL,
            grainidextensionstring varchar(512) NULL,
            serviceid varchar(150) NOT NULL,
            payloadbinary bytea NULL,
            modifiedon timestamp NOT NULL,
            version integer NULL
        ) WITH (fillfactor = 80);
        CREATE UNIQUE INDEX IF NOT EXISTS ux_orleansstorage_row ON orleansstorage
            (grainidhash, graintypehash, grainidn0, grainidn1, graintypestring, serviceid, (grainidextensionstring IS NULL), (COALESCE(grainidextensionstring, '')));
        CREATE TABLE IF NOT EXISTS orleansreminderstable
        (
            serviceid varchar(150) NOT NULL,
            grainid varchar(1024) NOT NULL,
            remindername varchar(150) NOT NULL,
            starttime timestamptz(3) NOT NULL,
            period bigint NOT NULL,
            grainhash integer NOT NULL,
            version integer NOT NULL,
            PRIMARY KEY (serviceid, grainid, remindername)
        );
        CREATE INDEX IF NOT EXISTS ix_orleansreminderstable_hash ON orleansreminderstable (serviceid, grainhash);
        INSERT INTO orleansquery (querykey, querytext) VALUES
        ('ReadFromStorageKey', $q$SELECT payloadbinary AS PayloadBinary, version AS Version FROM orleansstorage {ThisRow}$q$),
        ('WriteToStorageKey', $q$WITH changed AS
            (UPDATE orleansstorage SET payloadbinary = @PayloadBinary, modifiedon = now() AT TIME ZONE 'utc', version = version + 1 {ThisRow} AND version = @GrainStateVersion RETURNING version),
            added AS
            (INSERT INTO orleansstorage (grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid, payloadbinary, modifiedon, version)
            SELECT @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, @GrainIdExtensionString, @ServiceId, @PayloadBinary, now() AT TIME ZONE 'utc', 1
            WHERE @GrainStateVersion IS NULL ON CONFLICT DO NOTHING RETURNING version)
            SELECT version AS NewGrainStateVersion FROM changed UNION ALL SELECT version FROM added$q$),
        ('ClearStorageKey', $q$UPDATE orleansstorage SET payloadbinary = NULL, modifiedon = now() AT TIME ZONE 'utc', version = version + 1 {ThisRow} AND version = @GrainStateVersion RETURNING version AS NewGrainStateVersion$q$),
        ('DeleteStorageKey', $q$DELETE FROM orleansstorage {ThisRow} AND version = @GrainStateVersion RETURNING version + 1 AS NewGrainStateVersion$q$),
        ('ReadReminderRowsKey', $q$SELECT {ReminderColumns} FROM orleansreminderstable WHERE serviceid = @ServiceId AND grainid = @GrainId$q$),
        ('ReadReminderRowKey', $q$SELECT {ReminderColumns} FROM orleansreminderstable WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName$q$),
        ('ReadRangeRows1Key', $q$SELECT {ReminderColumns} FROM orleansreminderstable WHERE serviceid = @ServiceId AND grainhash > @BeginHash AND grainhash <= @EndHash$q$),
        ('ReadRangeRows2Key', $q$SELECT {ReminderColumns} FROM orleansreminderstable WHERE serviceid = @ServiceId AND (grainhash > @BeginHash OR grainhash <= @EndHash)$q$),
        ('UpsertReminderRowKey', $q$INSERT INTO orleansreminderstable (serviceid, grainid, remindername, starttime, period, grainhash, version)
            VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
            ON CONFLICT (serviceid, grainid, remindername) DO UPDATE
            SET starttime = excluded.starttime, period = excluded.period, grainhash = excluded.grainhash, version = orleansreminderstable.version + 1
            RETURNING version AS Version$q$),
        ('DeleteReminderRowKey', $q$WITH removed AS
            (DELETE FROM orleansreminderstable WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName AND version = @Version RETURNING 1)
            SELECT COUNT(*)::int FROM removed$q$),
        ('DeleteReminderRowsKey', $q$DELETE FROM orleansreminderstable WHERE serviceid = @ServiceId$q$)
        ON CONFLICT (querykey) DO UPDATE SET querytext = excluded.querytext;
        """;
}
