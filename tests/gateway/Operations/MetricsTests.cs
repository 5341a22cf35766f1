using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using DoctorForU.ApiGateway.Reservations;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>What a gateway tells at /metrics of its internal listener.</summary>
[Trait("Runtime", "Embedded")]
[Collection(nameof(LiveSystem))]
public sealed partial class MetricsTests(LiveSystem system)
{
    [Fact]
    public async Task Metrics_are_for_operators_alone()
    {
        using var inside = new HttpClient { BaseAddress = system.Internal };

        Assert.Contains("dotnet_process_cpu_time", await inside.GetStringAsync("/metrics"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await inside.GetAsync("/api/er/feed")).StatusCode);
        var outside = await system.Http.GetAsync("/metrics");
        Assert.DoesNotContain("dotnet_process", await outside.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_do_is_counted_where_it_is_decided()
    {
        var before = await system.Metrics();
        var slot = ReservationGateway.Slot(ReservationGateway.Day(21), "1000");
        var operation = Guid.NewGuid().ToString("N");
        var hold = (await ApiPatient.Ok(await system.Patient.Hold(slot, operation))).GetProperty("id").GetString()!;
        await ApiPatient.Ok(await system.Patient.Hold(slot, operation));
        await ApiPatient.Ok(await system.Patient.Book(hold));
        Assert.Equal(HttpStatusCode.Conflict, (await system.Other.Hold(slot)).StatusCode);
        (await system.LogIn()).EnsureSuccessStatusCode();
        (await system.LogIn("wrong password 1")).Dispose();
        await using var watcher = await HubClient.Connect(system.Public);
        await watcher.Subscribe("region/11");

        var after = await system.Metrics();

        double More(string metric, params (string, string)[] labels) => after.Sum(metric, labels) - before.Sum(metric, labels);
        Assert.Equal(1, More("doctorforu_reservations_stages_total", ("stage", "held")));
        Assert.Equal(1, More("doctorforu_reservations_stages_total", ("stage", "booked")));
        Assert.Equal(1, More("doctorforu_reservations_refusals_total", ("outcome", "taken")));
        Assert.Equal(1, More("doctorforu_accounts_events_total", ("event", "logged-in")));
        Assert.Equal(1, More("doctorforu_accounts_events_total", ("event", "login-refused")));
        Assert.Equal(1, More("doctorforu_grain_call_duration_seconds_count", ("grain", "reservations.slot"), ("method", "Book")));
        Assert.Equal(2, More("orleans_storage_write_latency_milliseconds_count", ("state_name", "reservations.slot")));
        Assert.Equal(3, More("http_server_request_duration_seconds_count", ("http_route", "/api/reservations/holds")));
        Assert.Equal(1, after.Sum("doctorforu_er_hub_connections"));
        Assert.True(after.Sum("doctorforu_side_store_duration_seconds_count", ("operation", "write")) > 0);
        await Patience.Until(async () => (await system.Metrics()).Sum("doctorforu_mail_mails_total", ("outcome", "sent")) >= 1);
    }

    [Fact]
    public async Task The_feeds_their_quota_and_the_ages_of_the_rooms_are_told()
    {
        await Patience.Until(async () => await system.Metrics() is var metrics
            && metrics.Sum("doctorforu_er_feed_polls_total", ("operation", "beds"), ("outcome", "ok")) >= 2 && metrics.Sum("doctorforu_er_feed_state", ("operation", "beds"), ("state", "live")) == 1);
        var metrics = await system.Metrics();

        Assert.All(ErOperation.All, operation => Assert.InRange(metrics.Sum("doctorforu_er_feed_age_seconds", ("operation", operation)), 0, 600));
        Assert.InRange(metrics.Sum("doctorforu_er_feed_quota_left", ("operation", "beds")), 900_000, 999_999);
        Assert.InRange(metrics.Sum("doctorforu_er_rooms"), 417, 450);
        Assert.Equal(0, metrics.Sum("doctorforu_er_feed_state", ("operation", "beds"), ("state", "refused")));
        Assert.Equal(0, metrics.Sum("doctorforu_breaker_state", ("breaker", "national-api-beds")));
        Assert.True(metrics.Sum("doctorforu_upstream_call_duration_seconds_count", ("upstream", "national-api"), ("outcome", "ok")) >= 4);
        Assert.True(metrics.Sum("doctorforu_er_delta_lag_seconds_count") > 0);
        Assert.True(metrics.Sum("orleans_grains", ("grain_type", "er.room")) >= 417);
    }

    [Fact]
    public async Task Nothing_that_a_caller_makes_up_becomes_a_series()
    {
        for (var round = 0; round <= 30; round++)
            await Hostile(round);
        var before = await system.Metrics();
        for (var round = 31; round <= 60; round++)
            await Hostile(round);
        var after = await system.Metrics();

        string[] http = ["http_server", "kestrel", "signalr", "aspnetcore", "doctorforu_reservations", "doctorforu_accounts"];
        Assert.Equal([], after.Names.Select(Bare).Except(before.Names.Select(Bare)).Where(name => http.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))));
        Assert.DoesNotContain(after.Names, name => name.Contains("madeup", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(after.Names, name => name.Contains("otel_metric_overflow", StringComparison.Ordinal));
        Assert.InRange(after.Names.Count, 300, 5_000);
    }

    // How an answer ended may be new at any time: a limit is reached only now, a caller went away. No caller makes up its values.
    private static string Bare(string name) => Outcome().Replace(name, "");

    [GeneratedRegex("""(http_response_status_code|error_type)="[^"]*",?""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outcome();

    /// <summary>Paths, methods, hosts, hpids, slots, names and topics that nobody has, each made up anew.</summary>
    private async Task Hostile(int round)
    {
        var made = string.Create(CultureInfo.InvariantCulture, $"madeup{round}");
        string[] paths =
        [
            $"/{made}", $"/api/{made}/{made}", $"/api/er/rooms/{made}", $"/api/hospitals/{made}", $"/api/er/rooms?region={made}", $"/api/auth/login-ids/{made}",
            $"/api/calendar/u_{made}.{made}.ics", "/" + new string('m', 4_000) + made,
        ];
        foreach (var path in paths)
            (await system.Http.GetAsync(path)).Dispose();
        using var odd = new HttpRequestMessage(new HttpMethod(made.ToUpperInvariant()), "/api/er/feed");
        odd.Headers.Host = $"{made}.example";
        odd.Headers.UserAgent.ParseAdd(made);
        odd.Headers.Add("X-Forwarded-Proto", made);
        (await system.Http.SendAsync(odd)).Dispose();
        (await system.Patient.Hold(ReservationGateway.Slot(ReservationGateway.Day(3), "0900", hpid: made, calendar: made))).Dispose();
        (await system.Patient.Send(HttpMethod.Delete, $"/api/reservations/{made}")).Dispose();
        await SendRaw($"{made} / HTTP/1.1\r\n\r\n");
        if (round % 20 != 0)
            return;

        // Each costs the server a password hash.
        (await system.Http.PostAsJsonAsync("/api/auth/login", new { loginId = made, password = made })).Dispose();
        await using var hub = await HubClient.Connect(system.Public);
        await hub.Refused("Subscribe", made, null, null);
        await hub.Refused(made);
    }

    private async Task SendRaw(string text)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, system.Public.Port);
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        _ = await tcp.GetStream().ReadAsync(new byte[1]).AsTask().OrFail();
    }
}
