using System.Globalization;
using System.Threading.Channels;
using DoctorForU.ApiGateway.Running;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace DoctorForU.ApiGateway.Emergency.Live;

public sealed class TopicWatchTests
{
    [Fact]
    public async Task While_a_message_is_under_way_news_becomes_one_message()
    {
        var (topic, connection) = (new Counter(), new SlowConnection());
        var watch = new TopicWatch(topic, connection, Counter.At(0));
        topic.Join(watch);

        topic.MoveTo(1);
        var first = await connection.NextWrite();
        for (var sequence = 2; sequence <= 50; sequence++)
        {
            topic.MoveTo(sequence);
        }

        Assert.Equal("0-1", first.Text);
        Assert.False(connection.HasWrite);
        first.Finish();
        var second = await connection.NextWrite();
        second.Finish();

        Assert.Equal("1-50", second.Text);
        topic.MoveTo(51);
        Assert.Equal("50-51", (await connection.NextWrite()).Text);
    }

    [Fact]
    public async Task A_closed_watch_sends_nothing_more()
    {
        var (topic, connection) = (new Counter(), new SlowConnection());
        var watch = new TopicWatch(topic, connection, Counter.At(0));
        topic.Join(watch);
        topic.MoveTo(1);
        var first = await connection.NextWrite();

        watch.Close();
        topic.MoveTo(2);
        first.Finish();
        watch.Offer();

        Assert.False(connection.HasWrite);
        Assert.Equal(0, topic.Watchers);
    }

    /// <summary>However news and the ends of writes fall together, no step is lost and none is sent twice.</summary>
    [Fact]
    public async Task Every_step_leads_on_from_the_one_before_and_the_last_one_arrives()
    {
        const int Last = 20_000;
        var (topic, connection) = (new Counter(), new SlowConnection());
        topic.Join(new TopicWatch(topic, connection, Counter.At(0)));

        var moving = Task.Run(() =>
        {
            for (var sequence = 1; sequence <= Last; sequence++)
            {
                topic.MoveTo(sequence);
            }
        });
        var has = 0;
        while (has < Last)
        {
            var write = await connection.NextWrite();
            var (from, to) = (Part(write.Text, 0), Part(write.Text, 1));
            Assert.Equal(has, from);
            Assert.True(to > from);
            has = to;
            write.Finish();
        }

        await moving.OrFail();
        Assert.False(connection.HasWrite);
    }

    private static int Part(string text, int part) => int.Parse(text.Split('-')[part], CultureInfo.InvariantCulture);

    /// <summary>A topic whose messages say from where to where they lead.</summary>
    private sealed class Counter : Topic
    {
        private long sequence;

        public static TopicPosition At(long sequence) => new("e", sequence);

        public void MoveTo(long next)
        {
            Volatile.Write(ref sequence, next);
            OfferToAll();
        }

        public override bool TryStep(TopicPosition has, out TopicStep step)
        {
            var latest = Volatile.Read(ref sequence);
            step = new TopicStep(new SerializedHubMessage(new InvocationMessage($"{has.Sequence}-{latest}", [])), At(latest));
            return latest != has.Sequence;
        }
    }

    private sealed record Write(string Text, TaskCompletionSource Through)
    {
        public void Finish() => Through.SetResult();
    }

    /// <summary>A connection whose writes last until the test ends them.</summary>
    private sealed class SlowConnection() : HubConnectionContext(new DefaultConnectionContext(), new HubConnectionContextOptions(), NullLoggerFactory.Instance)
    {
        private readonly Channel<Write> writes = Channel.CreateUnbounded<Write>();

        public bool HasWrite => writes.Reader.TryPeek(out _);

        public async Task<Write> NextWrite() => await writes.Reader.ReadAsync().AsTask().OrFail();

        public override ValueTask WriteAsync(SerializedHubMessage message, CancellationToken cancellationToken = default)
        {
            var write = new Write(((InvocationMessage)message.Message!).Target, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            writes.Writer.TryWrite(write);
            return new ValueTask(write.Through.Task);
        }
    }
}
