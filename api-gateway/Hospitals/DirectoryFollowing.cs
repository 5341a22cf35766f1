using DoctorForU.Hospitals;
using Microsoft.Extensions.Options;
using Orleans;

namespace DoctorForU.ApiGateway.Hospitals;

/// <summary>Builds the index anew whenever the directory says something new, for as long as the gateway runs.</summary>
internal sealed partial class DirectoryFollowing(
    IClusterClient cluster, DirectoryStore store, ServedDirectory directory, IOptions<HospitalsOptions> options, TimeProvider time, ILogger<DirectoryFollowing> logger)
    : BackgroundService
{
    private long? built;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(options.Value.CompareEvery, time);
        do
        {
            try
            {
                await Compare(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // What is served stays, and says its date.
                LogFailed(problem);
            }
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Compare(CancellationToken cancel)
    {
        var status = await cluster.GetGrain<IDirectoryFeedGrain>(DirectoryFeed.Nation).Status();
        if (status.Version == built || status.State == DirectoryState.Empty)
        {
            directory.Note(status);
            return;
        }

        // While a pull is staged behind what stands, its pages change nothing that is read.
        var isStaging = status is { State: DirectoryState.Complete, Pulling: not null } && built is not null;
        if (isStaging)
        {
            directory.Note(status);
            return;
        }

        var began = time.GetTimestamp();
        var entries = await store.Read(cancel);
        directory.Swap(entries, status);
        built = status.Version;
        LogBuilt(entries.Count, (long)time.GetElapsedTime(began).TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The index of hospitals was built anew: {Entries} entries in {Milliseconds} ms")]
    private partial void LogBuilt(int entries, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory of hospitals could not be read; what is served stays")]
    private partial void LogFailed(Exception problem);
}
