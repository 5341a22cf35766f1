using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>Sends a reply the way its delivery says: late, haltingly, in part, or with a broken connection.</summary>
internal sealed class ReplySender(TimeProvider clock)
{
    public async Task Send(HttpContext context, Reply reply)
    {
        var cancel = context.RequestAborted;
        var delivery = reply.Delivery;
        if (delivery.DelayMs > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(delivery.DelayMs), clock, cancel);

        var sent = delivery.Percent is { } percent ? (int)(reply.Body.Length * (long)percent / 100) : reply.Body.Length;
        if (delivery.Resets && sent == 0)
        {
            Reset(context);
            return;
        }

        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;

        // A reset has to look like one: the length promises what never comes. Truncation lies about the length instead.
        response.ContentLength = delivery.Resets ? reply.Body.Length : sent;
        if (delivery.MidBodyDelayMs > 0)
        {
            await response.Body.WriteAsync(reply.Body[..(sent / 2)], cancel);
            await response.Body.FlushAsync(cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(delivery.MidBodyDelayMs), clock, cancel);
            await response.Body.WriteAsync(reply.Body[(sent / 2)..sent], cancel);
        }
        else
        {
            await response.Body.WriteAsync(reply.Body[..sent], cancel);
        }

        if (delivery.Resets)
        {
            await response.Body.FlushAsync(cancel);
            Reset(context);
        }
    }

    private static void Reset(HttpContext context)
    {
        // Without lingering the close goes out as RST, which a client sees as "connection reset".
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
            socket.LingerState = new LingerOption(enable: true, seconds: 0);

        context.Abort();
    }
}
