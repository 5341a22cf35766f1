using Orleans.Configuration;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>Ends activations that nobody called for a while. Idleness is measured on the machine's clock, as in Orleans.</summary>
internal sealed class IdleCollection(GrainCatalog catalog, GrainCollectionOptions options)
{
    public void Collect()
    {
        var now = Environment.TickCount64;
        foreach (var cls in catalog.Classes.Where(c => !c.IsKeptAlive))
        {
            var age = options.ClassSpecificCollectionAge.GetValueOrDefault(cls.Implementation.FullName!, options.CollectionAge);
            foreach (var activation in cls.Activations)
                activation.CollectIfIdle(age, now);
        }
    }
}
