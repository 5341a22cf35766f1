using System.Collections.Concurrent;
using System.Data.Common;
using DoctorForU.Emergency;
using DoctorForU.Hospitals;
using DoctorForU.Storage;
using DoctorForU.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace DoctorForU.Reservations;

/// <param name="Entry">Null unless done.</param>
/// <param name="Stands">Whether the directory is whole; while it is filled for the first time, more may come of a hospital.</param>
internal sealed record KnownHospital(ReservationOutcome Outcome, DirectoryEntry? Entry, DateTimeOffset ReadAt, bool Stands = true)
{
    /// <summary>What is told of something that a hospital does not have, or not yet.</summary>
    public ReservationOutcome Lacks(ReservationOutcome unknown) => Stands ? unknown : ReservationOutcome.HospitalsNotReady;
}

/// <summary>What the directory says of a hospital, for schedules.</summary>
internal interface IPublicHours
{
    Task<KnownHospital> Of(string hpid);

    /// <summary>Whether the directory is let alone because it failed.</summary>
    BreakerState Breaker { get; }
}

/// <summary>
/// Reads the directory a hospital at a time, behind a breaker. What was read counts for a while; when the directory fails, what was read last counts until it
/// can be read again, and a hospital that was never read is away.
/// </summary>
internal sealed partial class PublicHours(DirectoryStore directory, TimeProvider clock, ILogger<PublicHours> logger) : IPublicHours, IDisposable
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, KnownHospital> known = new(StringComparer.Ordinal);
    private volatile bool stands;
    private ResiliencePipeline? pipeline;
    private WatchedBreaker? watch;

    public BreakerState Breaker => (watch?.State.CircuitState ?? CircuitState.Closed) switch
    {
        CircuitState.Closed => BreakerState.Closed,
        CircuitState.HalfOpen => BreakerState.HalfOpen,
        _ => BreakerState.Open,
    };

    public async Task<KnownHospital> Of(string hpid)
    {
        var now = clock.GetUtcNow();
        var last = known.GetValueOrDefault(hpid);
        if (last is not null && now >= last.ReadAt && now < last.ReadAt + (last is { Entry: not null, Stands: true } ? GoodFor : UnknownFor))
            return last;
        try
        {
            return Keep(hpid, await (pipeline ??= Build()).ExecuteAsync(async cancel => await Read(hpid, now, cancel)));
        }
        catch (BrokenCircuitException)
        {
            return last ?? Away(now);
        }
        catch (Exception problem) when (IsAway(problem))
        {
            LogAway(problem);
            return last ?? Away(now);
        }
    }

    private static bool IsAway(Exception? problem) => problem is StoreException or DbException;

    private KnownHospital Away(DateTimeOffset now) => new(ReservationOutcome.Away, null, now, stands);

    /// <summary>Whether the directory stands is asked first: what is found after that is at least as new.</summary>
    private async ValueTask<KnownHospital> Read(string hpid, DateTimeOffset now, CancellationToken cancel)
    {
        stands = stands || await directory.Stands(cancel);
        var entry = await directory.Find(hpid, cancel);
        var found = new KnownHospital(ReservationOutcome.Done, entry, now, stands);
        return entry is null ? found with { Outcome = found.Lacks(ReservationOutcome.HospitalUnknown) } : found;
    }

    private KnownHospital Keep(string hpid, KnownHospital hospital)
    {
        if (known.Count >= MostKept)
            known.Clear();
        return known[hpid] = hospital;
    }

    public void Dispose() => watch?.Dispose();

    private ResiliencePipeline Build()
    {
        watch = Breakers.Watch("public-hours");
        return new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = static outcome => ValueTask.FromResult(IsAway(outcome.Outcome.Exception)),
                FailureRatio = 0.5,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(10),
                StateProvider = watch.State,
                ManualControl = watch.Control,
            })
            .Build();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory cannot be read; the hours that were read last count")]
    private partial void LogAway(Exception problem);
}
