using System.Globalization;
using DoctorForU.Testing;

namespace DoctorForU.Durability.Tests;

/// <summary>
/// A process that writes grain states, side tables and reminders is killed with SIGKILL at random moments and started again. Every
/// acknowledged write must be there, nothing torn, and reminders must ring. ROUNDS says how often; make soak asks for many more.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Grains = 16;

    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "10", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("doctorforu-durability-");
    private readonly int _seed = Random.Shared.Next();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_on_SQLite_when_the_process_is_killed()
    {
        await Run("sqlite", Path.Combine(_folder.FullName, "grains.db"), static _ => Task.CompletedTask, static _ => Task.CompletedTask);
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_on_PostgreSQL_when_the_process_or_the_server_is_killed()
    {
        await using var server = await PostgreSqlServer.Start();
        await Run("postgresql", server.ConnectionString("postgres"), async round =>
        {
            // Every other time the server dies first, while the process writes.
            if (round % 2 == 0)
                await server.Kill();
        }, async round =>
        {
            if (round % 2 == 0)
                await server.StartAgain();
        });
    }

    private async Task Run(string store, string place, Func<int, Task> fault, Func<int, Task> mend)
    {
        var random = new Random(_seed);
        var books = new Books();
        for (var round = 1; round <= s_rounds; round++)
        {
            var writes = random.Next(1, 600);
            using var writer = new Writer(store, place, Grains);
            books.NewLife();
            await writer.Hear(books.Take, line => line is ["ready"]);
            await writer.Hear(books.Take, _ => books.AcknowledgedInThisLife >= writes);
            await fault(round);
            await writer.Kill(books.Take);
            await mend(round);
        }

        using var last = new Writer(store, place, Grains);
        books.NewLife();
        await last.Hear(books.Take, _ => books.RangInThisLife == Grains);
        await last.Kill(books.Take);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store}: {s_rounds} kills, {books.Acknowledged:N0} acknowledged writes, {books.Losses.Count} lost or torn (seed {_seed})"));
        Assert.Empty(books.Losses);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
