using System.Collections.Concurrent;
using System.Reflection;
using DoctorForU.EmbeddedRuntime.Activations;
using DoctorForU.EmbeddedRuntime.Calls;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace DoctorForU.EmbeddedRuntime.Filters;

/// <summary>A call on its way through the filters; made only when there are any.</summary>
internal sealed class IncomingCall(MethodCall call, Activation activation) : IIncomingGrainCallContext, IInvokable
{
    private static readonly ConcurrentDictionary<(Type, MethodInfo), MethodInfo> s_implementations = new();

    private int _stage;

    public IInvokable Request => this;

    public object Grain => activation.GrainInstance!;

    public GrainId? SourceId => call.Sender?.GrainId;

    public GrainId TargetId => activation.GrainId;

    public GrainInterfaceType InterfaceType => GrainInterfaceType.Create(InterfaceName);

    public string InterfaceName => call.Method.InterfaceName;

    public string MethodName => InterfaceMethod.Name;

    public MethodInfo InterfaceMethod => call.Method.Info;

    public object? Result { get; set; }

    public IGrainContext TargetContext => activation;

    public MethodInfo ImplementationMethod => s_implementations.GetOrAdd((activation.Class.Implementation, InterfaceMethod), static key =>
    {
        var map = key.Item1.GetInterfaceMap(key.Item2.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, key.Item2)];
    });

    public async Task Invoke()
    {
        var filters = activation.Class.Silo.Filters;
        var stage = _stage++;
        if (stage < filters.Length)
            await filters[stage].Invoke(this);
        else if (stage == filters.Length && activation.Class.FiltersItself)
            await ((IIncomingGrainCallFilter)Grain).Invoke(this);
        else
            Result = await call.InvokeBoxed(Grain);
    }

    public int GetArgumentCount() => call.Arguments.Length;

    public object? GetArgument(int index) => call.Arguments[index];

    public void SetArgument(int index, object value) => call.Arguments[index] = value;

    public string GetMethodName() => MethodName;

    public string GetActivityName() => call.Method.ActivityName;

    public string GetInterfaceName() => InterfaceName;

    public Type GetInterfaceType() => InterfaceMethod.DeclaringType!;

    public MethodInfo GetMethod() => InterfaceMethod;
}
