using Orleans.Hosting;

namespace DoctorForU.Hosting;

/// <summary>Adds features to a silo of either build.</summary>
internal static class SiloFeatures
{
    public static ISiloBuilder AddFeatures(this ISiloBuilder silo, IEnumerable<SiloFeature> features)
    {
        foreach (var feature in features)
        {
            feature.AddServices(silo.Services);
            foreach (var start in feature.Starts)
            {
                silo.AddStartupTask(start);
            }
        }

        return silo;
    }
}
