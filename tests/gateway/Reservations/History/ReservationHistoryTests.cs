using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DoctorForU.Accounts;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Tokens;
using DoctorForU.ApiGateway.Running;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace DoctorForU.ApiGateway.Reservations.History;

/// <summary>
/// Many patients hold, book, move and cancel over HTTP while staff change the schedule and the process is killed with SIGKILL at random moments. What was
/// answered, and what is there in the end, must be as reservations promise. ROUNDS says how often it is killed; make soak asks for many more.
/// </summary>
public sealed class ReservationHistoryTests(ITestOutputHelper output)
{
    private const int Patients = 16;
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "5", CultureInfo.InvariantCulture);
    private static readonly string[] Settings = ["--HospitalDirectory:Enabled=false", "--Accounts:AccessTokenLife=01:00:00", "--Reservations:HoldFor=00:05:00"];
    private static readonly DateOnly Day = ReservationGateway.Day(4);

    private readonly int seed = Random.Shared.Next();
    private readonly Recorder recorder = new();

    [Trait("Runtime", "Embedded")]
    [Fact]
    public async Task No_promise_is_broken_however_often_the_process_is_killed()
    {
        var (folder, tokens, staff) = await Prepare();
        var random = new Random(seed);
        var loops = tokens.Select((token, number) => new PatientLoop(number, token, Slots(), recorder, seed + number)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            using var process = await GatewayProcess.Start(folder, certificates: null, Settings);
            var enough = recorder.Acknowledged + random.Next(20, 160);
            using var over = new CancellationTokenSource();
            var running = loops.Select(loop => Run(loop, process.Http, over.Token)).Append(ChangeSchedule(process.Http, staff[0], over.Token)).ToList();
            await Patience.Until(() => recorder.Acknowledged >= enough);
            process.Kill();
            await over.CancelAsync();
            await Task.WhenAll(running).OrFail();
        }

        using var last = await GatewayProcess.Start(folder, certificates: null, Settings);
        await Task.WhenAll(loops.Select(loop => Patience.Until(async () =>
        {
            if (loop.IsWaiting)
                await loop.Step(last.Http, mayGiveUp: false);
            return !loop.IsWaiting;
        })));
        var end = await Look(last.Http, loops, staff);
        var history = recorder.Commands;

        var violations = HistoryChecker.Check(history, end);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reservations: {Rounds} kills, {history.Count} commands, {history.Count(command => command.Ending == Ending.Done)} acknowledged, {history.Count(command => command.Ending == Ending.Unknown)} never answered, {violations.Count} violations (seed {seed})"));
        Assert.True(violations.Count == 0, string.Join('\n', violations));
        Assert.NotEmpty(end.Slots.SelectMany(slot => slot.Places));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(string Folder, IReadOnlyList<string> Tokens, IReadOnlyList<string> Staff)> Prepare()
    {
        var gateway = await RunningGateway.Start(Settings);
        await ReservationGateway.Knows(gateway.Services, ReservationGateway.Hospital(Cast.HospitalX, "하늘병원", 37.57, 126.98), ReservationGateway.Hospital(Cast.HospitalY, "바다병원", 37.58, 126.98));
        var patients = await Task.WhenAll(Enumerable.Range(0, Patients).Select(_ => Token(gateway, AccountRole.Patient, null)));
        string[] staff = [await Token(gateway, AccountRole.Staff, Cast.HospitalX), await Token(gateway, AccountRole.Staff, Cast.HospitalY)];
        return (await gateway.Leave(), patients, staff);
    }

    private static async Task<string> Token(RunningGateway gateway, AccountRole role, string? hpid)
    {
        var (grains, id) = (gateway.Services.GetRequiredService<IClusterClient>(), AccountKeys.NewUserId());
        await grains.GetGrain<IUserGrain>(id).SignUp(new(
            id, null, null, AccountKeys.OfProvider("test", id), $"{id.ToLowerInvariant()}@history.example", role, hpid, new("환자", "01012345678", Language.Ko, new(false, false, false))));
        var session = await grains.GetGrain<IUserGrain>(id).OpenSession("test");
        return (await gateway.Services.GetRequiredService<AccessTokens>().Make(new(id, role, hpid, session!.SessionId), TimeProvider.System.GetUtcNow())).Text;
    }

    private static async Task Run(PatientLoop loop, HttpClient http, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await loop.Step(http, mayGiveUp: true);
            if (loop.IsWaiting)
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Staff make slots of the first calendar 20 minutes long, and 30 again; who has one keeps it.</summary>
    private static async Task ChangeSchedule(HttpClient http, string token, CancellationToken over)
    {
        for (var change = 0; !over.IsCancellationRequested; change++)
        {
            try
            {
                var calendars = await Send(http, token, HttpMethod.Get, "/api/staff/calendars", null);
                var rules = JsonSerializer.Deserialize<Dictionary<string, object>>(calendars.GetProperty("items")[0].GetProperty("rules"))!;
                (rules["slotMinutes"], rules["capacity"], rules["horizonDays"]) = (change % 2 == 0 ? 20 : 30, 2, 10);
                await Send(http, token, HttpMethod.Put, "/api/staff/calendars/d001", new { name = "내과", department = "internalMedicine", rules, conflicts = "keep" });
                await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, over);
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
            {
                // Killed, or the round is over.
                return;
            }
        }
    }

    private static async Task<JsonElement> Send(HttpClient http, string token, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await http.SendAsync(request);
        return await ApiPatient.Ok(answer);
    }

    private static List<string> Slots() =>
    [
        .. new[] { "0900", "0920", "0930", "0940", "1000", "1020", "1030" }.Select(time => ReservationGateway.Slot(Day, time)),
        .. new[] { "0900", "0930", "1000" }.Select(time => ReservationGateway.Slot(Day, time, calendar: "d004")),
        .. new[] { "0900", "0930", "1000" }.Select(time => ReservationGateway.Slot(Day, time, Cast.HospitalY)),
    ];

    private static async Task<Snapshot> Look(HttpClient http, IReadOnlyList<PatientLoop> loops, IReadOnlyList<string> staff)
    {
        var reservations = await Task.WhenAll(loops.Select(loop => loop.Seen(http)));
        List<SeenSlot> slots =
            [.. await Board(http, staff[0], "d001"), .. await Board(http, staff[0], "d004"), .. await Board(http, staff[1], "d001")];
        var capacities = new Dictionary<string, int> { [$"{Cast.HospitalX}/d001"] = 2, [$"{Cast.HospitalX}/d004"] = 1, [$"{Cast.HospitalY}/d001"] = 1 };
        return new(slots, [.. reservations.SelectMany(seen => seen)], capacities);
    }

    private static async Task<IEnumerable<SeenSlot>> Board(HttpClient http, string token, string calendar)
    {
        var board = await Send(http, token, HttpMethod.Get, $"/api/staff/calendars/{calendar}/board?from={Day:yyyy-MM-dd}&days=1", null);
        var (hpid, now) = (board.GetProperty("place").GetProperty("hpid").GetString(), board.GetProperty("now").GetDateTimeOffset());
        return [.. board.GetProperty("items")[0].GetProperty("slots").EnumerateArray().Select(item => Seen(item, $"{hpid}/{calendar}", now))];
    }

    private static SeenSlot Seen(JsonElement item, string calendar, DateTimeOffset now)
    {
        var slot = item.GetProperty("slot");
        return new(
            calendar,
            slot.GetProperty("slot").GetString()!,
            slot.GetProperty("start").GetDateTimeOffset(),
            slot.GetProperty("end").GetDateTimeOffset(),
            [.. item.GetProperty("people").EnumerateArray().Select(place => new SeenPlace(place.GetProperty("id").GetString()!, place.GetProperty("stage").GetString()!, Takes(place, now)))]);
    }

    // A hold that is about to run out may be gone at the next look.
    private static bool Takes(JsonElement place, DateTimeOffset now) => place.GetProperty("stage").GetString() switch
    {
        "held" => place.GetProperty("heldUntil").GetDateTimeOffset() > now.AddSeconds(30),
        "booked" or "checkedIn" or "completed" or "missed" => true,
        _ => false,
    };
}
