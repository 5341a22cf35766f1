using DoctorForU.ApiGateway.Running;

namespace DoctorForU.ApiGateway.Emergency.Live;

public sealed class SlowReaderTests(SharedGateway shared)
{
    private const int RoomsInRegion = 300;
    private const int Changes = 60;

    /// <summary>A change of all rooms is some 400 kB: sixty of them are far more than the sockets hold.</summary>
    [Fact]
    public async Task A_reader_that_does_not_read_gets_the_rest_as_one_message_when_it_reads_again()
    {
        var gateway = shared.Gateway;
        await gateway.Tell("47", AllWith(0));
        await Patience.Until(() => gateway.Board.Find("47")!.Board!.Rooms.Count == RoomsInRegion);
        await using var slow = await HubClient.ConnectSilently(gateway.Public);
        await slow.Post("Subscribe", "region/47", null, null);
        await Patience.Until(() => gateway.WatchersOf("region/47") == 1);

        for (var free = 1; free <= Changes; free++)
        {
            await gateway.Tell("47", AllWith(free));
        }

        var last = gateway.Board.Find("47")!;
        await Patience.Until(() => last.Board!.Rooms["S000"].Reading.Of(BedKind.General).Available.OrNull == Changes);
        slow.Read();
        var pushes = new List<(long From, long To)>();
        while (pushes.Count == 0 || pushes[^1].To < last.Board!.Sequence)
        {
            var delta = await slow.Next<ErDelta>("delta");
            pushes.Add((delta.From, delta.To));
            Assert.All(delta.Changes, room => Assert.Equal(delta.To - delta.From, room.Beds["general"].Available - (Changes - (last.Board!.Sequence - delta.From))));
        }

        Assert.True(pushes.Count < Changes / 2, $"{pushes.Count} messages for {Changes} changes were kept for a reader that did not read.");
        Assert.Contains(pushes, push => push.To - push.From > 1);
        Assert.All(pushes.Zip(pushes.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    private static ErRoomView[] AllWith(int free) => [.. Enumerable.Range(0, RoomsInRegion).Select(number =>
        Rooms.Room($"S{number:D3}", free, region: "47", observedAt: TimeProvider.System.GetUtcNow().InKorea(), name: $"병원 {number} " + new string('가', 400)))];
}
