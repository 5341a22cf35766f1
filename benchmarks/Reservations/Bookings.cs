using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Benchmarks.Gateway;
using DoctorForU.Testing;

namespace DoctorForU.Benchmarks.Reservations;

/// <summary>
/// (r) Hold and book, both durable, both over HTTP with a login and an Idempotency-Key, against pgbench with the same two steps as PostgreSQL transactions at the same
/// concurrency; and availability of a week against a static response of the same bytes.
/// </summary>
internal static class Bookings
{
    private const string Sqlite = "SQLite";
    private const int Clients = 32;
    private const int UnitsOfARound = 400;
    private const int HotCapacity = 100;
    private const int RoundsTaken = 8;

    // A gateway that runs for days has its code compiled.
    private const int WarmUp = 6;

    public static async Task<IEnumerable<object>> Run()
    {
        await using var server = await PostgreSqlServer.Start();
        var peers = await server.NewDatabase();
        await PgBookings.Prepare(peers);
        return
        [
            .. await Compare(Sqlite, peers, () => Task.FromResult<string[]>([$"--Storage:Path={Path.Combine(Directory.CreateTempSubdirectory("doctorforu-bookings-").FullName, "state.db")}"])),
            .. await Compare("PostgreSQL", peers, async () => ["--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={await server.NewDatabase()}"]),
        ];
    }

    private static async Task<IEnumerable<object>> Compare(string store, string peers, Func<Task<string[]>> newStore)
    {
        var found = new List<object>();
        using (var patients = await Patients.Start(await newStore()))
        {
            var peer = await PgBookings.Distinct(peers, Clients);
            found.Add(await Rounds.Compare($"hold + book, distinct slots, {store}", "bookings/s", patients.Distinct, peer.PerSecond, RoundsTaken, WarmUp));
            // What is free is answered from memory, whatever the store.
            if (store == Sqlite)
                found.Add(await AvailabilityReads.Run(patients.Port));
        }

        using (var patients = await Patients.Start([.. await newStore(), $"--Reservations:Capacity={HotCapacity}"]))
        {
            var peer = await PgBookings.Hot(peers, Clients);
            found.Add(await Rounds.Compare($"hold + book, one slot of {HotCapacity} places, {store}", "bookings/s", patients.Hot, peer.PerSecond, RoundsTaken, WarmUp));
            found.Add($"  rejections of full slots, counted apart: {patients.Rejections:N0}, {patients.RejectionsPerSecond:N0}/s");
        }

        return found;
    }

    /// <summary>Patients at a gateway of their own.</summary>
    private sealed class Patients(ServerProcess server, string[] tokens, HttpClient http) : IDisposable
    {
        private int unit = -1;
        private int hot = -1;
        private double rejecting;

        public int Port => server.Port;

        public int Rejections { get; private set; }

        public double RejectionsPerSecond => Rejections / rejecting;

        public static async Task<Patients> Start(string[] settings)
        {
            var folder = Directory.CreateTempSubdirectory("doctorforu-bookings-").FullName;
            var server = await ServerProcess.Start(
                Servers.Gateway,
                [
                    "--PublicData:BaseUrl=http://127.0.0.1:9", "--HospitalDirectory:Enabled=false", "--Accounts:AccessTokenLife=01:00:00", "--Reservations:ReservationsPerPerson=500",
                    $"--Keys:Folder={folder}/keys", $"--Mail:PickupFolder={folder}/mail", $"--Accounts:FirstOperatorFile={folder}/first-operator.txt", .. settings,
                ]);
            var file = Path.Combine(folder, "tokens");
            await server.Command($"clinic {file}");
            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}"));
            return new(server, await File.ReadAllLinesAsync(file), new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address });
        }

        /// <summary>Every booking of somebody else in a slot of its own.</summary>
        public async Task<double> Distinct()
        {
            var first = unit + 1;
            var started = Stopwatch.GetTimestamp();
            await Together(async () =>
            {
                for (var next = Interlocked.Increment(ref unit); next < first + UnitsOfARound; next = Interlocked.Increment(ref unit))
                    await BookOrThrow(tokens[next % tokens.Length], Clinic.SlotOf(next));
            });
            unit = first + UnitsOfARound - 1;
            return UnitsOfARound / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        /// <summary>Slots of many places, one after the other, each until it is full; then some are sent away.</summary>
        public async Task<double> Hot()
        {
            var (booked, seconds) = (0, 0.0);
            for (var slot = 0; slot < UnitsOfARound / HotCapacity; slot++)
            {
                var (wanted, person) = (Clinic.SlotOf(Interlocked.Increment(ref hot)), -1);
                var started = Stopwatch.GetTimestamp();
                await Together(async () =>
                {
                    for (var next = Interlocked.Increment(ref person); next < HotCapacity; next = Interlocked.Increment(ref person))
                        await BookOrThrow(tokens[next], wanted);
                });
                (booked, seconds) = (booked + HotCapacity, seconds + Stopwatch.GetElapsedTime(started).TotalSeconds);
                await Reject(wanted);
            }

            return booked / seconds;
        }

        public void Dispose()
        {
            http.Dispose();
            server.Dispose();
        }

        private async Task Reject(string full)
        {
            var person = HotCapacity - 1;
            var started = Stopwatch.GetTimestamp();
            await Together(async () =>
            {
                for (var next = Interlocked.Increment(ref person); next < 2 * HotCapacity; next = Interlocked.Increment(ref person))
                {
                    if (await Send(tokens[next], "/api/reservations/holds", new { slot = full }) is not (HttpStatusCode.Conflict, _))
                        throw new InvalidOperationException("A full slot was held.");
                }
            });
            Rejections += HotCapacity;
            rejecting += Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        private static Task Together(Func<Task> work) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(work)));

        private async Task BookOrThrow(string token, string slot)
        {
            var (held, hold) = await Send(token, "/api/reservations/holds", new { slot });
            if (held != HttpStatusCode.Created)
                throw new InvalidOperationException($"{slot} was not held: {hold}");
            var (booked, answer) = await Send(token, "/api/reservations", new { holdId = JsonDocument.Parse(hold).RootElement.GetProperty("id").GetString() });
            if (booked != HttpStatusCode.Created)
                throw new InvalidOperationException($"{slot} was not booked: {answer}");
        }

        private async Task<(HttpStatusCode Status, string Text)> Send(string token, string path, object body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
            using var answer = await http.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }
}
