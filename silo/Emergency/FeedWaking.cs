using Microsoft.Extensions.Options;

namespace DoctorForU.Emergency;

/// <summary>Wakes the feeds when intervals or quotas are changed at run time, so that a shorter one counts from now on and not after the longer one is over.</summary>
internal sealed partial class FeedWaking(IOptionsMonitor<PublicDataOptions> options, IServiceProvider services, ILogger<FeedWaking> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = new SemaphoreSlim(0);
        using var listening = options.OnChange(_ => changes.Release());
        while (true)
        {
            await changes.WaitAsync(stoppingToken);
            try
            {
                await EmergencySilo.WakeFeeds(services, stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotWoken(problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feeds could not be told of changed options; they see them at their next poll")]
    private partial void LogNotWoken(Exception problem);
}
