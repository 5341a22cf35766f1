using System.Reflection;
using DoctorForU.EmbeddedRuntime.Activations;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace DoctorForU.EmbeddedRuntime.State;

/// <summary>The states that a grain class asks for in its constructor.</summary>
internal sealed class StateFacets
{
    private readonly (IPersistentStateConfiguration Configuration, Func<string, Activation, IGrainStorage, object> Create)[] _facets;

    public StateFacets(Type implementation)
    {
        var parameters = (implementation.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters() ?? [])
            .Select(p => (p.ParameterType, Attribute: p.GetCustomAttribute<PersistentStateAttribute>()))
            .Where(p => p.Attribute is not null)
            .ToArray();
        if (parameters.FirstOrDefault(p => !p.ParameterType.IsGenericType || p.ParameterType.GetGenericTypeDefinition() != typeof(IPersistentState<>)) is { ParameterType: { } wrong })
            throw new OrleansConfigurationException($"A parameter of {implementation} is marked as persistent state but is a {wrong}, not an IPersistentState.");
        Types = [.. parameters.Select(p => p.ParameterType)];
        _facets = [.. parameters.Select(p => ((IPersistentStateConfiguration)p.Attribute!, Creator(p.ParameterType.GetGenericArguments()[0])))];
    }

    /// <summary>The parameter types, in the constructor's order.</summary>
    public Type[] Types { get; }

    public IEnumerable<string> Names => _facets.Select(f => f.Configuration.StateName);

    public object[] Create(Activation activation)
    {
        if (_facets.Length == 0)
            return [];
        var states = new object[_facets.Length];
        for (var i = 0; i < states.Length; i++)
        {
            var (configuration, create) = _facets[i];
            states[i] = create(configuration.StateName, activation, Storage(activation, configuration.StorageName));
        }

        return states;
    }

    private static IGrainStorage Storage(Activation activation, string? name) =>
        (string.IsNullOrWhiteSpace(name)
            ? activation.Class.Silo.Services.GetService<IGrainStorage>()
            : activation.Class.Silo.Services.GetKeyedService<IGrainStorage>(name))
        ?? throw new BadProviderConfigException(string.IsNullOrWhiteSpace(name)
            ? $"No default storage provider found loading grain type {activation.Class.Type}."
            : $"No storage provider named \"{name}\" found loading grain type {activation.Class.Type}.");

    private static Func<string, Activation, IGrainStorage, object> Creator(Type state) =>
        typeof(StateFacets).GetMethod(nameof(CreateState), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(state)
            .CreateDelegate<Func<string, Activation, IGrainStorage, object>>();

    private static PersistentState<TState> CreateState<TState>(string name, Activation activation, IGrainStorage storage) => new PersistentState<TState>(name, activation, storage);
}
