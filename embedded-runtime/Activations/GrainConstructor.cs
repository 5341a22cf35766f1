using System.Reflection;
using DoctorForU.EmbeddedRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>Constructs the grains of one class. A scope of services costs more than most grains: a class that asks for singletons only does without.</summary>
internal sealed class GrainConstructor
{
    private readonly ObjectFactory _factory;
    private readonly bool _needsScope;

    public GrainConstructor(Type implementation, Type[] states, ServiceLifetimes lifetimes)
    {
        _factory = ActivatorUtilities.CreateFactory(implementation, states);
        _needsScope = implementation.GetConstructors() is not [var constructor]
            || constructor.GetParameters().Any(p => !states.Contains(p.ParameterType) && !IsSingleton(p, lifetimes));
    }

    public object Construct(Activation activation, object[] states) =>
        _factory(_needsScope ? activation.ActivationServices : activation.Class.Silo.Services, states);

    private static bool IsSingleton(ParameterInfo parameter, ServiceLifetimes lifetimes) =>
        lifetimes.IsSingleton(parameter.ParameterType, parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.Key);
}
