using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>
/// Rows are keyed by state name and key, not by grain class (as Orleans' ADO.NET storage has it), so two classes with one state name
/// would overwrite each other: refused at start.
/// </summary>
internal static class StateNames
{
    public static void Check(IEnumerable<GrainClass> classes)
    {
        var shared = classes
            .SelectMany(c => c.Facets.Names.Select(name => (Name: name, Class: c)))
            .GroupBy(state => state.Name)
            .FirstOrDefault(group => group.Count() > 1);
        if (shared is not null)
            throw new OrleansConfigurationException($"The state name \"{shared.Key.StateName}\" in storage \"{shared.Key.StorageName}\" belongs to several grain classes, which would overwrite each other's rows: {string.Join(", ", shared.Select(s => s.Class))}.");
    }
}
