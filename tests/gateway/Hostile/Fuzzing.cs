using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hostile;

/// <summary>Sends hostile requests to a server and judges each answer. FUZZ_SEED makes a run again, FUZZ_REQUESTS says how long it is; make chaos asks for many more.</summary>
internal sealed class Fuzzing(Uri server, ApiDocument document, IReadOnlyDictionary<string, string[]> known, IReadOnlyList<Func<Task<string>>> callers, Func<string, int> usual)
{
    private const int AtOnce = 8;
    private const int EnoughDefects = 20;

    private readonly HostileValues values = new(document, known);
    private readonly ConcurrentDictionary<(string Operation, int Status), int> answers = new();
    private readonly ConcurrentQueue<string> defects = new();
    private readonly string[] tokens = new string[callers.Count];

    public static int Seed { get; } = Number("FUZZ_SEED") ?? Random.Shared.Next();

    public IReadOnlyCollection<string> Defects => defects;

    /// <param name="share">One of how many of those that are asked for.</param>
    public static int Requests(int otherwise, int share = 1) => Number("FUZZ_REQUESTS") / share ?? otherwise;

    public async Task Run(int requests)
    {
        for (var caller = 0; caller < callers.Count; caller++)
        {
            tokens[caller] = await callers[caller]();
        }

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(() => Work(worker, requests))));
    }

    /// <summary>How many answers of each status there were, and which operations never said yes.</summary>
    public string Report(string name)
    {
        var statuses = answers.GroupBy(answer => answer.Key.Status, answer => answer.Value).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {group.Sum()}"));
        var never = document.Operations.Select(operation => operation.ToString()).Except(answers.Keys.Where(answer => answer.Status < 400).Select(answer => answer.Operation)).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"fuzz: {name}: {answers.Values.Sum()} requests to {document.Operations.Count} operations, {string.Join(", ", statuses)}; {defects.Count} defects (seed {Seed}). Never with success: {(never.Count == 0 ? "none" : string.Join(", ", never))}");
    }

    private async Task Work(int worker, int requests)
    {
        using var http = NewClient();
        for (var index = worker; index < requests && defects.Count < EnoughDefects; index += AtOnce)
        {
            var request = HostileRequest.Make(document.Operations, values, callers.Count, usual, Seed, index);
            if (await Try(http, request, index) is not null)
            {
                // The connection was closed under it, after what came before on it; whoever asks again gets an answer.
                using var again = NewClient();
                if (await Try(again, request, index) is { } failure && request.Body is not { Length: > 60_000 })
                    defects.Enqueue($"{failure.GetType().Name} {failure.Message}: {request} (seed {Seed}, number {index})");
            }
        }
    }

    private static HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { Timeout = Patience.Bound };

    private async Task<Exception?> Try(HttpClient http, HostileRequest request, int index)
    {
        try
        {
            await Send(http, request, index);
            return null;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return failure;
        }
    }

    private async Task Send(HttpClient http, HostileRequest request, int index)
    {
        var token = request.Caller < 0 ? null : tokens[request.Caller];
        using var message = request.ToMessage(server, token);
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        answers.AddOrUpdate((request.Operation.ToString(), (int)answer.StatusCode), 1, (_, count) => count + 1);
        var text = answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync();
        if (Defect(answer.StatusCode, answer.Content.Headers.ContentType, text) is { } defect)
            defects.Enqueue($"{(int)answer.StatusCode} {defect}: {request} (seed {Seed}, number {index}) {(text.Length > 400 ? text[..400] : text)}");

        // Somebody logged themselves out.
        if (answer.StatusCode == HttpStatusCode.Unauthorized && token is not null && request.Caller == usual(request.Operation.Path) && ReferenceEquals(tokens[request.Caller], token))
            tokens[request.Caller] = await callers[request.Caller]();
    }

    /// <summary>What is wrong with an answer, whatever was asked; null for nothing.</summary>
    internal static string? Defect(HttpStatusCode status, MediaTypeHeaderValue? type, string text)
    {
        var media = type?.MediaType;
        if ((int)status < 400)
            return media is "application/json" or "application/geo+json" && text.Length > 0 && Parse(text) is null ? "is no JSON" : null;

        // The server itself refuses what is no HTTP before there is a request to answer.
        if (text.Length == 0 && status is HttpStatusCode.BadRequest or HttpStatusCode.RequestUriTooLong or HttpStatusCode.RequestHeaderFieldsTooLarge)
            return null;
        if (media != "application/problem+json" || Parse(text) is not { } problem)
            return "is no problem details";
        if (!problem.TryGetProperty("code", out var code) || !problem.TryGetProperty("traceId", out _))
            return "has no code";
        if (text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal))
            return "tells of the inside";
        return (int)status >= 500 && code.GetString() is "server.failed" or null ? "is a failure of the server" : null;
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
