using System.Collections.Concurrent;
using System.Collections.Frozen;
using DoctorForU.EmbeddedRuntime.Hosting;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>All grain classes of the application, by type and by the interfaces they implement.</summary>
internal sealed class GrainCatalog
{
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> _resolved = new();
    private readonly FrozenDictionary<GrainType, GrainClass> _byType;

    public GrainCatalog(IEnumerable<Type> implementations, EmbeddedSilo silo)
    {
        var classes = implementations.Select(type => new GrainClass(type, silo)).ToArray();
        foreach (var same in classes.GroupBy(c => c.Type).Where(g => g.Count() > 1))
            throw new OrleansConfigurationException($"The grain type \"{same.Key}\" belongs to several classes: {string.Join(", ", same)}.");
        StateNames.Check(classes.SelectMany(c => c.Facets.Names.Select(name => (name, c.ToString()))));
        Classes = classes;
        _byType = classes.ToFrozenDictionary(c => c.Type);
    }

    public IReadOnlyList<GrainClass> Classes { get; }

    public GrainClass? Find(GrainType type) => _byType.GetValueOrDefault(type);

    public GrainClass ClassOf(GrainType type) =>
        Find(type) ?? throw new ArgumentException($"There is no grain class of type \"{type}\".", nameof(type));

    public GrainClass ClassOf(Type grainInterface, string? prefix) =>
        _resolved.GetOrAdd((grainInterface, string.IsNullOrWhiteSpace(prefix) ? null : prefix), static (wanted, self) => self.Resolve(wanted.Interface, wanted.Prefix), this);

    // As Orleans' GrainInterfaceTypeToGrainTypeResolver: a prefix of the class's full name chooses; without one, the class named like
    // the interface without its I, else the only one there is.
    private GrainClass Resolve(Type grainInterface, string? prefix)
    {
        var candidates = Classes.Where(c => grainInterface.IsAssignableFrom(c.Implementation)).ToArray();
        if (prefix is not null)
            candidates = [.. candidates.Where(c => c.Implementation.FullName!.StartsWith(prefix, StringComparison.Ordinal))];

        var exact = prefix is null
            ? candidates.FirstOrDefault(c => c.Implementation.Name == grainInterface.Name[1..])
            : candidates.FirstOrDefault(c => c.Implementation.FullName == prefix);
        return (exact, candidates) switch
        {
            ({ } found, _) => found,
            (_, [var only]) => only,
            (_, []) => throw new ArgumentException($"Could not find an implementation for interface {grainInterface}{(prefix is null ? "" : $" with implementation prefix \"{prefix}\"")}.", nameof(grainInterface)),
            _ => throw new ArgumentException($"Unable to identify a single appropriate grain type for interface {grainInterface}. Candidates: {string.Join<GrainClass>(", ", candidates)}", nameof(grainInterface)),
        };
    }
}
