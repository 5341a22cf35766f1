using System.Diagnostics;
using System.Globalization;

namespace DoctorForU.Durability.Tests;

/// <summary>The writing process, as its lines tell of it.</summary>
internal sealed class Writer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "DoctorForU.DurableWriter");

    private readonly Process _process;

    private readonly Task<string> _errors;

    public Writer(string store, string place, int grains)
    {
        _process = Process.Start(new ProcessStartInfo(s_program, [store, place, grains.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Reads what it says until a line meets the condition.</summary>
    public async Task Hear(Action<string[]> line, Func<string[], bool> enough)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } said)
        {
            var words = said.Split(' ');
            line(words);
            if (enough(words))
                return;
        }

        throw new InvalidOperationException($"The writer ended by itself: {await _errors}");
    }

    /// <summary>SIGKILL; then the rest of what it had said before.</summary>
    public async Task Kill(Action<string[]> line)
    {
        _process.Kill();
        while (await _process.StandardOutput.ReadLineAsync() is { } said)
            line(said.Split(' '));
        await _process.WaitForExitAsync().WaitAsync(s_patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
