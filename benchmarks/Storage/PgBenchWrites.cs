using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DoctorForU.EmbeddedRuntime.PostgreSql;
using Npgsql;

namespace DoctorForU.Benchmarks.Storage;

/// <summary>
/// The peer of durable writes on PostgreSQL: pgbench with the store's own statement, word for word, prepared, with the same parameters; each client on a
/// row of its own whose version it counts.
/// </summary>
internal sealed partial class PgBenchWrites(string database, int clients, string script)
{
    private const string Mine = "WHERE graintypestring = 'bench.peer'";

    // What the statement's $1 to $10 are called in pgbench.
    private static readonly string[] Names = ["client_id", "type_hash", "n0", "n1", "type", "extension", "service", "payload", "now", "version"];

    public static async Task<PgBenchWrites> Prepare(string database, int clients)
    {
        await Run(database, $"""
            INSERT INTO orleansstorage (grainidhash, graintypehash, grainidn0, grainidn1, graintypestring, grainidextensionstring, serviceid, payloadbinary, modifiedon, version)
            SELECT n, 7, 0, 0, 'bench.peer', 'peer', 'default', convert_to('{DurableWrites.Payload}', 'UTF8'), now() AT TIME ZONE 'utc', 1 FROM generate_series(0, {clients} - 1) n
            """);
        var script = Path.GetTempFileName();
        var statement = Parameter().Replace(PostgreSqlGrainStorage.Update, parameter => $":{Names[int.Parse(parameter.ValueSpan[1..], CultureInfo.InvariantCulture) - 1]}");
        await File.WriteAllTextAsync(script, $"{statement.ReplaceLineEndings(" ")};\n\\set version :version + 1\n");
        return new PgBenchWrites(database, clients, script);
    }

    public async Task<double> PerSecond()
    {
        await Run(database, $"UPDATE orleansstorage SET version = 1 {Mine}");
        var output = await Say();
        var (rate, count) = (Rate().Match(output), Count().Match(output));
        if (!rate.Success || !count.Success)
            throw new InvalidOperationException($"pgbench said no rate: {output}");

        // Each of its statements must have found its row, as each of ours does.
        var written = await Run(database, $"SELECT SUM(version) - {clients} FROM orleansstorage {Mine}");
        var said = long.Parse(count.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        return written == said
            ? double.Parse(rate.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench said {said} writes and {written} were made.");
    }

    private async Task<string> Say()
    {
        var settings = new NpgsqlConnectionStringBuilder(database);
        var program = Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last(), "bin", "pgbench");
        string[] values = ["type_hash=7", "n0=0", "n1=0", "type=bench.peer", "extension=peer", "service=default", "version=1", "now=2026-11-24 00:00:00", $"payload={DurableWrites.Payload}"];
        string[] arguments =
        [
            "-n", "-M", "prepared", "-c", Number(clients), "-j", "2", "-t", Number(DurableWrites.WritesPerRound), "-f", script, .. values.SelectMany(value => (string[])["-D", value]),
            "-h", settings.Host!, "-p", Number(settings.Port), "-U", settings.Username!, settings.Database!,
        ];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private static async Task<long?> Run(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as long?;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"tps = (?<rate>[0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    [GeneratedRegex(@"actually processed: (?<count>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Count();
}
