using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace DoctorForU.Emergency;

/// <summary>Streams carry hints: one that is lost is mended by the readers' comparison of sequences, so it never fails the work behind it.</summary>
internal static partial class Hints
{
    public static async Task Hint<T>(this IAsyncStream<T> stream, T notice, ILogger logger)
    {
        try
        {
            await stream.OnNextAsync(notice);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogHintLost(logger, problem, stream.StreamId.ToString());
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A hint on {Stream} was lost")]
    private static partial void LogHintLost(ILogger logger, Exception problem, string stream);
}
