using System.Collections.Frozen;
using System.Reflection;
using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>A grain interface: its methods and how to make references of it.</summary>
internal sealed class GrainInterface
{
    private readonly FrozenDictionary<MethodInfo, GrainMethod> _methods;
    private readonly GrainReferenceProxy _original;
    private readonly MessagingOptions _messaging;
    private readonly int _patience;

    public GrainInterface(Type type, MessagingOptions messaging)
    {
        if (!type.IsInterface || !typeof(IAddressable).IsAssignableFrom(type))
            throw new ArgumentException($"{type} is not a grain interface.", nameof(type));
        Type = type;
        Id = GrainInterfaceType.Create(type.FullName!);
        _methods = type.GetInterfaces().Append(type)
            .SelectMany(i => i.GetMethods())
            .Where(m => m.IsAbstract)
            .ToFrozenDictionary(m => m, GrainMethod.Of);
        _original = (GrainReferenceProxy)DispatchProxy.Create(type, typeof(GrainReferenceProxy));
        _messaging = messaging;
        _patience = Milliseconds(messaging.ResponseTimeout);
    }

    public Type Type { get; }

    public GrainInterfaceType Id { get; }

    public GrainMethod Method(MethodInfo info) =>
        _methods.TryGetValue(info, out var method) ? method : throw new NotSupportedException($"{info.DeclaringType}.{info.Name} is not a method of {Type}.");

    public GrainReferenceProxy Reference(GrainClass cls, IdSpan key) => _original.For(this, cls, key);

    /// <summary>Gives a call what its way needs. False when it is answered already: cancelled before it was made, or made while the silo is down.</summary>
    public bool Prepare(MethodCall call, EmbeddedSilo silo, out CancellationToken cancellation)
    {
        cancellation = default;
        if (!silo.IsOpen)
            return !call.TryFail(new SiloUnavailableException($"The silo is not running and cannot take the call {call}."));

        call.SentAt = Environment.TickCount64;
        call.PatienceMilliseconds = call.Method.Timeout is { } timeout ? Milliseconds(timeout) : _patience;
        if (silo.Filters.Length > 0)
            call.Sender = Activation.Running;
        if (call.Method.CancellationIndex < 0)
            return true;

        cancellation = (CancellationToken)call.Arguments[call.Method.CancellationIndex]!;
        if (cancellation.IsCancellationRequested)
            return !call.TryFail(new OperationCanceledException(cancellation));
        if (cancellation.CanBeCanceled || _messaging.CancelRequestOnTimeout)
        {
            call.Cancellation = new CallCancellation(call, _messaging);
            call.Arguments[call.Method.CancellationIndex] = call.Cancellation.Token;
        }

        return true;
    }

    private static int Milliseconds(TimeSpan timeout) => timeout == Timeout.InfiniteTimeSpan ? 0 : (int)Math.Min(timeout.TotalMilliseconds, int.MaxValue);
}
