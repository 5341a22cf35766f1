using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DoctorForU.Benchmarks.Gateway;

/// <summary>Requests per second of one address, as the tool <c>wrk</c> counts them.</summary>
internal static partial class Wrk
{
    /// <summary>How long a run lasts.</summary>
    public const int Seconds = 3;

    private static readonly string Duration = string.Create(CultureInfo.InvariantCulture, $"-d{Seconds}s");

    /// <param name="header">A header to send, as <c>name: value</c>.</param>
    public static async Task<double> Run(Uri address, string? header = null)
    {
        string[] arguments = header is null ? ["-t1", "-c32", Duration, address.ToString()] : ["-t1", "-c32", Duration, "-H", header, address.ToString()];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(output);
        }

        return double.Parse(RequestsPerSecond().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestsPerSecond();
}
