using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace DoctorForU.ApiGateway.Reservations.History;

/// <summary>One patient who holds, books, moves and cancels at random, one command at a time, and notes every answer. What got none is sent again with its key, or given up.</summary>
internal sealed class PatientLoop(int number, string token, IReadOnlyList<string> slots, Recorder recorder, int seed)
{
    private readonly Random random = new(seed);
    private Sent? pending;
    private string? reservation;
    private string slot = "";
    private bool isBooked;

    public bool IsWaiting => pending is not null;

    /// <summary>Sends one command, or the one again that got no answer.</summary>
    public async Task Step(HttpClient http, bool mayGiveUp)
    {
        if (pending is not null && mayGiveUp && random.Next(4) == 0)
        {
            recorder.Note(Ended(pending, Ending.Unknown, null));
            pending = null;
            await LookAround(http);
            return;
        }

        var command = pending ?? Choose();
        pending = command;
        if (await Send(http, command) is not { } answer)
            return;
        pending = null;
        Take(command, answer);
    }

    public void GiveUp()
    {
        if (pending is not null)
            recorder.Note(Ended(pending, Ending.Unknown, null));
    }

    public async Task<IEnumerable<SeenReservation>> Seen(HttpClient http)
    {
        using var answer = await http.SendAsync(Request(HttpMethod.Get, "/api/me/reservations", null, null));
        var items = (await ApiPatient.Ok(answer)).GetProperty("items").EnumerateArray();
        return [.. items.Select(item => new SeenReservation(
            number,
            item.GetProperty("id").GetString()!,
            item.GetProperty("slot").GetString()!,
            item.GetProperty("start").GetDateTimeOffset(),
            item.GetProperty("end").GetDateTimeOffset(),
            item.GetProperty("stage").GetString()!,
            item.GetProperty("sequence").GetInt32()))];
    }

    private Sent Choose()
    {
        var wanted = slots[random.Next(slots.Count)];
        var key = $"p{number}-{recorder.Now().ToString(CultureInfo.InvariantCulture)}-{random.Next()}";
        if (reservation is null)
            return new(Act.Hold, key, null, wanted, recorder.Now());
        if (!isBooked)
            return new(random.Next(5) == 0 ? Act.Release : Act.Book, key, reservation, slot, recorder.Now());
        return random.Next(3) == 0 ? new(Act.Cancel, key, reservation, slot, recorder.Now()) : new(Act.Move, key, reservation, wanted, recorder.Now());
    }

    /// <summary>Null when no answer came that settles the command.</summary>
    private async Task<Answer?> Send(HttpClient http, Sent command)
    {
        try
        {
            using var request = command.Act switch
            {
                Act.Hold => Request(HttpMethod.Post, "/api/reservations/holds", new { slot = command.Slot }, command.Key),
                Act.Book => Request(HttpMethod.Post, "/api/reservations", new { holdId = command.Reservation }, command.Key),
                Act.Release => Request(HttpMethod.Delete, $"/api/reservations/holds/{command.Reservation}", null, command.Key),
                Act.Move => Request(HttpMethod.Post, $"/api/reservations/{command.Reservation}/reschedule", new { slot = command.Slot }, command.Key),
                Act.Cancel => Request(HttpMethod.Delete, $"/api/reservations/{command.Reservation}", null, command.Key),
                _ => throw new InvalidOperationException("Unknown act."),
            };
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return Read(answer.StatusCode, text);
        }
        catch (HttpRequestException)
        {
            // The process is gone; whether the command was carried out shows later.
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static Answer? Read(HttpStatusCode status, string text)
    {
        if (status >= HttpStatusCode.InternalServerError)
            return null;
        var body = text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        var code = (int)status < 400 ? null : body.GetProperty("code").GetString();
        return code == "idempotency.in-progress" ? null : new(code, (int)status < 400 && text.Length > 0 ? body.GetProperty("id").GetString() : null);
    }

    private void Take(Sent command, Answer answer)
    {
        var isDone = answer.Refusal is null;
        recorder.Note(Ended(command, isDone ? Ending.Done : Ending.Refused, answer.Id ?? command.Reservation));
        if (command.Act == Act.Hold && isDone)
            (reservation, slot, isBooked) = (answer.Id, command.Slot, false);
        else if (command.Act == Act.Book)
            (reservation, isBooked) = isDone ? (reservation, true) : (null, false);
        else if (command.Act is Act.Release or Act.Cancel)
            (reservation, isBooked) = (null, false);
        else if (command.Act == Act.Move && isDone)
            slot = command.Slot;
        else if (answer.Refusal is "reservation.wrong-stage" or "reservation.unknown")
            (reservation, isBooked) = (null, false);
    }

    /// <summary>After a command was given up: what is there is what the patient goes on with.</summary>
    private async Task LookAround(HttpClient http)
    {
        (reservation, isBooked) = (null, false);
        try
        {
            if ((await Seen(http)).FirstOrDefault(seen => seen.Stage is "booked" or "held") is { } live)
                (reservation, slot, isBooked) = (live.Id, live.Slot, live.Stage == "booked");
        }
        catch (HttpRequestException)
        {
            // Killed again; a new hold tells.
        }
    }

    private Command Ended(Sent command, Ending ending, string? id) =>
        new(number, command.Act, command.Key, id ?? command.Reservation, command.Slot, ending, command.Began, ending == Ending.Unknown ? long.MaxValue : recorder.Now());

    private HttpRequestMessage Request(HttpMethod method, string path, object? body, string? key)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private sealed record Sent(Act Act, string Key, string? Reservation, string Slot, long Began);

    private sealed record Answer(string? Refusal, string? Id);
}

/// <summary>Notes what happens, in one order.</summary>
internal sealed class Recorder
{
    private readonly Lock gate = new();
    private readonly List<Command> commands = [];
    private long now;

    public IReadOnlyList<Command> Commands
    {
        get
        {
            lock (gate)
                return [.. commands];
        }
    }

    public int Acknowledged
    {
        get
        {
            lock (gate)
                return commands.Count(command => command.Ending == Ending.Done);
        }
    }

    public long Now() => Interlocked.Increment(ref now);

    public void Note(Command command)
    {
        lock (gate)
            commands.Add(command);
    }
}
