using System.Collections.Concurrent;

namespace DoctorForU.Conformance.Tests.Shared;

/// <summary>What a test and its grains tell each other: both sides ask for a signal by the same name, one sets it, the other waits. The cluster is in this process on both runtimes.</summary>
internal static class Signals
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> s_all = new(StringComparer.Ordinal);

    public static void Set(string name) => Of(name).TrySetResult();

    /// <summary>Waits for the signal, or fails the test after a while.</summary>
    public static Task Wait(string name) => Of(name).Task.Soon();

    public static bool IsSet(string name) => Of(name).Task.IsCompleted;

    /// <summary>Waits for any task, or fails the test after a while.</summary>
    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(s_patience);

    /// <summary>Waits for any task, or fails the test after a while.</summary>
    public static Task Soon(this Task task) => task.WaitAsync(s_patience);

    private static TaskCompletionSource Of(string name) => s_all.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
