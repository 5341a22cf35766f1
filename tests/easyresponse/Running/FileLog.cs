using Microsoft.Extensions.Logging;

namespace DoctorForU.EasyResponse.Running;

/// <summary>Everything that a server logs, at every level that it has switched on, in a file.</summary>
internal sealed class FileLog(string path) : ILoggerProvider
{
    private readonly Lock gate = new();

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        lock (gate)
        {
            File.AppendAllText(path, line + "\n");
        }
    }

    private sealed class Lines(FileLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
