using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using DoctorForU.ApiGateway.Emergency;

namespace DoctorForU.ApiGateway.Running;

/// <summary>A reader of the hub: a plain WebSocket that speaks SignalR's JSON protocol.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private const int SmallBuffer = 4_096;

    private readonly ClientWebSocket socket = new();
    private readonly Channel<(string Target, JsonElement Body)> pushes = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> calls = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> received = new();
    private Task reading = Task.CompletedTask;
    private int lastCall;

    /// <summary>Ends when the server or this client closes the connection.</summary>
    public Task Closed => reading;

    public static async Task<HubClient> Connect(Uri gateway)
    {
        var client = await ConnectSilently(gateway);
        client.Read();
        return client;
    }

    /// <summary>A client that takes little in and reads nothing until it is told to <see cref="Read"/>.</summary>
    public static async Task<HubClient> ConnectSilently(Uri gateway)
    {
        var client = new HubClient();
        using var transport = new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = (context, cancel) => Dial(context.DnsEndPoint, cancel) });
        await client.socket.ConnectAsync(new UriBuilder(gateway) { Scheme = "ws", Path = "/hubs/er" }.Uri, transport, CancellationToken.None).OrFail();
        await client.SendRaw("{\"protocol\":\"json\",\"version\":1}");
        Assert.Equal("{}", await client.NextFrame());
        return client;
    }

    public Task<ErSubscription> Subscribe(string topic, string? epoch = null, long? sequence = null) => Call<ErSubscription>("Subscribe", topic, epoch, sequence);

    public async Task<T> Call<T>(string method, params object?[] arguments)
    {
        var answer = await Call(method, arguments);
        Assert.False(answer.TryGetProperty("error", out var error), error.ToString());
        return answer.GetProperty("result").Deserialize<T>(ErJson.Plain)!;
    }

    public async Task<string> Refused(string method, params object?[] arguments) => (await Call(method, arguments)).GetProperty("error").GetString()!;

    public Task Do(string method, params object?[] arguments) => Call(method, arguments);

    /// <summary>The next push, in the order in which they came.</summary>
    public async Task<(string Target, JsonElement Body)> Next() => await pushes.Reader.ReadAsync().AsTask().OrFail();

    public async Task<T> Next<T>(string target)
    {
        var (name, body) = await Next();
        Assert.Equal(target, name);
        return body.Deserialize<T>(ErJson.Plain)!;
    }

    public bool HasPush => pushes.Reader.TryPeek(out _);

    public Task SendRaw(string frame) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).OrFail();

    /// <summary>Calls without waiting for the answer, for a client that does not read.</summary>
    public Task Post(string method, params object?[] arguments) => SendRaw(Invocation(method, id: null, arguments));

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading.OrFail();
        socket.Dispose();
    }

    private async Task<JsonElement> Call(string method, object?[] arguments)
    {
        var id = Interlocked.Increment(ref lastCall).ToString(CultureInfo.InvariantCulture);
        var answer = calls[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendRaw(Invocation(method, id, arguments));
        return await answer.Task.OrFail();
    }

    private static string Invocation(string method, string? id, object?[] arguments)
    {
        var call = new JsonObject { ["type"] = 1, ["target"] = method, ["arguments"] = JsonSerializer.SerializeToNode(arguments) };
        if (id is not null)
        {
            call["invocationId"] = id;
        }

        return call.ToJsonString();
    }

    public void Read() => reading = Task.Run(async () =>
    {
        try
        {
            while (true)
            {
                Take(JsonDocument.Parse(await NextFrame()).RootElement);
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException)
        {
            // Either end closed it.
            pushes.Writer.TryComplete();
        }
    });

    private void Take(JsonElement message)
    {
        switch (message.GetProperty("type").GetInt32())
        {
            case 1:
                pushes.Writer.TryWrite((message.GetProperty("target").GetString()!, message.GetProperty("arguments")[0]));
                break;
            case 3:
                calls[message.GetProperty("invocationId").GetString()!].SetResult(message);
                break;
        }
    }

    private async Task<string> NextFrame()
    {
        int end;
        while ((end = received.WrittenSpan.IndexOf((byte)End)) < 0)
        {
            var part = await socket.ReceiveAsync(received.GetMemory(SmallBuffer), CancellationToken.None);
            received.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }
        }

        var frame = Encoding.UTF8.GetString(received.WrittenSpan[..end]);
        var rest = received.WrittenSpan[(end + 1)..].ToArray();
        received.Clear();
        received.Write(rest);
        return frame;
    }

    private static async ValueTask<Stream> Dial(DnsEndPoint end, CancellationToken cancel)
    {
        var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = SmallBuffer };
        await tcp.ConnectAsync(end, cancel);
        return new NetworkStream(tcp, ownsSocket: true);
    }
}
