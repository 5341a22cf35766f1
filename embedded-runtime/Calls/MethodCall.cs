using System.Runtime.CompilerServices;
using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Filters;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>A call of a method of a grain interface.</summary>
internal abstract class MethodCall(CallFlags flags, object?[] arguments) : GrainCall(flags)
{
    public abstract GrainMethod Method { get; }

    public object?[] Arguments { get; } = arguments;

    /// <summary>Who sent it; known only while call filters are there to ask.</summary>
    public Activation? Sender { get; set; }

    public CallCancellation? Cancellation { get; set; }

    /// <summary>Runs the method and boxes its result; only call filters need that.</summary>
    public abstract Task<object?> InvokeBoxed(object grain);

    /// <summary>Lets the caller of a one-way method go.</summary>
    public virtual void Release() =>
        throw new NotSupportedException($"{Method.Info.DeclaringType}.{Method.Info.Name} is one-way but has a result.");

    /// <summary>Ends the caller's wait the way the callee's task ended.</summary>
    protected abstract void Settle(Task ended);

    /// <summary>Hears about the end of a task, as a turn of the activation.</summary>
    protected bool EndWith(Task task, Activation activation)
    {
        if (task.IsCompleted)
        {
            End(task, activation);
            return true;
        }

        _ = task.ContinueWith(
            static (ended, state) =>
            {
                var call = (MethodCall)state!;
                var target = call.Target!;
                call.End(ended, target);
                target.OnCallEnded(call);
            },
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            activation);
        return false;
    }

    private void End(Task task, Activation activation)
    {
        if (task.Exception?.InnerException is { } exception)
            activation.OnCallFailed(this, exception);
        Settle(task);
        Cancellation?.Dispose();
    }

    public override string ToString() => $"{Method.Info.DeclaringType}.{Method.Info.Name} of {Target?.GrainId.ToString() ?? "a grain"}";
}

internal sealed class VoidCall(VoidMethod method, object?[] arguments) : MethodCall(method.Flags, arguments)
{
    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override GrainMethod Method => method;

    public Task Task => _source.Task;

    public override bool IsSettled => _source.Task.IsCompleted;

    public override bool Run(Activation activation)
    {
        var grain = activation.GrainInstance!;
        ValueTask pending;
        try
        {
            pending = activation.Class.HasFilters ? new(RunFiltered(activation)) : method.Invoker(grain, Arguments);
        }
        catch (Exception exception)
        {
            return EndWith(Task.FromException(exception), activation);
        }

        if (!pending.IsCompletedSuccessfully)
            return EndWith(pending.AsTask(), activation);
        pending.GetAwaiter().GetResult();
        _source.TrySetResult();
        Cancellation?.Dispose();
        return true;
    }

    private async Task RunFiltered(Activation activation) => await new IncomingCall(this, activation).Invoke();

    public override async Task<object?> InvokeBoxed(object grain)
    {
        await method.Invoker(grain, Arguments);
        return null;
    }

    public override void Release() => _source.TrySetResult();

    protected override void Settle(Task ended) => _source.TrySetFromTask(ended);

    public override bool TryFail(Exception exception)
    {
        var builder = AsyncTaskMethodBuilder.Create();
        builder.SetException(exception);
        return _source.TrySetFromTask(builder.Task);
    }
}

internal sealed class ResultCall<T>(ResultMethod<T> method, object?[] arguments) : MethodCall(method.Flags, arguments)
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override GrainMethod Method => method;

    public Task<T> Task => _source.Task;

    public override bool IsSettled => _source.Task.IsCompleted;

    public override bool Run(Activation activation)
    {
        var grain = activation.GrainInstance!;
        ValueTask<T> pending;
        try
        {
            pending = activation.Class.HasFilters ? new(RunFiltered(activation)) : method.Invoker(grain, Arguments);
        }
        catch (Exception exception)
        {
            return EndWith(System.Threading.Tasks.Task.FromException<T>(exception), activation);
        }

        if (!pending.IsCompletedSuccessfully)
            return EndWith(pending.AsTask(), activation);
        _source.TrySetResult(pending.Result);
        Cancellation?.Dispose();
        return true;
    }

    private async Task<T> RunFiltered(Activation activation)
    {
        var incoming = new IncomingCall(this, activation);
        await incoming.Invoke();
        return (T)incoming.Result!;
    }

    public override async Task<object?> InvokeBoxed(object grain) => await method.Invoker(grain, Arguments);

    protected override void Settle(Task ended) => _source.TrySetFromTask((Task<T>)ended);

    public override bool TryFail(Exception exception)
    {
        // The builder keeps what an async method would: a cancellation stays one, with its own exception and stack.
        var builder = AsyncTaskMethodBuilder<T>.Create();
        builder.SetException(exception);
        return _source.TrySetFromTask(builder.Task);
    }
}
