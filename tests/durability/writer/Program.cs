using DoctorForU.DurableWriter;
using DoctorForU.EmbeddedRuntime;
using DoctorForU.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;

// usage: DoctorForU.DurableWriter sqlite|postgresql <file or connection string> <grains>
// Says what it finds stored, then writes without end and says what was acknowledged, until it is killed.
var (store, place, count) = (args[0], args[1], int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));

var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Services.Configure<ReminderOptions>(reminders => reminders.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100));
builder.Services.AddSingleton(SideLedger.Schema);
if (store == "sqlite")
    builder.UseOrleans(silo => silo.UseSqliteStore(place)).Services.AddSqliteSideStore(place);
else
    builder.UseOrleans(silo => silo.UsePostgreSqlStore(place)).Services.AddPostgreSqlSideStore(place);
using var host = builder.Build();
await host.StartAsync();

var side = host.Services.GetRequiredService<ISideStore>();
var grains = Enumerable.Range(0, count).Select(number => $"ledger-{number}").ToDictionary(key => key, key => host.Services.GetRequiredService<IGrainFactory>().GetGrain<ILedgerGrain>(key));
var sideStored = await SideLedger.Stored(side);
Report.Line($"found side {sideStored}");
foreach (var (key, grain) in grains)
    Report.Line($"found {key} {await grain.Stored()}");
foreach (var (key, grain) in grains)
    Report.Line($"{(await grain.Remind() ? "kept" : "registered")} {key}");
Report.Line($"ready");

await Task.WhenAny([WriteSide(sideStored), .. grains.Select(grain => Write(grain.Key, grain.Value))]).Unwrap();

async Task WriteSide(long last)
{
    while (true)
    {
        await SideLedger.Add(side, ++last);
        Report.Line($"wrote side {last}");
    }
}

static async Task Write(string key, ILedgerGrain grain)
{
    while (true)
        Report.Line($"wrote {key} {await grain.Next()}");
}
