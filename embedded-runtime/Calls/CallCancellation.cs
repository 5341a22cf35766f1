using Orleans.Configuration;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>Carries a caller's cancellation to the callee, which sees a token of its own.</summary>
internal sealed class CallCancellation : IDisposable
{
    private readonly CancellationTokenSource _callee = new();
    private readonly MethodCall _call;
    private readonly MessagingOptions _options;
    private CancellationTokenRegistration _registration;

    public CallCancellation(MethodCall call, MessagingOptions options)
    {
        _call = call;
        _options = options;
    }

    /// <summary>Whether a timeout cancels too.</summary>
    public bool OnTimeout => _options.CancelRequestOnTimeout;

    /// <summary>What the callee gets.</summary>
    public CancellationToken Token => _callee.Token;

    /// <summary>Called once the call is on its way: a cancellation before that could not find it.</summary>
    public void Watch(CancellationToken caller)
    {
        _registration = caller.UnsafeRegister(static (state, token) => ((CallCancellation)state!).OnCancelled(token), this);
        if (_call.IsSettled)
            Dispose();
    }

    /// <summary>Cancels the callee's token; what it wakes runs as turns of the grain.</summary>
    public void Signal() => _callee.Cancel();

    public void Dispose() => _registration.Unregister();

    private void OnCancelled(CancellationToken token)
    {
        if (!_options.WaitForCancellationAcknowledgement)
            _call.TryFail(new OperationCanceledException(token));
        _call.Target?.Cancel(_call);
    }
}
