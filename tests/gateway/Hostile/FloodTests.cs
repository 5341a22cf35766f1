using System.Net;
using System.Net.Sockets;
using System.Text;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hostile;

/// <summary>Too many, too slow, too large: what is too much is sent away, and the rest goes on.</summary>
[Trait("Runtime", "Embedded")]
public sealed class FloodTests
{
    private const string Unfinished = "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";

    [Fact]
    public async Task Past_its_limit_the_gateway_sheds_requests_answers_health_and_takes_them_again()
    {
        await using var gateway = await RunningGateway.Start("--Overload:MaxInFlight=2", "--Overload:MaxWaiting=0");
        using (var slow = new RawClients(gateway.Public))
        {
            var answer = await Refused(slow, gateway.Http);
            await Problem.Of(answer, HttpStatusCode.ServiceUnavailable, "service.overloaded");
            Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
            Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/health/ready")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await gateway.Http.PostAsync("/hubs/er/negotiate?negotiateVersion=1", null)).StatusCode);
        }

        await Patience.Until(async () => (await gateway.Http.GetAsync("/api/er/feed")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Slow_senders_at_one_address_do_not_take_the_places_of_others()
    {
        await using var gateway = await RunningGateway.Start("--RateLimits:Enabled=true", "--Overload:MaxInFlightPerAddress=2");
        using var slow = new RawClients(gateway.Public, from: IPAddress.Parse("127.0.0.2"));
        using var same = ClientFrom("127.0.0.2", gateway.Public);

        await Refused(slow, same);

        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/api/er/feed")).StatusCode);
    }

    [Fact]
    public async Task Whoever_does_not_finish_their_headers_is_closed_and_meanwhile_others_are_served()
    {
        await using var gateway = await RunningGateway.Start("--Limits:HeadersWithin=00:00:01");
        using var slow = new RawClients(gateway.Public);
        await slow.Open(300, "GET /api/er/feed HTTP/1.1\r\nHost: x\r\nX-Slow: ");

        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/api/er/feed")).StatusCode);

        await slow.AreAllClosed();
    }

    [Fact]
    public async Task Past_its_connections_newcomers_are_sent_away_and_the_internal_listener_answers()
    {
        await using var gateway = await RunningGateway.Start("--Overload:MaxConnections=40");
        using (var flood = new RawClients(gateway.Public))
        {
            await flood.Open(60, "");
            using var newcomer = new RawClients(gateway.Public);
            await newcomer.Open(1, "");

            Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\n", await newcomer.Answer(), StringComparison.Ordinal);
            using var machine = new HttpClient { BaseAddress = gateway.Internal };
            Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync("/health/ready")).StatusCode);
        }

        await Patience.Until(async () => await Answers(gateway.Public));
    }

    [Fact]
    public async Task A_flood_of_large_and_broken_bodies_leaves_a_process_that_is_no_larger_for_it()
    {
        const long Most = 200_000_000;
        var folder = Directory.CreateTempSubdirectory("doctorforu-flood-");
        using var gateway = await GatewayProcess.Start(folder.FullName, certificates: null);
        await Flood(gateway.Http, 300);
        var before = gateway.WorkingSet;

        await Flood(gateway.Http, 3_000);

        Assert.Equal(HttpStatusCode.OK, (await gateway.Http.GetAsync("/health/live")).StatusCode);
        Assert.True(gateway.WorkingSet - before < Most, $"The process grew from {before} to {gateway.WorkingSet} bytes.");
        gateway.Kill();
        folder.Delete(recursive: true);
    }

    private static Task Flood(HttpClient http, int requests) => Parallel.ForEachAsync(Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancel) =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/login") { Content = Body(number) };
        request.Headers.TransferEncodingChunked = number % 3 == 2;
        request.Headers.ConnectionClose = true;
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            Assert.True((int)answer.StatusCode is 400 or 413, $"{answer.StatusCode}");
        }
        catch (HttpRequestException) when (number % 3 == 2)
        {
            // It closes the connection on what it does not read to the end.
        }
    });

    private static StringContent Body(int number) => new(
        (number % 3) switch { 0 => "{\"loginId\":\"" + new string('x', 60_000), 1 => new string('[', 60_000), _ => new string('x', 400_000) }, Encoding.UTF8, "application/json");

    private static HttpClient ClientFrom(string address, Uri server) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancel) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = server };

    private static async Task<bool> Answers(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        try
        {
            return (await http.GetAsync("/health/live")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Sent away while others leave.
            return false;
        }
    }

    /// <summary>What somebody is told while two bodies are not finished. They are begun again and again: one that does not go on is ended after some seconds.</summary>
    private static async Task<HttpResponseMessage> Refused(RawClients slow, HttpClient somebody)
    {
        HttpResponseMessage answer = null!;
        await Patience.Until(async () =>
        {
            await slow.Open(2, Unfinished);
            answer = await somebody.GetAsync("/api/er/feed");
            return answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        });
        return answer;
    }
}
