namespace DoctorForU.Benchmarks.Runtime;

/// <summary>(a) Calls per second on 1 and on 64 activations, against as many channel actors.</summary>
internal static class GrainCalls
{
    public static async Task<IEnumerable<Comparison>> Run()
    {
        using var host = await BenchmarkSilo.Start();
        var grains = host.Grains();
        var results = new List<Comparison>();
        foreach (var activations in new[] { 1, CallLoad.Callers })
        {
            var peers = Enumerable.Range(0, activations).Select(_ => new ChannelActor()).ToArray();
            results.Add(await Rounds.Compare(
                $"grain calls, {activations} activation(s)",
                "calls/s",
                () => CallLoad.OnGrains(grains, activations),
                () => CallLoad.PerSecond(caller => peers[caller % activations].Add)));
            Array.ForEach(peers, peer => peer.Stop());
        }

        return results;
    }
}
