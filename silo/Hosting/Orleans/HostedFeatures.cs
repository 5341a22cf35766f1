using System.Collections.Immutable;
using Orleans.Configuration;
using Orleans.Hosting;

namespace DoctorForU.Hosting;

/// <summary>
/// Lets a silo host chosen features only. A silo tells the cluster which grain classes it has, and grains are placed on silos that have their class:
/// a class that is taken off that list is run by other silos, and stays callable from this one.
/// </summary>
internal static class HostedFeatures
{
    public static ISiloBuilder HostOnly(this ISiloBuilder silo, ImmutableArray<SiloFeature> hosted)
    {
        var others = SiloFeature.All.Except(hosted).ToArray();
        silo.Services.PostConfigure<GrainTypeOptions>(types => types.Classes.RemoveWhere(grain => others.Any(feature => feature.Owns(grain))));
        return silo;
    }
}
