using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace DoctorForU.Benchmarks.Gateway;

/// <summary>Many WebSocket clients that subscribe to one topic and count what comes; they parse nothing, so that they leave the processor to the server.</summary>
internal sealed class Watchers : IAsyncDisposable
{
    private const byte EndOfRecord = 0x1e;
    private readonly List<ClientWebSocket> sockets = [];
    private readonly List<Task> readers = [];
    private readonly CancellationTokenSource stop = new();
    private int arrived;
    private int expected = int.MaxValue;
    private TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count => sockets.Count;

    /// <summary>The last message that the first watcher got, without its end mark.</summary>
    public byte[] Sample { get; private set; } = [];

    public static async Task<Watchers> Connect(int port, int count)
    {
        var watchers = new Watchers();
        foreach (var batch in Enumerable.Range(0, count).Chunk(100))
        {
            watchers.sockets.AddRange(await Task.WhenAll(batch.Select(_ => Open(port))));
        }

        foreach (var (index, socket) in watchers.sockets.Index())
        {
            watchers.readers.Add(watchers.Read(socket, index == 0));
        }

        return watchers;
    }

    /// <summary>Completes when every watcher got one more message that carries a delta.</summary>
    public Task NextOfAll()
    {
        all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref arrived, 0);
        Volatile.Write(ref expected, Count);
        return all.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        sockets.ForEach(socket => socket.Dispose());
        stop.Dispose();
    }

    private static async Task<ClientWebSocket> Open(int port)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{port}/hubs/er")), CancellationToken.None);
        await Send(socket, """{"protocol":"json","version":1}""");
        await Send(socket, $$"""{"type":1,"invocationId":"1","target":"Subscribe","arguments":["{{Servers.Topic}}",null,null]}""");
        return socket;
    }

    private static Task Send(ClientWebSocket socket, string record) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(record + (char)EndOfRecord), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task Read(ClientWebSocket socket, bool keepsSample)
    {
        var buffer = new byte[keepsSample ? 1 << 20 : 1 << 15];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                var isDelta = false;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(keepsSample ? length : 0), stop.Token);
                    isDelta |= length == 0 && buffer.AsSpan(0, Math.Min(part.Count, 64)).IndexOf("\"target\":\"delta\""u8) >= 0;
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (isDelta)
                {
                    Arrived(keepsSample ? buffer.AsSpan(0, length - 1) : default);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    private void Arrived(ReadOnlySpan<byte> sample)
    {
        if (!sample.IsEmpty)
        {
            Sample = sample.ToArray();
        }

        if (Interlocked.Increment(ref arrived) == Volatile.Read(ref expected))
        {
            all.TrySetResult();
        }
    }
}
