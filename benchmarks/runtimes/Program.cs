using System.Globalization;
using DoctorForU.Benchmarks.Runtime;

// Answers each line that it is asked with one figure, until nobody asks any more.
using var host = await BenchmarkSilo.Start();
var grains = host.Grains();
while (await Console.In.ReadLineAsync() is { } line)
{
    var figure = line.Split(' ') switch
    {
        ["calls", var activations] => await CallLoad.OnGrains(grains, int.Parse(activations, CultureInfo.InvariantCulture)),
        ["idle", var count] => await IdleActivations.BytesEach(grains, int.Parse(count, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"There is no figure \"{line}\"."),
    };
    Console.WriteLine(figure.ToString(CultureInfo.InvariantCulture));
}

await host.StopAsync();
