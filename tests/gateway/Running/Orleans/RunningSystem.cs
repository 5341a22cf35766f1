using System.Globalization;
using DoctorForU.Hosting;
using DoctorForU.Testing;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace DoctorForU.ApiGateway.Running;

/// <summary>The servers of a system, in this process: a silo with every feature and a gateway, which find each other in the Redis of <c>make test-orleans</c>.</summary>
internal sealed class RunningSystem : IAsyncDisposable
{
    private const int Connections = 12;
    private const string DatabaseFile = "database";

    private static readonly Lazy<Task<PostgreSqlServer>> Server = new(PostgreSqlServer.Start);
    private readonly WebApplication silo;
    private readonly string database;

    private RunningSystem(WebApplication silo, WebApplication gateway, string database) => (this.silo, Gateway, this.database) = (silo, gateway, database);

    public WebApplication Gateway { get; }

    /// <summary>Of what hosts the grains.</summary>
    public IServiceProvider Silo => silo.Services;

    /// <param name="place">The folder of what the system keeps; it names the database.</param>
    /// <param name="publicPort">Of the gateway; 0 for any that is free.</param>
    /// <param name="internalPort">The same for the gateway's listener of machines.</param>
    public static async Task<RunningSystem> Start(string place, string[] settings, Action<WebApplicationBuilder>? adjust = null, int publicPort = 0, int internalPort = 0)
    {
        var kept = await DatabaseOf(place);
        string[] shared =
        [
            $"--Cluster:Redis={Environment.GetEnvironmentVariable("DOCTORFORU_TEST_REDIS") ?? throw new InvalidOperationException("These tests want a Redis: make test-orleans")}",
            $"--Cluster:ClusterId={Guid.NewGuid():N}",
            $"--Storage:ConnectionString={kept}",
            .. settings,
        ];
        var hosting = SiloServer.Build(
            ["--Listen:Internal=127.0.0.1:0", Port("Silo:Port"), Port("Silo:GatewayPort"), .. shared],
            adjust);
        await hosting.StartAsync();
        var gateway = ApiGateway.Gateway.Build([Listen("Public", publicPort), Listen("Internal", internalPort), .. shared], adjust);
        await gateway.StartAsync();
        return new(hosting, gateway, kept);
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.StopAsync();
        await Gateway.DisposeAsync();
        await silo.StopAsync();
        await silo.DisposeAsync();
        await using var pool = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(pool);
    }

    private static string Listen(string where, int port) => string.Create(CultureInfo.InvariantCulture, $"--Listen:{where}=127.0.0.1:{port}");

    private static string Port(string setting) => string.Create(CultureInfo.InvariantCulture, $"--{setting}={GatewayProcess.FreePort()}");

    private static async Task<string> DatabaseOf(string place)
    {
        var known = Path.Combine(place, DatabaseFile);
        if (!File.Exists(known))
            await File.WriteAllTextAsync(known, new NpgsqlConnectionStringBuilder(await (await Server.Value).NewDatabase()) { MaxPoolSize = Connections }.ConnectionString);
        return await File.ReadAllTextAsync(known);
    }
}
