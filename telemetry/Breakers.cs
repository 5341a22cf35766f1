using System.Collections.Concurrent;
using Polly.CircuitBreaker;

namespace DoctorForU.Telemetry;

/// <summary>The circuit breakers of this process, by what they guard. Several that guard the same, such as those of the mail outbox's shards, count as the worst of them.</summary>
public static class Breakers
{
    private static readonly ConcurrentDictionary<WatchedBreaker, bool> Watched = new();

    // What an operator holds open stays so for breakers that are made later, as grains come and go.
    private static readonly ConcurrentDictionary<string, bool> Isolated = new(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, CircuitState> All => Watched.Keys
        .GroupBy(breaker => breaker.Guarded, breaker => breaker.State.CircuitState, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.MaxBy(Rank), StringComparer.Ordinal);

    /// <summary>Makes what a breaker is seen and operated by; it goes into the breaker's options.</summary>
    /// <param name="guarded">What it guards, from a closed set of names: they become labels.</param>
    /// <returns>Ends the watch when disposed.</returns>
    public static WatchedBreaker Watch(string guarded)
    {
        var breaker = new WatchedBreaker(guarded, Isolated.ContainsKey(guarded));
        Watched[breaker] = true;
        return breaker;
    }

    /// <summary>Holds all breakers of a name open until they are closed.</summary>
    public static Task Isolate(string guarded)
    {
        Isolated[guarded] = true;
        return Task.WhenAll(Of(guarded).Select(breaker => breaker.Control.IsolateAsync()));
    }

    /// <summary>Closes all breakers of a name, whatever opened them.</summary>
    public static Task Close(string guarded)
    {
        Isolated.TryRemove(guarded, out _);
        return Task.WhenAll(Of(guarded).Select(breaker => breaker.Control.CloseAsync()));
    }

    /// <summary>0 while it lets calls through, 1 while it tries one, 2 while it lets none through.</summary>
    public static int Severity(CircuitState state) => Math.Min(Rank(state), 2);

    internal static void Forget(WatchedBreaker breaker) => Watched.TryRemove(breaker, out _);

    private static IEnumerable<WatchedBreaker> Of(string guarded) => Watched.Keys.Where(breaker => breaker.Guarded == guarded);

    private static int Rank(CircuitState state) => state switch
    {
        CircuitState.Closed => 0,
        CircuitState.HalfOpen => 1,
        CircuitState.Open => 2,
        CircuitState.Isolated => 3,
        _ => throw new InvalidOperationException("Unknown breaker state."),
    };
}

/// <summary>One breaker as it is watched: both members belong into its options.</summary>
public sealed class WatchedBreaker : IDisposable
{
    internal WatchedBreaker(string guarded, bool isIsolated) => (Guarded, Control) = (guarded, new(isIsolated));

    public CircuitBreakerStateProvider State { get; } = new();

    public CircuitBreakerManualControl Control { get; }

    internal string Guarded { get; }

    public void Dispose() => Breakers.Forget(this);
}
