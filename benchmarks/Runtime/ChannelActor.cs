using System.Threading.Channels;

namespace DoctorForU.Benchmarks.Runtime;

/// <summary>The peer of a grain call: an actor that is a channel and a loop, and nothing else.</summary>
internal sealed class ChannelActor
{
    private readonly Channel<Message> mailbox = Channel.CreateUnbounded<Message>(new UnboundedChannelOptions { SingleReader = true });
    private int sum;

    public ChannelActor() => _ = Task.Run(Loop);

    public Task<int> Add(int number)
    {
        var message = new Message(number);
        mailbox.Writer.TryWrite(message);
        return message.Task;
    }

    public void Stop() => mailbox.Writer.Complete();

    private async Task Loop()
    {
        await foreach (var message in mailbox.Reader.ReadAllAsync())
        {
            sum += message.Number;
            message.SetResult(sum);
        }
    }

    private sealed class Message(int number) : TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public int Number => number;
    }
}
