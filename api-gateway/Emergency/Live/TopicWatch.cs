using Microsoft.AspNetCore.SignalR;

namespace DoctorForU.ApiGateway.Emergency.Live;

/// <summary>
/// One connection's watch on one topic. At most one message is under way; when it is through and the topic has moved on, one
/// message with all that happened meanwhile follows. A reader that does not read costs one message, however long it lasts.
/// </summary>
/// <param name="has">What the connection gets by other means, the answer to its call.</param>
internal sealed class TopicWatch(Topic topic, HubConnectionContext connection, TopicPosition has) : ITopicWatch
{
    private const int Idle = 0;
    private const int Sending = 1;
    private const int Closed = 2;

    // Belongs to whoever put the state to sending.
    private TopicPosition has = has;
    private int state;

    /// <summary>Sends what is new, unless a message is under way: then that one's end looks for what is new.</summary>
    public void Offer()
    {
        if (Interlocked.CompareExchange(ref state, Sending, Idle) == Idle)
        {
            Send();
        }
    }

    /// <summary>Nothing is sent from now on, but for what is under way.</summary>
    public void Close()
    {
        Volatile.Write(ref state, Closed);
        topic.Leave(this);
    }

    private void Send()
    {
        while (Volatile.Read(ref state) == Sending)
        {
            if (topic.TryStep(has, out var step))
            {
                has = step.Then;
                var writing = connection.WriteAsync(step.Message);
                if (!writing.IsCompletedSuccessfully)
                {
                    _ = SendWhenThrough(writing);
                    return;
                }

                writing.GetAwaiter().GetResult();
            }
            else if (!GoIdle())
            {
                return;
            }
        }
    }

    // The connection aborts itself when a write fails, and never throws.
    private async Task SendWhenThrough(ValueTask writing)
    {
        await writing;
        Send();
    }

    /// <returns>True when something came between looking and going idle, and this thread has to look again.</returns>
    private bool GoIdle() =>
        Interlocked.CompareExchange(ref state, Idle, Sending) == Sending
        && topic.TryStep(has, out _)
        && Interlocked.CompareExchange(ref state, Sending, Idle) == Idle;
}
