using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;

namespace DoctorForU.Benchmarks.Storage;

/// <summary>The peer of durable writes: one connection with the store's own settings, one prepared statement, one commit for every so many rows.</summary>
internal sealed class BareSqlite : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand update;
    private readonly int rowsPerCommit;

    public BareSqlite(string path, int rowsPerCommit)
    {
        this.rowsPerCommit = rowsPerCommit;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        Run("""
            CREATE TABLE OrleansStorage (GrainIdHash INTEGER NOT NULL, GrainIdN0 INTEGER NOT NULL, GrainIdN1 INTEGER NOT NULL, GrainTypeHash INTEGER NOT NULL,
                GrainTypeString TEXT NOT NULL, GrainIdExtensionString TEXT NULL, ServiceId TEXT NOT NULL, PayloadBinary BLOB NULL, ModifiedOn TEXT NOT NULL, Version INTEGER NULL);
            CREATE INDEX IX_OrleansStorage ON OrleansStorage (GrainIdHash, GrainTypeHash);
            """);
        for (var row = 0; row < rowsPerCommit; row++)
            Run(FormattableString.Invariant($"INSERT INTO OrleansStorage VALUES ({row}, 0, 0, 7, 'bench.keeper', 'keeper-{row}', 'default', x'00', '', 1)"));
        update = connection.CreateCommand();
        update.CommandText = """
            UPDATE OrleansStorage SET PayloadBinary = $payload, ModifiedOn = $now, Version = Version + 1
            WHERE GrainIdHash = $idHash AND GrainTypeHash = $typeHash AND GrainIdN0 = $n0 AND GrainIdN1 = $n1
            AND GrainTypeString = $type AND GrainIdExtensionString IS $extension AND ServiceId = $service AND Version = $version
            """;
        foreach (var name in (string[])["$payload", "$now", "$idHash", "$typeHash", "$n0", "$n1", "$type", "$extension", "$service", "$version"])
            update.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    private int version = 1;

    public double PerSecond(int commits)
    {
        var payload = Encoding.UTF8.GetBytes(DurableWrites.Payload);
        var extensions = Enumerable.Range(0, rowsPerCommit).Select(row => FormattableString.Invariant($"keeper-{row}")).ToArray();
        var started = Stopwatch.GetTimestamp();
        for (var commit = 0; commit < commits; commit++, version++)
        {
            using var transaction = connection.BeginTransaction();
            update.Transaction = transaction;
            for (var row = 0; row < rowsPerCommit; row++)
                Write(payload, row, extensions[row]);
            transaction.Commit();
        }

        return commits * rowsPerCommit / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await update.DisposeAsync();
        await connection.DisposeAsync();
    }

    private void Write(byte[] payload, int row, string extension)
    {
        object[] values = [payload, TimeProvider.System.GetUtcNow().UtcDateTime, row, 7, 0L, 0L, "bench.keeper", extension, "default", version];
        for (var i = 0; i < values.Length; i++)
            update.Parameters[i].Value = values[i];
        if (update.ExecuteNonQuery() != 1)
            throw new InvalidOperationException("The peer's statement changed nothing.");
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
