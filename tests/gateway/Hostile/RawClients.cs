using System.Net;
using System.Net.Sockets;
using System.Text;
using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Hostile;

/// <summary>Connections that say as much as they want, and no more.</summary>
internal sealed class RawClients(Uri server, IPAddress? from = null) : IDisposable
{
    private readonly List<Socket> sockets = [];

    public async Task Open(int count, string words)
    {
        for (var i = 0; i < count; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            sockets.Add(socket);
            if (from is not null)
                socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(server.Host, server.Port);
            if (words.Length > 0)
                await socket.SendAsync(Encoding.ASCII.GetBytes(words));
        }
    }

    /// <summary>What the first one hears until it is closed.</summary>
    public async Task<string> Answer()
    {
        using var reader = new StreamReader(new NetworkStream(sockets[0]), Encoding.ASCII);
        return await reader.ReadToEndAsync().OrFail();
    }

    public Task AreAllClosed() => Task.WhenAll(sockets.Select(IsClosed)).OrFail();

    public void Dispose()
    {
        foreach (var socket in sockets)
            socket.Dispose();
    }

    private static async Task IsClosed(Socket socket)
    {
        var rest = new byte[4_096];
        try
        {
            while (await socket.ReceiveAsync(rest) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Reset, which is closed as well.
        }
    }
}
