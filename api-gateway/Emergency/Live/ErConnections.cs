using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>The hub's open connections: counts them, and gives each its <see cref="Watcher"/>.</summary>
internal sealed class ErConnections(ILogger<DefaultHubLifetimeManager<ErHub>> logger, IOptionsMonitor<ErHubOptions> options)
    : DefaultHubLifetimeManager<ErHub>(logger)
{
    private static readonly object WatcherKey = new();

    private int count;

    public int Open => Volatile.Read(ref count);

    public bool IsFull => Volatile.Read(ref count) >= options.CurrentValue.MaxConnections;

    public static Watcher WatcherOf(HubCallerContext caller) => (Watcher)caller.Items[WatcherKey]!;

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        connection.Items[WatcherKey] = new Watcher(connection);
        if (Interlocked.Increment(ref count) > options.CurrentValue.MaxConnections)
        {
            // Came in between the gate and here.
            connection.Abort();
        }

        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        Interlocked.Decrement(ref count);
        ((Watcher)connection.Items[WatcherKey]!).Leave();
        return base.OnDisconnectedAsync(connection);
    }
}
