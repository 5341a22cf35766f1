using System.Collections.Concurrent;
using Polly.CircuitBreaker;

namespace DoctorForU.Telemetry;

/// <summary>The circuit breakers of this process, by what they guard. Several that guard the same, such as those of the mail outbox's shards, count as the worst of them.</summary>
public static class Breakers
{
    private static readonly ConcurrentDictionary<CircuitBreakerStateProvider, string> Watched = new();

    public static IReadOnlyDictionary<string, CircuitState> All => Watched
        .GroupBy(breaker => breaker.Value, breaker => breaker.Key.CircuitState, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.MaxBy(Severity), StringComparer.Ordinal);

    /// <param name="guarded">What it guards, from a closed set of names: they become labels.</param>
    /// <returns>Ends the watch.</returns>
    public static IDisposable Watch(string guarded, CircuitBreakerStateProvider state)
    {
        Watched[state] = guarded;
        return new Watching(state);
    }

    /// <summary>0 while it lets calls through, 1 while it tries one, 2 while it lets none through.</summary>
    public static int Severity(CircuitState state) => state switch
    {
        CircuitState.Closed => 0,
        CircuitState.HalfOpen => 1,
        _ => 2,
    };

    private sealed class Watching(CircuitBreakerStateProvider state) : IDisposable
    {
        public void Dispose() => Watched.TryRemove(state, out _);
    }
}
