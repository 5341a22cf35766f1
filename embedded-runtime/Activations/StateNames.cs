using Orleans.Runtime;

namespace DoctorForU.EmbeddedRuntime.Activations;

/// <summary>
/// Rows are keyed by state name and key, not by grain class (as Orleans' ADO.NET storage has it), so two classes with one state name
/// would overwrite each other: refused at start.
/// </summary>
internal static class StateNames
{
    public static void Check(IEnumerable<(string State, string GrainClass)> states)
    {
        var shared = states.GroupBy(state => state.State, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (shared is not null)
            throw new OrleansConfigurationException($"The state name \"{shared.Key}\" belongs to several states, which would overwrite each other's rows: {string.Join(", ", shared.Select(s => s.GrainClass))}.");
    }
}
