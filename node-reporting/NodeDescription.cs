using DoctorForU.Telemetry;
using DoctorForU.WebHosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;

namespace DoctorForU.Operations;

/// <summary>Puts together what this process says of itself.</summary>
internal sealed class NodeDescription(
    NodeIdentity identity, StandingReadings standing, ConfigurationInForce configuration, OperatorLevels levels, IOptionsMonitor<LoggerFilterOptions> filters, TimeProvider time)
{
    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private (TimeSpan Cpu, long At)? before;

    /// <param name="calls">Null while nobody watches.</param>
    public NodeReport Now(CallReadings? calls, ValueList<string> carriedOut) => new(
        identity.Name,
        identity.Program,
        [.. identity.Roles],
        startedAt,
        Usage(),
        standing.Grains(),
        calls?.Methods() ?? [],
        calls?.Storage() ?? [],
        calls?.Streams() ?? [],
        [.. Breakers.All.OrderBy(breaker => breaker.Key, StringComparer.Ordinal).Select(breaker => new NodeBreaker(breaker.Key, StandingOf(breaker.Value)))],
        Configuration(),
        Levels(),
        carriedOut);

    private NodeUsage Usage() => new(
        Math.Round(CpuShare(), 3),
        Environment.WorkingSet,
        GC.GetTotalMemory(forceFullCollection: false),
        ThreadPool.ThreadCount,
        ThreadPool.PendingWorkItemCount,
        standing.OpenConnections,
        standing.Watchers());

    // The first report has nothing to compare with.
    private double CpuShare()
    {
        var now = (Cpu: Environment.CpuUsage.TotalTime, At: time.GetTimestamp());
        var share = before is { } last && time.GetElapsedTime(last.At, now.At) is { Ticks: > 0 } passed ? (now.Cpu - last.Cpu) / passed : 0;
        before = now;
        return share;
    }

    private NodeConfiguration Configuration() => new(
        configuration.Revision,
        [.. configuration.AwaitingRestart],
        [.. configuration.Refused],
        [.. configuration.Settings().Select(setting => new NodeSetting(setting.Key, setting.Value, setting.Origin))]);

    // "Default" first: it is where one looks first.
    private ValueList<NodeLogLevel> Levels()
    {
        var inForce = configuration.ConfiguredLevels().ToDictionary(
            level => level.Key, level => new NodeLogLevel(level.Key, level.Value, LogLevelOrigin.Configured), StringComparer.OrdinalIgnoreCase);
        inForce.TryAdd(LogLevels.Default, new(LogLevels.Default, filters.CurrentValue.MinLevel.ToString(), LogLevelOrigin.Configured));
        foreach (var (category, level) in levels.All)
            inForce[category] = new(category, level, LogLevelOrigin.Operator);
        return [.. inForce.Values.OrderBy(level => level.Category != LogLevels.Default).ThenBy(level => level.Category, StringComparer.OrdinalIgnoreCase)];
    }

    private static BreakerStanding StandingOf(CircuitState state) => state switch
    {
        CircuitState.Closed => BreakerStanding.Closed,
        CircuitState.HalfOpen => BreakerStanding.HalfOpen,
        CircuitState.Open => BreakerStanding.Open,
        CircuitState.Isolated => BreakerStanding.Isolated,
        _ => throw new InvalidOperationException("Unknown breaker state."),
    };
}
