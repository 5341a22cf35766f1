using Microsoft.Extensions.Logging;

namespace DoctorForU.Emergency;

/// <summary>Brings the news of one feed into the history, one write for each poll. While the store is away they wait here, the oldest giving way.</summary>
internal sealed partial class HistoryRecording(IErHistory history, ILogger logger)
{
    /// <summary>A day of a whole nation's entries at their usual pace.</summary>
    private const int MostWaiting = 120_000;

    private readonly List<HistoryEntry> waiting = [];

    public async Task Record(IEnumerable<KeyValuePair<string, RoomNews>> changed, DateTimeOffset at, CancellationToken cancel)
    {
        waiting.AddRange(changed.Where(news => news.Value is BedsRead or MessagesRead).Select(news => new HistoryEntry(news.Key, news.Value, at)));
        waiting.RemoveRange(0, Math.Max(0, waiting.Count - MostWaiting));
        if (waiting.Count == 0)
        {
            return;
        }

        try
        {
            await history.Record(waiting, cancel);
            waiting.Clear();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogNotRecorded(problem, waiting.Count);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Waiting} entries could not be brought into the history; they wait for the next poll")]
    private partial void LogNotRecorded(Exception problem, int waiting);
}
