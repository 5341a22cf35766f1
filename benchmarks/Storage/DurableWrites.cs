using System.Diagnostics;
using System.Globalization;
using DoctorForU.EmbeddedRuntime;
using DoctorForU.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace DoctorForU.Benchmarks.Storage;

[Alias("bench.keeper")]
public interface IKeeperGrain : IGrainWithStringKey
{
    [Alias("keep")]
    Task Keep(int number);
}

public sealed record Kept(int Number, string Text)
{
    public Kept()
        : this(0, "")
    {
    }
}

[GrainType("bench.keeper")]
internal sealed class KeeperGrain([PersistentState("bench.keeper")] IPersistentState<Kept> kept) : Grain, IKeeperGrain
{
    public Task Keep(int number)
    {
        kept.State = new Kept(number, DurableWrites.Text);
        return kept.WriteStateAsync();
    }
}

/// <summary>
/// (g) Grain states per second that are on disk when their call returns: 64 grains, each written again as soon as it was written, against what the
/// database does with the same statement and nothing around it.
/// </summary>
internal static class DurableWrites
{
    private const int Writers = 64;
    public const int WritesPerRound = 200;

    public static readonly string Text = new('x', 200);

    /// <summary>What is stored for a grain, and by the peers.</summary>
    public static string Payload => $$"""{"number":1000,"text":"{{Text}}"}""";

    /// <summary>The peer is a loop over Microsoft.Data.Sqlite that commits as many at once as there are writers.</summary>
    public static async Task<IEnumerable<object>> OnSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("doctorforu-bench-");
        using var host = await Start(silo => silo.UseSqliteStore(Path.Combine(folder.FullName, "grains.db")));
        await using var peer = new BareSqlite(Path.Combine(folder.FullName, "bare.db"), Writers);
        var grains = Grains(host);
        var comparison = await Rounds.Compare("durable writes, SQLite", "writes/s", () => PerSecond(grains), () => Task.FromResult(peer.PerSecond(WritesPerRound)));
        await host.StopAsync();
        folder.Delete(recursive: true);
        return [comparison];
    }

    /// <summary>The peer is pgbench with as many clients as there are writers, prepared statements, one transaction a statement.</summary>
    public static async Task<IEnumerable<object>> OnPostgreSql()
    {
        await using var server = await PostgreSqlServer.Start();
        var database = await server.NewDatabase();
        using var host = await Start(silo => silo.UsePostgreSqlStore(database));
        var grains = Grains(host);
        await PerSecond(grains);
        var peer = await PgBenchWrites.Prepare(database, Writers);
        var comparison = await Rounds.Compare("durable writes, PostgreSQL", "writes/s", () => PerSecond(grains), peer.PerSecond, rounds: 7, warmUp: 1);
        await host.StopAsync();
        return [comparison];
    }

    private static async Task<IHost> Start(Action<ISiloBuilder> store)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans(store);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static IKeeperGrain[] Grains(IHost host) =>
        [.. Enumerable.Range(0, Writers).Select(n => host.Services.GetRequiredService<IGrainFactory>().GetGrain<IKeeperGrain>(string.Create(CultureInfo.InvariantCulture, $"keeper-{n}")))];

    private static async Task<double> PerSecond(IKeeperGrain[] grains)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(grains.Select(grain => Task.Run(() => Keep(grain))));
        return grains.Length * WritesPerRound / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Keep(IKeeperGrain grain)
    {
        for (var number = 0; number < WritesPerRound; number++)
            await grain.Keep(number);
    }
}
