using System.Collections.Frozen;
using System.Reflection;
using DoctorForU.EmbeddedRuntime.Activations;
using Orleans.Configuration;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>A grain interface: its methods and how to make references of it.</summary>
internal sealed class GrainInterface
{
    private readonly FrozenDictionary<MethodInfo, GrainMethod> _methods;
    private readonly GrainReferenceProxy _original;

    public GrainInterface(Type type, MessagingOptions messaging)
    {
        if (!type.IsInterface || !typeof(IAddressable).IsAssignableFrom(type))
            throw new ArgumentException($"{type} is not a grain interface.", nameof(type));
        Type = type;
        _methods = type.GetInterfaces().Append(type)
            .SelectMany(i => i.GetMethods())
            .Where(m => m.IsAbstract)
            .ToFrozenDictionary(m => m, m => GrainMethod.Of(m, messaging));
        _original = (GrainReferenceProxy)DispatchProxy.Create(type, typeof(GrainReferenceProxy));
    }

    public Type Type { get; }

    public GrainMethod Method(MethodInfo info) =>
        _methods.TryGetValue(info, out var method) ? method : throw new NotSupportedException($"{info.DeclaringType}.{info.Name} is not a method of {Type}.");

    public GrainReferenceProxy Reference(GrainClass cls, IdSpan key) => _original.For(this, cls, key);
}
