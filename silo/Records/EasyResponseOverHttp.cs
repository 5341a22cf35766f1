using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using DoctorForU.Operations;
using DoctorForU.Telemetry;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace DoctorForU.Records;

/// <summary>easyResponse over HTTP: each call with a time-out and behind a breaker. What it answers is never cached; what goes wrong is a value.</summary>
internal sealed class EasyResponseOverHttp(IHttpClientFactory clients, EasyResponseToken token, IOptions<EasyResponseOptions> options, TimeProvider clock) : IEasyResponse, IDisposable
{
    public const string ClientName = "easyresponse";

    private const int LargestAnswer = 4 * 1024 * 1024;

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) }, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    private readonly (ResiliencePipeline<Reply> Pipeline, IDisposable Watch) guard = Guard(options.Value, clock);

    public Task<EasyAnswer<EasyVerification>> Verify(PersonClaim claim, CancellationToken cancel) =>
        Call<EasyVerification>(HttpMethod.Post, "/subjects/verify", new { name = claim.Name, birthDate = claim.BirthDate, residentNumber = claim.ResidentNumber }, cancel);

    public Task<EasyAnswer<EasySubject>> Confirm(string verificationId, string code, CancellationToken cancel) =>
        Call<EasySubject>(HttpMethod.Post, "/subjects/confirm", new { verificationId, code }, cancel);

    public Task<EasyAnswer<TreatmentPage>> Treatments(string subject, TreatmentsQuery query, CancellationToken cancel) => Call<TreatmentPage>(
        HttpMethod.Post, "/records/treatments/search", new { subject, from = query.From, to = query.To, page = query.Page, size = query.Size, purpose = "personAsked" }, cancel);

    public Task<EasyAnswer<MedicationRecord>> Medication(string id, CancellationToken cancel) =>
        Call<MedicationRecord>(HttpMethod.Get, $"/records/medications/{Uri.EscapeDataString(id)}", body: null, cancel);

    public void Dispose() => guard.Watch.Dispose();

    private async Task<EasyAnswer<T>> Call<T>(HttpMethod method, string path, object? body, CancellationToken cancel)
        where T : class
    {
        Reply reply;
        try
        {
            reply = await guard.Pipeline.ExecuteAsync(async attempt => await Send(method, path, body, attempt), cancel);
        }
        catch (Exception failure) when (failure is BrokenCircuitException or TimeoutRejectedException or HttpRequestException or IOException or JsonException)
        {
            return new(RecordsOutcome.Away, null);
        }

        if (reply.Status is not (HttpStatusCode.OK or HttpStatusCode.Accepted))
            return new(OutcomeOf(reply), null);

        try
        {
            return JsonSerializer.Deserialize<T>(reply.Body, Wire) is { } value ? new(RecordsOutcome.Done, value) : new(RecordsOutcome.Away, null);
        }
        catch (JsonException)
        {
            // Nothing that cannot be read is taken for an answer.
            return new(RecordsOutcome.Away, null);
        }
    }

    private async Task<Reply> Send(HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        var http = clients.CreateClient(ClientName);
        var refused = default(string);
        for (var isLast = false; ; isLast = true)
        {
            if (await token.Get(http.SendAsync, refused, cancel) is not { } bearer)
                return new(HttpStatusCode.Forbidden, []);

            using var request = new HttpRequestMessage(method, new Uri(options.Value.BaseUrl, path)) { Content = body is null ? null : JsonContent.Create(body, options: Wire) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            using var answer = await http.SendAsync(request, cancel);
            var reply = new Reply(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancel));
            if (reply.Status != HttpStatusCode.Unauthorized || isLast)
                return reply;

            // Called back or expired by their clock: one try with a new one.
            refused = bearer;
        }
    }

    private static RecordsOutcome OutcomeOf(Reply reply) => reply.Status switch
    {
        HttpStatusCode.BadRequest => reply.Code == "verification.code-refused" ? RecordsOutcome.CodeRefused : RecordsOutcome.Invalid,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => RecordsOutcome.Refused,
        HttpStatusCode.NotFound => RecordsOutcome.Unknown,
        HttpStatusCode.TooManyRequests => reply.Code == "verification.throttled" ? RecordsOutcome.Throttled : RecordsOutcome.Away,
        _ => RecordsOutcome.Away,
    };

    private static (ResiliencePipeline<Reply> Pipeline, IDisposable Watch) Guard(EasyResponseOptions options, TimeProvider clock)
    {
        var watch = Breakers.Watch(ClientName);
        var pipeline = new ResiliencePipelineBuilder<Reply> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Reply>
            {
                ShouldHandle = static call => ValueTask.FromResult(
                    call.Outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException || call.Outcome.Result?.Status >= HttpStatusCode.InternalServerError),
                FailureRatio = 0.5,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = options.BreakDuration,
                StateProvider = watch.State,
                ManualControl = watch.Control,
            })
            .AddTimeout(options.Timeout)
            .Build();
        return (pipeline, watch);
    }

    /// <summary>Registers the client. Its logging is removed: nothing of a person's records belongs in a log.</summary>
    public static void AddTo(IServiceCollection services) => services
        .AddHttpClient(ClientName, http =>
        {
            http.MaxResponseContentBufferSize = LargestAnswer;
            http.Timeout = Timeout.InfiniteTimeSpan;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(3), AllowAutoRedirect = false })
        .AddHttpMessageHandler(() => new UpstreamCalls(ClientName))
        .RemoveAllLoggers();

    private sealed record Reply(HttpStatusCode Status, byte[] Body)
    {
        /// <summary>The code of a problem; null when the body is none.</summary>
        public string? Code
        {
            get
            {
                try
                {
                    using var problem = JsonDocument.Parse(Body);
                    return problem.RootElement.ValueKind == JsonValueKind.Object && problem.RootElement.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
                }
                catch (JsonException)
                {
                    return null;
                }
            }
        }
    }
}
