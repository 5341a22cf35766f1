using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>What is sent to a collector, and what logs say of traces.</summary>
public sealed class TraceTests
{
    private static readonly ActivityTraceId Trace = ActivityTraceId.CreateRandom();

    [Fact]
    public async Task A_browsers_request_is_followed_to_the_call_of_another_system_and_tells_nothing_of_the_person()
    {
        await using var collector = await Collector.Start();
        var spans = new KeptSpans();
        string[] canaries;
        await using (var gateway = await RunningGateway.Start(
            builder => builder.Services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(spans)),
            $"--Telemetry:Otlp={collector.Address}",
            "--Telemetry:OtlpProtocol=Http",
            "--PublicData:ServiceKey=canary-service-key"))
        {
            await ReservationGateway.Knows(gateway.Services, ReservationGateway.Hospital("A1100031", "산들병원", 37.5, 127.0));
            using var person = await Person.LoggedIn(gateway);
            await Traced(gateway, HttpMethod.Get, "/api/hospitals/A1100031/registered?canary=canary-in-query");
            await Traced(gateway, HttpMethod.Get, $"/api/auth/login-ids/{person.LoginId}");
            await Traced(gateway, HttpMethod.Get, "/canary-path");
            await Traced(gateway, HttpMethod.Post, "/api/auth/login", new { loginId = person.LoginId, password = "canary-wrong-password" });
            canaries = [person.LoginId, person.Email, Person.Password, "Person Example", "01012345678", "5678", "canary", person.AccessToken!, person.RefreshCookie!.Split('.')[1]];
        }

        var ours = spans.Ended.Where(span => span.TraceId == Trace).Distinct().ToArray();
        var upstream = Assert.Single(ours, span => span.OperationName == "national-api");
        Assert.Equal(
            ["national-api", "IHospitalGrain/Registered", "IHospitalGrain/Registered", "GET /api/hospitals/{hpid}/registered"],
            Chain(upstream, ours).Select(span => span.DisplayName));
        Assert.Contains(ours, span => span.DisplayName == "POST /api/auth/login");
        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Received.Select(body => body.Path).Distinct().Order());
        string[] told = [.. spans.Ended.Select(TextOf), .. collector.Received.Select(body => body.Text)];
        Assert.Contains(told, text => text.Contains("IHospitalGrain/Registered", StringComparison.Ordinal));
        Assert.All(canaries, canary => Assert.DoesNotContain(told, text => text.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_line_of_the_log_names_the_trace_and_leaves_out_the_scopes()
    {
        using var activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var written = new StringWriter();
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(new Dictionary<string, object> { ["RequestPath"] = "/api/auth/login-ids/canary" });
        KeyValuePair<string, object?>[] state = [new("Operation", "beds"), new("Rows", 438), new("{OriginalFormat}", "Feed {Operation}: {Rows} rows")];

        new JsonLog(TimeProvider.System).Write(
            new LogEntry<KeyValuePair<string, object?>[]>(LogLevel.Warning, "Feed", default, state, new InvalidOperationException("broken"), (_, _) => "Feed beds: 438 rows\nand more"), scopes, written);

        var line = Assert.Single(written.ToString().TrimEnd().Split('\n'));
        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(activity.TraceId.ToHexString(), json.GetProperty("traceId").GetString());
        Assert.Equal(activity.SpanId.ToHexString(), json.GetProperty("spanId").GetString());
        Assert.Equal(("Warning", "Feed", "Feed beds: 438 rows\nand more"), (json.GetProperty("level").GetString(), json.GetProperty("logger").GetString(), json.GetProperty("message").GetString()));
        Assert.Equal("438", json.GetProperty("values").GetProperty("Rows").GetString());
        Assert.StartsWith("System.InvalidOperationException: broken", json.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", line, StringComparison.Ordinal);
    }

    private static async Task Traced(RunningGateway gateway, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("traceparent", $"00-{Trace}-{ActivitySpanId.CreateRandom()}-01");
        using var answer = await gateway.NewClient().SendAsync(request);
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError || path.Contains("registered", StringComparison.Ordinal), $"{path} {answer.StatusCode}");
    }

    private static IEnumerable<Activity> Chain(Activity span, Activity[] all)
    {
        for (var at = span; at is not null; at = all.FirstOrDefault(other => other.SpanId == at.ParentSpanId))
            yield return at;
    }

    private static string TextOf(Activity span) => string.Join(
        ' ', [span.Source.Name, span.OperationName, span.DisplayName, span.StatusDescription, .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. span.Events.Select(e => string.Join(' ', e.Tags))]);

    private sealed class KeptSpans : BaseProcessor<Activity>
    {
        /// <summary>As they are when all is over, which is as they were sent.</summary>
        public ConcurrentQueue<Activity> Ended { get; } = new();

        public override void OnEnd(Activity data) => Ended.Enqueue(data);
    }

    /// <summary>Takes what an OpenTelemetry collector would.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        public Uri Address => new(app.Urls.First());

        public ConcurrentQueue<(string Path, string Text)> Received { get; } = new();

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var collector = new Collector(app);
            app.Run(async http =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                collector.Received.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            });
            await app.StartAsync();
            return collector;
        }

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
