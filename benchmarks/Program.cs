using DoctorForU.Benchmarks.Emergency;
using DoctorForU.Benchmarks.Runtime;

var only = args.FirstOrDefault();
var benchmarks = new (string Name, Func<Task<IEnumerable<object>>> Run)[]
{
    ("calls", async () => await GrainCalls.Run()),
    ("idle", async () => [await IdleActivations.Run()]),
    ("poll", NationalPoll.Run),
};

foreach (var (name, run) in benchmarks.Where(benchmark => only is null || benchmark.Name == only))
{
    Console.WriteLine($"— {name}");
    foreach (var line in await run())
    {
        Console.WriteLine(line);
    }
}
