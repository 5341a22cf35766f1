using System.Collections.Concurrent;
using DoctorForU.EmbeddedRuntime.Calls;
using Microsoft.Extensions.Logging;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>
/// Ends the waits that last too long. One sweep looks at the activations that have calls; a call costs no timer and no entry anywhere.
/// It runs on the machine's clock, not on the grains' TimeProvider: a clock that stands still must not keep callers waiting.
/// </summary>
internal sealed class CallPatience(ILogger logger)
{
    /// <summary>How much longer than asked a caller may wait.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentQueue<Activation> _newcomers = new();
    private readonly List<Activation> _watched = [];
    private readonly List<GrainCall> _expired = [];

    /// <summary>Takes an activation that got a call and was not watched yet.</summary>
    public void Watch(Activation activation) => _newcomers.Enqueue(activation);

    public void Look()
    {
        var now = Environment.TickCount64;
        while (_newcomers.TryDequeue(out var newcomer))
            _watched.Add(newcomer);
        _watched.RemoveAll(activation => !activation.CheckPatience(now, _expired));
        foreach (var call in _expired)
            Expire(call);
        _expired.Clear();
    }

    private void Expire(GrainCall call)
    {
        var timeout = TimeSpan.FromMilliseconds(call.PatienceMilliseconds);
        if (!call.TryFail(new TimeoutException($"Response did not arrive on time in {timeout} for message: {call}.")))
            return;
        Log.TimedOut(logger, call.PatienceMilliseconds, call);
        if (call is MethodCall { Cancellation.OnTimeout: true } method)
            method.Target?.Cancel(method);
    }
}
