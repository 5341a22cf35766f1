using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace DoctorForU.WebHosting;

/// <summary>
/// Looks at the shared folder every few seconds. A new revision is checked as a whole, as at a start; a wrong one is told and changes nothing. What a running
/// server may take over it takes over at once, and the rest it names.
/// </summary>
internal sealed partial class FolderWatch(
    CentralProvider central, ConfigurationInForce inForce, IConfiguration configuration, OptionSections sections, IOptions<CentralOptions> options,
    IMeterFactory meters, TimeProvider time, ILogger<FolderWatch> logger) : BackgroundService
{
    private const string Meter = "DoctorForU";

    private string refused = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var meter = meters.Create(Meter);
        meter.CreateObservableGauge(
            "doctorforu.config.revision", () => new Measurement<int>(1, KeyValuePair.Create("revision", (object?)inForce.Revision)), description: "1 for the revision of the shared configuration that is in force.");
        meter.CreateObservableGauge("doctorforu.config.awaiting_restart", () => inForce.AwaitingRestart.Length, description: "Settings of that revision that wait for a restart.");
        meter.CreateObservableGauge("doctorforu.config.errors", () => inForce.Refused.Length, description: "What is wrong with the shared configuration as it is now.");
        LogStarted(inForce.Revision);
        using var rounds = new PeriodicTimer(options.Value.LookEvery, time);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }

    private void Look()
    {
        var next = central.Look();
        if (next.Revision == central.Folder.Revision && next.Errors.IsEmpty)
        {
            (inForce.Refused, refused) = ([], "");
            return;
        }

        ImmutableArray<string> wrong = [.. ConfigurationChecks.OfFolder(next, ConfigurationChecks.KnownTo(sections)), .. ConfigurationChecks.OfCandidate(With(next), sections)];
        if (!wrong.IsEmpty)
        {
            inForce.Refused = wrong;
            if (refused != next.Revision)
            {
                refused = next.Revision;
                LogRefused(next.Revision, central.Folder.Revision, string.Join(' ', wrong));
            }

            return;
        }

        var before = central.Folder.Revision;
        (inForce.AwaitingRestart, inForce.Refused, refused) = ([.. central.Take(next, sections.IsReloadable)], [], "");
        LogTaken(next.Revision, before, inForce.AwaitingRestart.IsEmpty ? "nothing" : string.Join(", ", inForce.AwaitingRestart));
    }

    /// <summary>The configuration as it would be with another folder.</summary>
    private IConfiguration With(SharedFolder next)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var root = (IConfigurationRoot)configuration;
        foreach (var key in configuration.AsEnumerable().Select(pair => pair.Key).Concat(next.Settings.Keys).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            foreach (var provider in root.Providers)
            {
                if (provider is CentralProvider)
                {
                    values[key] = next.Settings.GetValueOrDefault(key)?.Value ?? values.GetValueOrDefault(key);
                }
                else if (provider.TryGet(key, out var value))
                {
                    values[key] = value;
                }
            }
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values.Where(pair => pair.Value is not null)).Build();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shared configuration of revision {Revision}")]
    private partial void LogStarted(string revision);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shared configuration of revision {Revision} after {Before}; waits for a restart: {Waiting}")]
    private partial void LogTaken(string revision, string before, string waiting);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shared configuration of revision {Revision} is refused, {Before} stays: {Wrong}")]
    private partial void LogRefused(string revision, string before, string wrong);
}
