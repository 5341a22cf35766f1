using System.Collections.Concurrent;
using DoctorForU.EmbeddedRuntime.Activations;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Calls;

/// <summary>Makes references; also the client, since there is no wire between a client and the grains.</summary>
internal sealed class EmbeddedGrainFactory(GrainCatalog catalog, IServiceProvider services, MessagingOptions messaging) : IClusterClient
{
    private readonly ConcurrentDictionary<Type, GrainInterface> _interfaces = new();

    public IServiceProvider ServiceProvider { get; } = services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        return (TGrainInterface)(object)Reference(typeof(TGrainInterface), catalog.ClassOf(typeof(TGrainInterface), grainClassNamePrefix), IdSpan.Create(primaryKey));
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)Reference(typeof(TGrainInterface), catalog.ClassOf(grainId.Type), grainId.Key);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey)
    {
        ArgumentNullException.ThrowIfNull(grainInterfaceType);
        ArgumentException.ThrowIfNullOrWhiteSpace(grainPrimaryKey);
        return (IGrain)(object)Reference(grainInterfaceType, catalog.ClassOf(grainInterfaceType, null), IdSpan.Create(grainPrimaryKey));
    }

    public GrainReferenceProxy Reference(Type interfaceType, GrainClass cls, IdSpan key) =>
        _interfaces.GetOrAdd(interfaceType, static (type, options) => new GrainInterface(type, options), messaging).Reference(cls, key);
}
