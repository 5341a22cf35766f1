using DoctorForU.EmbeddedRuntime.Activations;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>Work that takes its turn as a call does, but comes from the runtime: a timer's tick, a stream's event.</summary>
internal abstract class LocalWork(CallFlags flags) : GrainCall(flags)
{
    private bool _settled;

    public override bool IsSettled => _settled;

    public override bool Run(Activation activation)
    {
        Task work;
        try
        {
            work = Start(activation);
        }
        catch (Exception exception)
        {
            work = Task.FromException(exception);
        }

        if (work.IsCompleted)
        {
            Settle(work.Exception?.InnerException);
            return true;
        }

        _ = work.ContinueWith(
            static (ended, state) =>
            {
                var call = (LocalWork)state!;
                call.Settle(ended.Exception?.InnerException);
                call.Target!.OnCallEnded(call);
            },
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            activation);
        return false;
    }

    public override bool TryFail(Exception exception)
    {
        Settle(exception);
        return true;
    }

    protected abstract Task Start(Activation activation);

    /// <summary>Hears how the work ended; null is well.</summary>
    protected abstract void Ended(Exception? failure);

    private void Settle(Exception? failure)
    {
        _settled = true;
        Ended(failure);
    }
}
