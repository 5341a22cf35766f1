using System.Reflection;
using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Hosting;
using DoctorForU.EmbeddedRuntime.Tracing;
using Orleans;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Calls;

[Flags]
internal enum CallFlags : byte
{
    None = 0,
    AlwaysInterleave = 1,
    ReadOnly = 2,
    OneWay = 4,

    /// <summary>Belongs to one activation: dropped, not moved to the next one, when that activation ends.</summary>
    Local = 8,

    /// <summary>Does not count as use when idleness is measured.</summary>
    KeepsIdle = 16,
}

/// <summary>A method of a grain interface with everything that a call needs to know about it, worked out once.</summary>
internal abstract class GrainMethod
{
    protected GrainMethod(MethodInfo info, MessagingOptions messaging)
    {
        Info = info;
        InterfaceName = info.DeclaringType!.FullName!.Replace('+', '.');
        ActivityName = $"{info.DeclaringType.Name}/{info.Name}";
        Flags = (info.IsDefined(typeof(AlwaysInterleaveAttribute)) ? CallFlags.AlwaysInterleave : CallFlags.None)
            | (info.IsDefined(typeof(ReadOnlyAttribute)) ? CallFlags.ReadOnly : CallFlags.None)
            | (info.IsDefined(typeof(OneWayAttribute)) ? CallFlags.OneWay : CallFlags.None);
        Messaging = messaging;
        var timeout = info.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout ?? messaging.ResponseTimeout;
        PatienceMilliseconds = timeout == Timeout.InfiniteTimeSpan ? 0 : (int)Math.Min(timeout.TotalMilliseconds, int.MaxValue);
        CancellationIndex = Array.FindIndex(info.GetParameters(), p => p.ParameterType == typeof(CancellationToken));
    }

    public MethodInfo Info { get; }

    public CallFlags Flags { get; }

    /// <summary>As filters and listeners see the interface.</summary>
    public string InterfaceName { get; }

    public string ActivityName { get; }

    public MessagingOptions Messaging { get; }

    /// <summary>How long a caller waits, in milliseconds; 0 is for ever.</summary>
    public int PatienceMilliseconds { get; }

    /// <summary>Where the cancellation token stands among the arguments, or -1.</summary>
    public int CancellationIndex { get; }

    /// <summary>Makes the call and answers what the interface method returns: a task or a boxed value task.</summary>
    public abstract object Call(GrainReferenceProxy reference, object?[] arguments);

    /// <summary>Gives a call what its way needs. False when it is answered already: cancelled before it was made, or made while the silo is down.</summary>
    public bool Prepare(MethodCall call, EmbeddedSilo silo, out CancellationToken cancellation)
    {
        cancellation = default;
        if (!silo.IsOpen)
            return !call.TryFail(new SiloUnavailableException($"The silo is not running and cannot take the call {call}."));

        call.SentAt = Environment.TickCount64;
        call.PatienceMilliseconds = PatienceMilliseconds;
        if (silo.Filters.Length > 0)
            call.Sender = Activation.Running;
        if (CancellationIndex < 0)
            return true;

        cancellation = (CancellationToken)call.Arguments[CancellationIndex]!;
        if (cancellation.IsCancellationRequested)
            return !call.TryFail(new OperationCanceledException(cancellation));
        if (cancellation.CanBeCanceled || Messaging.CancelRequestOnTimeout)
        {
            call.Cancellation = new CallCancellation(call, Messaging);
            call.Arguments[CancellationIndex] = call.Cancellation.Token;
        }

        return true;
    }

    public static GrainMethod Of(MethodInfo info, MessagingOptions messaging)
    {
        var result = info.ReturnType;
        if (info.IsGenericMethodDefinition)
            throw new NotSupportedException($"{info.DeclaringType}.{info.Name} is generic; the embedded runtime has no generic grain methods.");
        if (result == typeof(Task) || result == typeof(ValueTask))
            return new VoidMethod(info, messaging);
        if (result.IsGenericType && (result.GetGenericTypeDefinition() == typeof(Task<>) || result.GetGenericTypeDefinition() == typeof(ValueTask<>)))
            return (GrainMethod)Activator.CreateInstance(typeof(ResultMethod<>).MakeGenericType(result.GetGenericArguments()), info, messaging)!;
        throw new NotSupportedException($"{info.DeclaringType}.{info.Name} returns {result}; grain methods return Task, Task<T>, ValueTask or ValueTask<T>.");
    }
}

internal sealed class VoidMethod(MethodInfo info, MessagingOptions messaging) : GrainMethod(info, messaging)
{
    private readonly bool _value = info.ReturnType == typeof(ValueTask);

    public Func<object, object?[], ValueTask> Invoker { get; } = MethodInvoker.Compile<ValueTask>(info, typeof(ValueTask));

    public override object Call(GrainReferenceProxy reference, object?[] arguments)
    {
        var task = CallActivities.AreHeard && reference.Class.Silo.Activities is { } activities ? Heard(reference, arguments, activities) : Send(reference, arguments);
        return _value ? new ValueTask(task) : task;
    }

    private Task Send(GrainReferenceProxy reference, object?[] arguments)
    {
        var call = new VoidCall(this, arguments);
        reference.Send(call, this);
        return call.Task;
    }

    private async Task Heard(GrainReferenceProxy reference, object?[] arguments, CallActivities activities)
    {
        using var activity = activities.StartOutgoing(this, reference);
        try
        {
            await Send(reference, arguments);
        }
        catch (Exception exception)
        {
            CallActivities.Fail(activity, exception);
            throw;
        }
    }
}

internal sealed class ResultMethod<T>(MethodInfo info, MessagingOptions messaging) : GrainMethod(info, messaging)
{
    private readonly bool _value = info.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>);

    public Func<object, object?[], ValueTask<T>> Invoker { get; } = MethodInvoker.Compile<ValueTask<T>>(info, typeof(ValueTask<T>));

    public override object Call(GrainReferenceProxy reference, object?[] arguments)
    {
        var task = CallActivities.AreHeard && reference.Class.Silo.Activities is { } activities ? Heard(reference, arguments, activities) : Send(reference, arguments);
        return _value ? new ValueTask<T>(task) : task;
    }

    private Task<T> Send(GrainReferenceProxy reference, object?[] arguments)
    {
        var call = new ResultCall<T>(this, arguments);
        reference.Send(call, this);
        return call.Task;
    }

    private async Task<T> Heard(GrainReferenceProxy reference, object?[] arguments, CallActivities activities)
    {
        using var activity = activities.StartOutgoing(this, reference);
        try
        {
            return await Send(reference, arguments);
        }
        catch (Exception exception)
        {
            CallActivities.Fail(activity, exception);
            throw;
        }
    }
}
