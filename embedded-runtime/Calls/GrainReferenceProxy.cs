using System.Reflection;
using DoctorForU.EmbeddedRuntime.Activations;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>A reference to a grain under one interface. Two references are equal when they mean the same grain.</summary>
// DispatchProxy derives from it, so it cannot be sealed; the proxies live in an assembly of their own, so it must be public to them.
internal class GrainReferenceProxy : DispatchProxy, IAddressable
{
    private GrainInterface _interface = null!;
    private GrainMethod? _lastMethod;
    private IGrainTarget? _target;

    public GrainClass Class { get; private set; } = null!;

    public IdSpan Key { get; private set; }

    /// <summary>A reference like this one to that grain. Copying is cheaper than the framework's way of making a proxy.</summary>
    public GrainReferenceProxy For(GrainInterface grainInterface, GrainClass cls, IdSpan key)
    {
        var reference = (GrainReferenceProxy)MemberwiseClone();
        reference._interface = grainInterface;
        reference.Class = cls;
        reference.Key = key;
        return reference;
    }

    /// <summary>Sends a call to the grain's activation, which is made if there is none.</summary>
    public void Send(MethodCall call, GrainMethod method)
    {
        if (!method.Prepare(call, Class.Silo, out var cancellation))
            return;
        if (_target is not { } target || !target.TryReceive(call))
            _target = Class.Deliver(Key, call);
        if (call.Is(CallFlags.OneWay))
            call.Release();
        if (cancellation.CanBeCanceled)
            call.Cancellation!.Watch(cancellation);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = _lastMethod;
        if (method is null || !ReferenceEquals(method.Info, targetMethod))
            _lastMethod = method = _interface.Method(targetMethod!);
        return method.Call(this, args!);
    }

    public override bool Equals(object? obj) => obj is GrainReferenceProxy other && other.Class == Class && other.Key == Key;

    public override int GetHashCode() => HashCode.Combine(Class, Key);

    public override string ToString() => $"GrainReference:{Class.Type}/{Key}";
}
