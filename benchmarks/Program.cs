using System.Globalization;
using DoctorForU.Benchmarks.Emergency;
using DoctorForU.Benchmarks.Gateway;
using DoctorForU.Benchmarks.Runtime;

if (args is ["serve", var server, var port, .. var arguments])
{
    await Servers.Run(server, int.Parse(port, CultureInfo.InvariantCulture), arguments);
    return;
}

var benchmarks = new (string Name, Func<Task<IEnumerable<object>>> Run)[]
{
    ("calls", async () => await GrainCalls.Run()),
    ("reads", RoomReads.Run),
    ("fan-out", FanOut.Run),
    ("poll", NationalPoll.Run),
    ("idle", async () => [await IdleActivations.Run()]),
    ("first-board", FirstBoard.Run),
};

var only = args.FirstOrDefault();
foreach (var (name, run) in benchmarks.Where(benchmark => only is null || benchmark.Name == only))
{
    Console.WriteLine($"— {name}");
    foreach (var line in await run())
    {
        Console.WriteLine(line);
    }
}
