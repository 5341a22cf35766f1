namespace DoctorForU.Benchmarks.Runtime;

/// <summary>The embedded runtime against Microsoft Orleans: the same grains, each runtime in one process of its own.</summary>
internal static class AgainstOrleans
{
    public static async Task<IEnumerable<object>> Run()
    {
        var results = new List<object>();
        using (var embedded = new RuntimeProcess("embedded"))
        using (var orleans = new RuntimeProcess("orleans"))
        {
            foreach (var activations in new[] { 1, CallLoad.Callers })
            {
                results.Add(await Rounds.Compare(
                    $"embedded against Orleans, {activations} activation(s)", "calls/s", () => embedded.Ask($"calls {activations}"), () => orleans.Ask($"calls {activations}"), rounds: 5, warmUp: 1));
            }
        }

        results.Add(await Rounds.Compare("idle activation against Orleans", "bytes", () => Idle("embedded"), () => Idle("orleans"), rounds: 1, warmUp: 0, lessIsBetter: true));
        return results;
    }

    private static async Task<double> Idle(string runtime)
    {
        using var process = new RuntimeProcess(runtime);
        return await process.Ask($"idle {IdleActivations.Million}");
    }
}
