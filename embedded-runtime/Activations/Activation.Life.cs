using DoctorForU.EmbeddedRuntime.Calls;
using DoctorForU.EmbeddedRuntime.Metrics;
using DoctorForU.EmbeddedRuntime.State;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.Activations;

// From the first call to the end.
internal sealed partial class Activation
{
    private ActivationState _state;
    private bool _inLifeStep;
    private bool _wasValid;

    private enum LifeStep : byte
    {
        None,
        Activate,
        End,
    }

    private ILogger Logger => Class.Silo.Logger;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        var extras = Extras;
        lock (this)
        {
            if (extras.Reason.ReasonCode == DeactivationReasonCode.None)
                extras.Reason = deactivationReason;
            if (_state is ActivationState.Deactivating or ActivationState.Invalid)
                return;
            extras.DeactivationToken = cancellationToken;
            _wasValid = _state == ActivationState.Valid;
            _state = ActivationState.Deactivating;
        }

        EnsureScheduled();
    }

    /// <summary>Ends the timers, and cancels the tick that runs, as a turn of the grain.</summary>
    public void EndTimers()
    {
        if (_extras is not null)
            _ = Task.Factory.StartNew(static extras => ((ActivationExtras)extras!).Timers.Dispose(), _extras, CancellationToken.None, TaskCreationOptions.None, this);
    }

    /// <summary>Hears of a failure that goes to a caller. A grain whose view of its state is out of date must not go on with it.</summary>
    public void OnCallFailed(MethodCall call, Exception exception)
    {
        Log.CallFailed(Logger, call, exception);
        if (exception is InconsistentStateException { IsSourceActivation: true } inconsistent)
        {
            inconsistent.IsSourceActivation = false;
            Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, exception.ToString()));
        }
    }

    private LifeStep NextLifeStep()
    {
        if (_inLifeStep)
            return LifeStep.None;
        switch (_state)
        {
            case ActivationState.Creating:
                _state = ActivationState.Activating;
                _inLifeStep = true;
                return LifeStep.Activate;
            case ActivationState.Deactivating when _running.Count == 0:
                _inLifeStep = true;
                return LifeStep.End;
            default:
                return LifeStep.None;
        }
    }

    private void Take(LifeStep step) => _ = step == LifeStep.Activate ? Activate() : End();

    // The first call's context holds while its grain is activated, as in Orleans.
    private async Task Activate()
    {
        RequestContext.Enter(FirstWaiting?.Context);
        try
        {
            var states = Class.Facets.Create(this);
            t_beingConstructed = this;
            try
            {
                GrainInstance = Class.Construct(this, states);
                RuntimeInstruments.Counts(1, Class.TypeName);
            }
            finally
            {
                t_beingConstructed = null;
            }

            await Start(states);
            lock (this)
            {
                if (_state == ActivationState.Activating)
                    _state = ActivationState.Valid;
            }
        }
        catch (Exception exception)
        {
            Log.ActivationFailed(Logger, GrainId, exception);
            Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationFailed, exception, "Failed to activate grain."));
        }

        OnLifeStepDone();
    }

    private async Task Start(object[] states)
    {
        if (states.Length == 0 && !Class.HasActivationCode)
            return;
        using var patience = new CancellationTokenSource(Class.Silo.Collection.ActivationTimeout);
        foreach (var state in states)
            await ((IGrainStateFacet)state).Load(patience.Token).WaitAsync(patience.Token);
        if (GrainInstance is IGrainBase grain)
            await grain.OnActivateAsync(patience.Token).WaitAsync(patience.Token);
    }

    private async Task End()
    {
        var extras = Extras;
        extras.Timers.Dispose();
        if (_wasValid && GrainInstance is IGrainBase grain)
            await RunOnDeactivate(grain, extras);

        Class.Forget(this);
        List<GrainCall> left;
        lock (this)
        {
            _state = ActivationState.Invalid;
            _inbox.CloseInto(ref _waiting);
            left = _waiting.TakeAll();
        }

        if (GrainInstance is not null)
            RuntimeInstruments.Counts(-1, Class.TypeName);
        await DisposeParts(extras);
        foreach (var call in left.Where(c => !c.Is(CallFlags.Local) && !c.IsSettled))
            PassOn(call, extras.Reason.Exception);
        OnLifeStepDone();
        extras.Deactivated.TrySetResult();
    }

    private async Task RunOnDeactivate(IGrainBase grain, ActivationExtras extras)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(extras.DeactivationToken);
        patience.CancelAfter(Class.Silo.Collection.DeactivationTimeout);
        try
        {
            await grain.OnDeactivateAsync(extras.Reason, patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception exception)
        {
            Log.DeactivationFailed(Logger, GrainId, exception);
        }
    }

    private async Task DisposeParts(ActivationExtras extras)
    {
        try
        {
            if (GrainInstance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (GrainInstance is IDisposable disposable)
                disposable.Dispose();
            await extras.DisposeAsync();
        }
        catch (Exception exception)
        {
            Log.DeactivationFailed(Logger, GrainId, exception);
        }
    }

    private void PassOn(GrainCall call, Exception? failure)
    {
        if (failure is not null)
            call.TryFail(failure);
        else
            Class.Deliver(Key, call);
    }

    private void OnLifeStepDone()
    {
        lock (this)
            _inLifeStep = false;
    }
}
