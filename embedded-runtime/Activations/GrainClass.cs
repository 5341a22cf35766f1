using System.Collections.Concurrent;
using System.Reflection;
using DoctorForU.EmbeddedRuntime.Calls;
using DoctorForU.EmbeddedRuntime.Hosting;
using DoctorForU.EmbeddedRuntime.State;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>A grain class: its rules, how to construct it, and the directory of its activations.</summary>
internal sealed class GrainClass
{
    private const string Suffix = "grain";

    private readonly ConcurrentDictionary<IdSpan, IGrainTarget> _directory = new();
    private readonly GrainConstructor _constructor;
    private readonly int _maxWorkers;

    public GrainClass(Type implementation, EmbeddedSilo silo)
    {
        Implementation = implementation;
        Silo = silo;
        Type = TypeOf(implementation);
        Facets = new StateFacets(implementation);
        IsReentrant = implementation.IsDefined(typeof(ReentrantAttribute));
        IsKeptAlive = implementation.IsDefined(typeof(KeepAliveAttribute));
        HasActivationCode = !typeof(Grain).IsAssignableFrom(implementation)
            || implementation.GetMethod(nameof(Grain.OnActivateAsync))!.DeclaringType != typeof(Grain);
        FiltersItself = typeof(IIncomingGrainCallFilter).IsAssignableFrom(implementation);
        HasFilters = FiltersItself || silo.Filters.Length > 0;
        _maxWorkers = implementation.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        _constructor = new GrainConstructor(implementation, Facets.Types, silo.Services.GetRequiredService<ServiceLifetimes>());
    }

    public Type Implementation { get; }

    public EmbeddedSilo Silo { get; }

    public GrainType Type { get; }

    /// <summary>As Orleans names it to those who count grains.</summary>
    public string TypeName => field ??= Type.ToString();

    public StateFacets Facets { get; }

    public bool IsReentrant { get; }

    public bool IsKeptAlive { get; }

    /// <summary>Whether the class does anything of its own when it is activated.</summary>
    public bool HasActivationCode { get; }

    public bool FiltersItself { get; }

    /// <summary>Whether calls go through filters.</summary>
    public bool HasFilters { get; }

    public IEnumerable<Activation> Activations => _directory.Values.SelectMany(target => target is StatelessWorkers workers ? workers.All : [(Activation)target]);

    /// <summary>Brings a call to the grain's activation, which is made if there is none, and answers who took it.</summary>
    public IGrainTarget Deliver(IdSpan key, GrainCall call)
    {
        while (true)
        {
            var target = _directory.GetOrAdd(key, static (k, self) => self._maxWorkers > 0 ? new StatelessWorkers(self, k, self._maxWorkers) : new Activation(self, k), this);
            if (target.TryReceive(call))
                return target;

            // It ended between the look-up and the call.
            _directory.TryRemove(KeyValuePair.Create(key, target));
        }
    }

    public Activation? Find(IdSpan key) => _directory.TryGetValue(key, out var target) ? target as Activation : null;

    public void Forget(Activation activation)
    {
        if (_directory.TryGetValue(activation.Key, out var target) && target is StatelessWorkers workers)
            workers.Remove(activation);
        else
            _directory.TryRemove(KeyValuePair.Create<IdSpan, IGrainTarget>(activation.Key, activation));
    }

    public object Construct(Activation activation, object[] states) => _constructor.Construct(activation, states);

    private static GrainType TypeOf(Type implementation)
    {
        if (implementation.GetCustomAttribute<GrainTypeAttribute>() is { } attribute)
            return attribute.GetGrainType(null!, implementation);
        var name = implementation.Name.ToLowerInvariant();
        return GrainType.Create(name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name);
    }

    public override string ToString() => Implementation.ToString();
}
