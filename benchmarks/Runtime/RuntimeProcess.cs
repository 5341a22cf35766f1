using System.Diagnostics;
using System.Globalization;

namespace DoctorForU.Benchmarks.Runtime;

/// <summary>The program of <c>benchmarks/runtimes</c> on one grain runtime.</summary>
internal sealed class RuntimeProcess : IDisposable
{
    private const string Name = "DoctorForU.Benchmarks.Runtimes";

    private readonly Process process;

    public RuntimeProcess(string runtime)
    {
        var program = Path.Combine(
            AppContext.BaseDirectory.Replace(Path.Combine("embedded", "bin", "DoctorForU.Benchmarks"), Path.Combine(runtime, "bin", Name), StringComparison.Ordinal), Name);
        process = Process.Start(new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    public async Task<double> Ask(string figure)
    {
        await process.StandardInput.WriteLineAsync(figure);
        return await process.StandardOutput.ReadLineAsync() is { } answer
            ? double.Parse(answer, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The program ended with {process.ExitCode} instead of answering \"{figure}\".");
    }

    /// <summary>It ends when nobody can ask any more.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
