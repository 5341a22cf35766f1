using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DoctorForU.EmbeddedRuntime.Tests;

/// <summary>Backup and restore of PostgreSQL, with the commands that docs/backup.md names.</summary>
public sealed class PostgreSqlDumpTests(Databases databases)
{
    [Fact]
    public async Task Every_write_acknowledged_before_a_dump_under_load_is_there_in_the_database_that_it_is_restored_to()
    {
        var (from, to) = (await databases.New(), await databases.New());
        var dump = Path.Combine(Directory.CreateTempSubdirectory("doctorforu-dump-").FullName, "doctorforu.dump");
        var written = new ConcurrentQueue<int>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int[] before;
        await using (var cluster = await StoreCluster.Start(StorePlace.PostgreSql(from)))
        {
            using var over = new CancellationTokenSource();
            var load = Task.Run(() => Write(cluster, written, enough, over.Token));
            await enough.Task.Soon();
            before = [.. written];
            await Run("pg_dump", "--format=custom", $"--file={dump}", $"--dbname={Uri(from)}");
            await over.CancelAsync();
            await load.Soon();
            Assert.True(written.Count > before.Length, "Nothing was written while the dump was made.");
        }

        await Run("pg_restore", "--exit-on-error", "--single-transaction", $"--dbname={Uri(to)}", dump);

        await using var restored = await StoreCluster.Start(StorePlace.PostgreSql(to));
        foreach (var number in before)
            Assert.Equal(Text(number), await restored.Grain<INoteGrain>(Key(number)).Text());
        Directory.Delete(Path.GetDirectoryName(dump)!, recursive: true);
    }

    private static async Task Write(StoreCluster cluster, ConcurrentQueue<int> written, TaskCompletionSource enough, CancellationToken over)
    {
        for (var number = 0; !over.IsCancellationRequested; number++)
        {
            await cluster.Grain<INoteGrain>(Key(number)).Write(Text(number));
            written.Enqueue(number);
            if (number == 50)
                enough.SetResult();
        }
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"메모/{number}");

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"기록 {number}");

    private static string Uri(string database)
    {
        var parts = new NpgsqlConnectionStringBuilder(database);
        return string.Create(CultureInfo.InvariantCulture, $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}");
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().Soon();
        Assert.True(process.ExitCode == 0, errors);
    }
}
