using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace DoctorForU.Benchmarks.Storage;

/// <summary>
/// Peers on PostgreSQL: pgbench with a script of statements. A round is a number of transactions, not a time: pgbench counts the time in which its clients connect as
/// well, and on a busy machine that was all of a short round.
/// </summary>
internal sealed partial class PgBench(NpgsqlConnectionStringBuilder database, int clients, int transactions, string script)
{
    /// <param name="transactions">Of each client, in a round.</param>
    public static async Task<PgBench> Of(string database, int clients, int transactions, string statements)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, statements);
        return new PgBench(new NpgsqlConnectionStringBuilder(database), clients, transactions, script);
    }

    public async Task<double> PerSecond()
    {
        var program = Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last(), "bin", "pgbench");
        string[] arguments =
        [
            "-n", "-M", "prepared", "-c", Whole(clients), "-j", "2", "-t", Whole(transactions), "-f", script,
            "-h", database.Host!, "-p", Whole(database.Port), "-U", database.Username!, database.Database!,
        ];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || Rate().Match(output) is not { Success: true } match || Done().Match(output).Groups["done"].Value != Whole(clients * transactions))
            throw new InvalidOperationException($"pgbench ended with {process.ExitCode}: {await complaints}{output}");
        return double.Parse(match.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = (?<rate>[0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    [GeneratedRegex("actually processed: (?<done>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Done();
}
