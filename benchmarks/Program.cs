using System.Globalization;
using DoctorForU.Benchmarks.Accounts;
using DoctorForU.Benchmarks.Emergency;
using DoctorForU.Benchmarks.Gateway;
using DoctorForU.Benchmarks.Hospitals;
using DoctorForU.Benchmarks.Operations;
using DoctorForU.Benchmarks.Records;
using DoctorForU.Benchmarks.Reservations;
using DoctorForU.Benchmarks.Runtime;
using DoctorForU.Benchmarks.Storage;

if (args is ["serve", var server, var port, .. var arguments])
{
    await Servers.Run(server, int.Parse(port, CultureInfo.InvariantCulture), arguments);
    return;
}

var benchmarks = new (string Name, Func<Task<IEnumerable<object>>> Run)[]
{
    ("calls", async () => await GrainCalls.Run()),
    ("reads", RoomReads.Run),
    ("auth", Authentication.Run),
    ("fan-out", FanOut.Run),
    ("poll", NationalPoll.Run),
    ("recommend", RecommendedOrder.Run),
    ("history", HistorySize.Run),
    ("idle", async () => [await IdleActivations.Run()]),
    ("first-board", FirstBoard.Run),
    ("records", RecordLookUps.Run),
    ("search", DirectorySearch.Run),
    ("scrape", MetricsCost.Scrape),
    ("metrics", MetricsCost.Requests),
    ("orleans", AgainstOrleans.Run),
    ("reservations", Bookings.Run),
    ("durable-sqlite", DurableWrites.OnSqlite),
    ("durable-postgresql", DurableWrites.OnPostgreSql),
};

var only = args.FirstOrDefault();
var chosen = benchmarks.Where(benchmark => only is null || benchmark.Name == only).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"There is no benchmark {only}; there are: {string.Join(' ', benchmarks.Select(benchmark => benchmark.Name))}");
    Environment.ExitCode = 2;
}

// One that cannot be measured says why, and does not keep the others from being measured.
foreach (var (name, run) in chosen)
{
    Console.WriteLine($"— {name}");
    try
    {
        foreach (var line in await run())
        {
            Console.WriteLine(line);
        }
    }
    catch (Exception error)
    {
        Console.Error.WriteLine(error);
        Environment.ExitCode = 1;
    }
}
